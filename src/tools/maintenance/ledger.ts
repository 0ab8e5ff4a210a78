import { addressesOf, coveredProvinces } from '../check-content/addresses.ts';
import { allPlaces } from '../check-content/all-places.ts';
import { entriesOf } from '../check-content/entry.ts';
import { LEDGER_FILE, ledgerLines } from '../check-content/ledger.ts';
import { readEntries } from '../check-content/read-entries.ts';
import type { ContentFile } from '../check-content/problem.ts';
import { publishedFiles } from '../../core/schema/open-data.ts';

const LEDGER_HEADER = `# Every address and every id that was ever published, one a line, in order. Lines are added by
# \`npm run ledger\` and never taken away: what is gone needs a line in redirects.yaml.
`;

/** All addresses and ids that the content has now. */
export const currentAddresses = (files: readonly ContentFile[]): string[] => {
  const { entries } = readEntries(files);
  return [
    ...addressesOf(entries, allPlaces(files)),
    ...publishedFiles(
      entriesOf(entries, 'comparisons').map(({ id }) => id),
      coveredProvinces(entries),
    ),
    ...entriesOf(entries, 'redirects').flatMap(
      ({ data }) => data?.moved.map(({ from }) => from) ?? [],
    ),
  ];
};

/** The addresses in `content/addresses.txt`. */
export const registeredAddresses = (files: readonly ContentFile[]): string[] =>
  ledgerLines(files.find(({ path }) => path === LEDGER_FILE)?.text ?? '').map(
    ({ address }) => address,
  );

/** Current addresses that are not in the ledger yet, sorted. */
export const unregisteredAddresses = (files: readonly ContentFile[]): string[] => {
  const known = new Set(registeredAddresses(files));
  return [...new Set(currentAddresses(files))].filter((address) => !known.has(address)).sort();
};

/** The text of the ledger with these addresses added. */
export const formatLedger = (ledger: readonly string[], added: readonly string[]): string =>
  `${LEDGER_HEADER}${[...new Set([...ledger, ...added])].sort().join('\n')}\n`;
