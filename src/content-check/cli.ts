/**
 * `npm run check:content`: checks `content/`, or the folder that is named. Ends non-zero at any
 * problem.
 */
import { allPlaces } from './all-places.ts';
import { checkContent, formatProblems } from './index.ts';
import { readContent } from './read-content.ts';

const folder = process.argv[2] ?? new URL('../../content/', import.meta.url);
const files = await readContent(folder);
const problems = checkContent(files, allPlaces(files));
if (problems.length > 0) console.error(`${formatProblems(problems)}\n`);
console.log(`${files.length} 个文件，${problems.length} 处问题`);
process.exitCode = problems.length === 0 ? 0 : 1;
