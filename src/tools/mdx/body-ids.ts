import type { Section } from '../../core/collections/collection.ts';
import { attribute, isShortcode, lineOf, walk, plainTextOf, type Node } from './syntax-tree.ts';

/** An id that a link may lead to, and the line on which it is given. */
interface BodyId {
  readonly id: string;
  readonly line: number;
}

const headingId = (node: Node): string | undefined => {
  const id = node.type === 'heading' ? node.data?.hProperties?.id : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** Ids that the author gave to headings and steps. */
export const idsInTree = (tree: Node): BodyId[] =>
  walk(tree).flatMap(([node]) => {
    const step = isShortcode(node) && node.name === 'Step';
    const id = headingId(node) ?? (step ? attribute(node, 'id') : undefined);
    return id === undefined ? [] : [{ id, line: lineOf(node) }];
  });

/** Headings that have an id, with their words. */
export const sectionsIn = (tree: Node): Section[] =>
  walk(tree).flatMap(([node]) => {
    const id = headingId(node);
    return id === undefined ? [] : [{ id, title: plainTextOf(node).trim() }];
  });
