import { collectionOf } from '../../core/collections/index.ts';
import { problemInData, problemOnLine, type Entry } from './entry.ts';
import { originOf, textRunsIn, textOf } from './text-runs.ts';
import { stringsIn } from './strings-in-data.ts';
import { onceForEach } from '../once-for-each.ts';
import { attribute, isShortcode, lineOf, walk } from '../mdx/syntax-tree.ts';
import type { Finding, Problem } from './problem.ts';

/** A stretch of text that a reader sees, and how to say where something in it stands. */
export interface ReaderFacingText {
  readonly text: string;
  /** Path in the data; undefined in a body. */
  readonly path?: readonly PropertyKey[];
  readonly problem: (index: number, finding: Finding) => Problem;
}

/** Everything that an entry puts before a reader; what only search or the check reads is not. */
export const readerFacingTexts = onceForEach((entry: Entry): readonly ReaderFacingText[] => {
  if (!collectionOf(entry.name).shown) return [];
  const data = [...stringsIn(entry.data)].map(({ path, text }): ReaderFacingText => ({
    text,
    path,
    problem: (_, finding) => problemInData(entry, path, finding),
  }));
  return entry.tree ? [...data, ...bodyTexts(entry, entry.tree)] : data;
});

/** Paragraphs, headings and cells, then titles and captions of shortcodes. */
const bodyTexts = ({ file }: Entry, tree: NonNullable<Entry['tree']>): ReaderFacingText[] => [
  ...textRunsIn(tree).map((run): ReaderFacingText => ({
    text: textOf(run, '0'),
    problem: (index, finding) => problemOnLine(file, originOf(run, index).line, finding),
  })),
  ...walk(tree)
    .filter(([node]) => isShortcode(node))
    .flatMap(([node]) =>
      ['title', 'caption'].map((name): ReaderFacingText => ({
        text: attribute(node, name) ?? '',
        problem: (_, finding) => problemOnLine(file, lineOf(node), finding),
      })),
    ),
];
