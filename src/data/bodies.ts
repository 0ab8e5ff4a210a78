import { factsShownIn } from '../tools/mdx/body-facts.ts';
import { sectionsIn } from '../tools/mdx/body-ids.ts';
import { parseMdx, type Node } from '../tools/mdx/syntax-tree.ts';

const trees = new Map<string, Node>();

/** The syntax tree of a body, the same that the content check reads. */
const treeOf = (body: string): Node => {
  const tree = trees.get(body) ?? parseMdx(body);
  trees.set(body, tree);
  return tree;
};

/** Facts that a body shows, in the order of the text; tables bring theirs at the end. */
export const factsOfBody = (body = ''): string[] => factsShownIn(treeOf(body));

/** Headings of a body that have an id. */
export const sectionsOfBody = (body = ''): ReturnType<typeof sectionsIn> =>
  sectionsIn(treeOf(body));
