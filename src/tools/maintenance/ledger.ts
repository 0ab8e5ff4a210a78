import { addressesOf } from '../check-content/addresses.ts';
import { allPlaces } from '../check-content/all-places.ts';
import { entriesOf } from '../check-content/entry.ts';
import { LEDGER, ledgerLines } from '../check-content/ledger.ts';
import { readEntries } from '../check-content/read-entries.ts';
import type { ContentFile } from '../check-content/problem.ts';
import { publishedFiles } from '../../core/schema/open-data.ts';

const HEAD = `# Every address and every id that was ever published, one a line, in order. Lines are added by
# \`npm run ledger\` and never taken away: what is gone needs a line in redirects.yaml.
`;

/** Every address and id that the content makes now. */
export const currentAddresses = (files: readonly ContentFile[]): string[] => {
  const { entries } = readEntries(files);
  return [
    ...addressesOf(entries, allPlaces(files)),
    ...publishedFiles(entriesOf(entries, 'comparisons').map(({ id }) => id)),
    ...entriesOf(entries, 'redirects').flatMap(
      ({ data }) => data?.moved.map(({ from }) => from) ?? [],
    ),
  ];
};

/** Addresses of the ledger in `content/`. */
export const ledgerOf = (files: readonly ContentFile[]): string[] =>
  ledgerLines(files.find(({ path }) => path === LEDGER)?.text ?? '').map(({ address }) => address);

/** The current addresses that the ledger does not have yet. */
export const newAddresses = (files: readonly ContentFile[]): string[] => {
  const known = new Set(ledgerOf(files));
  return [...new Set(currentAddresses(files))].filter((address) => !known.has(address)).sort();
};

/** The ledger with these addresses added. */
export const ledgerWith = (ledger: readonly string[], added: readonly string[]): string =>
  `${HEAD}${[...new Set([...ledger, ...added])].sort().join('\n')}\n`;
