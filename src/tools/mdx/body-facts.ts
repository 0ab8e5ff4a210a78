import { SHORTCODES } from '../../core/collections/shortcodes.ts';
import { attribute, isShortcode, lineOf, walk, type Node } from './syntax-tree.ts';

/** A fact that a body names, and the line on which it does. */
interface NamedFact {
  readonly id: string;
  readonly line: number;
}

/** Facts that the tags of a body name by id, in the order of the text. */
export const factsNamedIn = (tree: Node): NamedFact[] =>
  walk(tree).flatMap(([node]) => {
    const names = isShortcode(node) && SHORTCODES[node.name ?? '']?.showsFact;
    const id = names ? attribute(node, 'id') : undefined;
    return id === undefined ? [] : [{ id, line: lineOf(node) }];
  });

/** Every fact that a body shows: those that it names, then those that its tables bring along. */
export const factsShownIn = (tree: Node): string[] => [
  ...factsNamedIn(tree).map(({ id }) => id),
  ...walk(tree).flatMap(([node]) =>
    isShortcode(node) ? (SHORTCODES[node.name ?? '']?.facts ?? []) : [],
  ),
];
