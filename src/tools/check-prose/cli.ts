/** `npm run check:prose`: punctuation by AutoCorrect, and sentences that are too long. */
import { readCommandLine } from '../check-content/command-line.ts';
import { readContent } from '../check-content/read-files.ts';
import { checkProse } from './index.ts';

const { folder: named, format } = readCommandLine(process.argv.slice(2), process.env);
const folder = named ?? new URL('../../../content/', import.meta.url);
const { problems, texts, longInFacts } = checkProse(await readContent(folder));
if (problems.length > 0) console.error(`${format(problems)}\n`);
console.log(`${texts}段文字，${problems.length}处要改；另有${longInFacts}段事实的句子偏长`);
process.exitCode = problems.length === 0 ? 0 : 1;
