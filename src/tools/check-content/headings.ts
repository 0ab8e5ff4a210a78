import { problemOnLine, type Entry } from './entry.ts';
import { lineOf, walk, plainTextOf, type Node } from '../mdx/syntax-tree.ts';
import type { Finding, Problem } from './problem.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ID = '标题后面的 {#短名}，小写英文、数字和连字符，如 {#who}';

/** Every heading is an address: right level, explicit ASCII id. */
export const headingProblems = (entry: Entry): Problem[] => {
  const problems: Problem[] = [];
  let sections = 0;
  for (const [node] of entry.tree ? walk(entry.tree) : []) {
    if (node.type !== 'heading') continue;
    if (node.depth === 2) sections += 1;
    const first = sections === 0;
    for (const finding of [...level(node, entry.name, first), ...idOf(node)])
      problems.push(problemOnLine(entry.file, lineOf(node), finding));
  }
  return problems;
};

const level = (node: Node, collection: Entry['name'], first: boolean): Finding[] => {
  const depth = node.depth ?? 1;
  const found = `${'#'.repeat(depth)} ${plainTextOf(node)}`;
  if (collection === 'lapses')
    return depth === 3 ? [] : [{ message: '断缴的正文只用三级标题', found, expected: '### 标题' }];
  if (depth !== 2 && depth !== 3)
    return [{ message: '标题只用二级和三级', found, expected: '## 标题，或者 ### 标题' }];
  return depth === 3 && first
    ? [{ message: '三级标题上面没有二级标题', found, expected: '## 标题' }]
    : [];
};

const idOf = (node: Node): Finding[] => {
  const id = node.data?.hProperties?.id;
  if (id === undefined)
    return [{ message: '标题没有编号', found: plainTextOf(node), expected: ID }];
  if (typeof id === 'string' && SLUG.test(id)) return [];
  return [{ message: '标题的编号写法不对', found: String(id), expected: ID }];
};
