import { collectionOf } from '../../core/collections/index.ts';
import { problemOnLine, type Entry } from './entry.ts';
import { isShortcode, lineOf, type Node } from '../mdx/syntax-tree.ts';
import type { Problem } from './problem.ts';

/** The answer comes first: a guide begins with `<Answer>`, and no body has one further down. */
export const answerProblems = (entry: Entry): Problem[] => {
  const [first, ...rest] = entry.tree?.children ?? [];
  const late = rest.filter((node) => isAnswer(node));
  const wanted = collectionOf(entry.name).answerFirst && entry.tree && !(first && isAnswer(first));
  const nodes = [...(wanted ? [first] : []), ...(wanted ? [] : late)];
  return nodes.map((node) =>
    problemOnLine(entry.file, node ? lineOf(node) : 1, {
      message: '正文要先给答案',
      found: node ? (node.name ?? node.type) : '空的正文',
      expected: '正文开头一个 <Answer>，只有一个',
    }),
  );
};

const isAnswer = (node: Node): boolean => isShortcode(node) && node.name === 'Answer';
