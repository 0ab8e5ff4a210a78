import { addressExists, type Addresses } from './links.ts';
import { entriesOf, problemOnLine, type Entry } from './entry.ts';
import type { ContentFile, Problem } from './problem.ts';

/** File of `content/` that lists every address ever published. */
export const LEDGER_FILE = 'addresses.txt';

/** Lines of the ledger that are addresses, with their numbers in the file. */
export const ledgerLines = (text: string): { address: string; line: number }[] =>
  text
    .split('\n')
    .map((words, i) => ({ address: words.trim(), line: i + 1 }))
    .filter(({ address }) => address !== '' && !address.startsWith('# '));

/** Whether a page of the content makes the address; files and data are held against the build. */
const isPage = (address: string): boolean => /\/(?:#.*)?$/.test(address);

/**
 * Addresses that were published once and that nothing makes any more. A redirect of a page takes
 * those of its ids along that its new page has too.
 */
export const lostAddressProblems = (
  files: readonly ContentFile[],
  entries: readonly Entry[],
  addresses: Addresses,
): Problem[] => {
  const ledger = files.find(({ path }) => path === LEDGER_FILE);
  const redirects = entriesOf(entries, 'redirects');
  // If the file of redirects cannot be read, only that is reported, not the addresses that it would redirect.
  if (redirects.some(({ data }) => data === undefined)) return [];
  const moved = new Map(
    redirects.flatMap(({ data }) => data?.moved ?? []).map(({ from, to }) => [from, to]),
  );
  const lands = (address: string): boolean => {
    if (addressExists(address, addresses) || moved.has(address)) return true;
    const [page = '', id] = address.split('#');
    const to = moved.get(page);
    return (
      id !== undefined && to !== undefined && addressExists(`${to.split('#')[0]}#${id}`, addresses)
    );
  };
  return ledgerLines(ledger?.text ?? '')
    .filter(({ address }) => isPage(address) && !lands(address))
    .map(({ address, line }) =>
      problemOnLine(LEDGER_FILE, line, {
        message: `登记过的地址${address.includes('#') ? '（编号）' : ''}丢了，别人收藏的链接会断`,
        found: address,
        expected: `把它改回来；真要搬家，在 content/redirects.yaml 写 from: ${address}`,
      }),
    );
};
