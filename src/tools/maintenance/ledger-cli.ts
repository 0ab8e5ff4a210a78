/**
 * `npm run ledger`: adds every new address and id to `content/addresses.txt`. It never removes any.
 */
import { writeFile } from 'node:fs/promises';
import { allPlaces } from '../check-content/all-places.ts';
import { checkContent, formatProblems } from '../check-content/index.ts';
import { LEDGER_FILE } from '../check-content/ledger.ts';
import { readContent } from '../check-content/read-files.ts';
import { registeredAddresses, formatLedger, unregisteredAddresses } from './ledger.ts';

const folder = new URL('../../../content/', import.meta.url);
const files = await readContent(folder);
const problems = checkContent(files, allPlaces(files));
if (problems.length > 0) {
  console.error(`${formatProblems(problems)}\n\n先改好上面的问题，再登记地址。`);
  process.exit(1);
}
const added = unregisteredAddresses(files);
const before = registeredAddresses(files);
if (added.length > 0) await writeFile(new URL(LEDGER_FILE, folder), formatLedger(before, added));
for (const address of added) console.log(`+ ${address}`);
console.log(`登记了 ${added.length} 个新地址，一共 ${before.length + added.length} 个`);
