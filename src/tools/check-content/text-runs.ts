import { onceForEach } from '../once-for-each.ts';
import { attribute, isShortcode, lineOf, type Node } from '../mdx/syntax-tree.ts';

/** A stretch of a run that comes from one place. */
interface Piece {
  readonly text: string;
  readonly line: number;
  /** Fact that it stands in. */
  readonly fact: string | undefined;
  /** Code and printed quantities, which are no words of the author's. */
  readonly opaque: boolean;
}

/** The words of one paragraph, heading or cell, across all marks inside it. */
export interface TextRun {
  readonly pieces: readonly Piece[];
  /** Headings and worked examples, where figures are free. */
  readonly free: boolean;
}

interface Context {
  readonly fact: string | undefined;
  readonly free: boolean;
}

/** A line break that the author asked for, unlike one that only wraps the source. */
const FORCED_BREAK = '\u2028';

const PHRASING = new Set([
  'text',
  'inlineCode',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
  'break',
  'mdxJsxTextElement',
]);

/** All runs of a body, in the order of the text. */
export const textRunsIn = onceForEach((tree: Node): readonly TextRun[] =>
  runsIn(tree, { fact: undefined, free: false }),
);

const runsIn = (node: Node, outside: Context): TextRun[] => {
  const context = enter(node, outside);
  const children = node.children ?? [];
  if (!children.some((child) => PHRASING.has(child.type)))
    return children.flatMap((child) => runsIn(child, context));
  const pieces = children.flatMap((child) => piecesIn(child, context));
  return [{ pieces, free: context.free }];
};

const enter = (node: Node, context: Context): Context => {
  if (node.type === 'heading') return { ...context, free: true };
  if (!isShortcode(node)) return context;
  if (node.name === 'Example') return { ...context, free: true };
  return node.name === 'Fact' ? { ...context, fact: attribute(node, 'id') ?? '' } : context;
};

const piecesIn = (node: Node, outside: Context): Piece[] => {
  const { fact } = enter(node, outside);
  const line = lineOf(node);
  if (node.type === 'text') return [{ text: node.value ?? '', line, fact, opaque: false }];
  if (node.type === 'break') return [{ text: FORCED_BREAK, line, fact, opaque: false }];
  const children = node.children ?? [];
  if (node.type === 'inlineCode' || children.length === 0)
    return [{ text: node.value ?? '0', line, fact, opaque: true }];
  return children.flatMap((child) => piecesIn(child, { ...outside, fact }));
};

/** The run as one string; `opaque` replaces each character that is not the author's. */
export const textOf = ({ pieces }: TextRun, opaque: string): string =>
  pieces.map((piece) => (piece.opaque ? opaque.repeat(piece.text.length) : piece.text)).join('');

/** Where a character of the run comes from. */
export const originOf = (
  { pieces }: TextRun,
  index: number,
): { line: number; fact: string | undefined } => {
  let start = 0;
  for (const { text, line, fact } of pieces) {
    if (index < start + text.length) {
      const above = text.slice(0, index - start).split('\n').length - 1;
      return { line: line + above, fact };
    }
    start += text.length;
  }
  return { line: pieces[0]?.line ?? 1, fact: undefined };
};
