import { collectionOf } from '../../core/collections/index.ts';
import { inData, onLine, type Entry } from './entry.ts';
import { originOf, runsOf, textOf } from './text-runs.ts';
import { wordsIn } from './strings-in-data.ts';
import { attribute, isShortcode, lineOf, walk } from '../mdx/syntax-tree.ts';
import type { Finding, Problem } from './problem.ts';

/** A stretch of text that a reader sees, and how to say where something in it stands. */
export interface Visible {
  readonly text: string;
  /** Path in the data; undefined in a body. */
  readonly path?: readonly PropertyKey[];
  readonly problem: (index: number, finding: Finding) => Problem;
}

/** Everything that an entry puts before a reader; what only search or the check reads is not. */
export const visibleTexts = (entry: Entry): Visible[] => {
  if (!collectionOf(entry.name).shown) return [];
  const data = [...wordsIn(entry.data)].map(({ path, text }): Visible => ({
    text,
    path,
    problem: (_, finding) => inData(entry, path, finding),
  }));
  return entry.tree ? [...data, ...bodyTexts(entry, entry.tree)] : data;
};

/** Paragraphs, headings and cells, then titles and captions of shortcodes. */
const bodyTexts = ({ file }: Entry, tree: NonNullable<Entry['tree']>): Visible[] => [
  ...runsOf(tree).map((run): Visible => ({
    text: textOf(run, '0'),
    problem: (index, finding) => onLine(file, originOf(run, index).line, finding),
  })),
  ...[...walk(tree)]
    .filter(([node]) => isShortcode(node))
    .flatMap(([node]) =>
      ['title', 'caption'].map((name): Visible => ({
        text: attribute(node, name) ?? '',
        problem: (_, finding) => onLine(file, lineOf(node), finding),
      })),
    ),
];
