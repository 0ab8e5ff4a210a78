import { problemOnLine, problemInData, type Entry } from './entry.ts';
import { isShortcode, lineOf, walk } from '../mdx/syntax-tree.ts';
import type { Problem } from './problem.ts';

/** A guide says where the diagram of its front matter stands, once. */
export const diagramProblems = (entry: Entry): Problem[] => {
  if (entry.name !== 'guides' || !entry.data || !entry.tree) return [];
  const tags = walk(entry.tree).flatMap(([node]) =>
    isShortcode(node) && node.name === 'Diagram' ? [lineOf(node)] : [],
  );
  const { diagram } = entry.data;
  const message = 'diagram 和 <Diagram /> 不成对';
  const expected = '开头写 diagram，正文里写一个 <Diagram />';
  if (diagram && tags.length === 0)
    return [problemInData(entry, ['diagram'], { message, found: 'diagram', expected })];
  return tags
    .slice(diagram ? 1 : 0)
    .map((line) => problemOnLine(entry.file, line, { message, found: '<Diagram />', expected }));
};
