import { mdxToMdast } from 'satteri';
import { onceForEach } from '../once-for-each.ts';

/** What the checks need of a Markdown syntax tree. */
export interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly name?: string | null;
  readonly attributes?: readonly Attribute[];
  readonly url?: string;
  readonly depth?: number;
  readonly data?: { readonly hProperties?: { readonly id?: unknown } | undefined } | undefined;
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}
interface Point {
  readonly line: number;
  readonly offset: number;
}
interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** A syntax tree with the parser's settings of `astro.config.ts`; throws at broken MDX. */
export const parseMdx = (source: string): Node =>
  mdxToMdast(source, {
    features: { headingAttributes: true, frontmatter: false, smartPunctuation: false },
    // The types of trees leave open whether a place in the source has an offset; this parser always says it.
  }) as Node;

/** Line of the body in which a node begins, counted from 1. */
export const lineOf = (node: Node): number => node.position?.start.line ?? 1;

/** Whether the node is one of the shortcodes, whatever its name. */
export const isShortcode = (node: Node): boolean =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The plain text of an attribute; undefined where it is missing or an expression. */
export const attribute = (node: Node, name: string): string | undefined => {
  const value = node.attributes?.find((item) => item.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
};

/** The node and everything in it, in the order of the text, each with what it stands in. */
export const walk = onceForEach((tree: Node): readonly [Node, readonly Node[]][] => {
  const found: [Node, readonly Node[]][] = [];
  const visit = (node: Node, parents: readonly Node[]): void => {
    found.push([node, parents]);
    const within = [...parents, node];
    for (const child of node.children ?? []) visit(child, within);
  };
  visit(tree, []);
  return found;
});

/** The plain words of a node. */
export const plainTextOf = (node: Node): string =>
  node.value ?? (node.children ?? []).map((child) => plainTextOf(child)).join('');
