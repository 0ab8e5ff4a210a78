/** What the command line does, once its modules are loaded. */
import { allPlaces } from './all-places.ts';
import { readCommandLine } from './command-line.ts';
import { factCounts, reviewContent } from './index.ts';
import { readContent } from './read-files.ts';
import { FACTS_OF_RULES } from './facts-used-by-code.ts';
import { YAML_MEMORY, loadYamlMemory, saveYamlMemory } from './yaml-memory.ts';

const { folder: named, format } = readCommandLine(process.argv.slice(2), process.env);
const folder = named ?? new URL('../../../content/', import.meta.url);
loadYamlMemory(YAML_MEMORY);
const files = await readContent(folder);
const { problems, hints } = reviewContent(files, allPlaces(files));
if (hints.length > 0) console.error(`不算错，可以改写：\n\n${format(hints)}\n`);
if (problems.length > 0) console.error(`${format(problems)}\n`);
const { all, used, orphans } = factCounts(files, FACTS_OF_RULES);
if (orphans.length > 0) console.error(`没有一页用到的事实：${orphans.join('、')}\n`);
console.log(`${all}条事实：${used}条有网页用到，${orphans.length}条没有`);
console.log(
  `${files.length}个文件，${problems.length}处问题${hints.length > 0 ? `，${hints.length}处可以改写` : ''}`,
);
saveYamlMemory(YAML_MEMORY);
process.exitCode = problems.length === 0 && orphans.length === 0 ? 0 : 1;
