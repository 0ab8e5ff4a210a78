/**
 * `npm run check:content`: checks `content/`, or the folder that is named, and counts its facts.
 * Ends non-zero at any problem, and at a fact that stands on no page.
 */
import { allPlaces } from './all-places.ts';
import { checkContent, factCounts, formatProblems } from './index.ts';
import { readContent } from './read-files.ts';
import { FACTS_OF_RULES } from './facts-used-by-code.ts';

const folder = process.argv[2] ?? new URL('../../../content/', import.meta.url);
const files = await readContent(folder);
const problems = checkContent(files, allPlaces(files));
if (problems.length > 0) console.error(`${formatProblems(problems)}\n`);
const { all, used, orphans } = factCounts(files, FACTS_OF_RULES);
if (orphans.length > 0) console.error(`没有一页用到的事实：${orphans.join('、')}\n`);
console.log(`${all}条事实：${used}条有网页用到，${orphans.length}条没有`);
console.log(`${files.length}个文件，${problems.length}处问题`);
process.exitCode = problems.length === 0 && orphans.length === 0 ? 0 : 1;
