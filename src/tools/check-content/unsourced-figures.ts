import type { FieldText } from '../../core/collections/collection.ts';
import { collectionOf } from '../../core/collections/index.ts';
import type { Fact } from '../../core/schema/fact.ts';
import { problemInData, problemOnLine, type Entry } from './entry.ts';
import { figuresOf, isStatedByFact } from './fact-figures.ts';
import { findLegalFigures } from './figures.ts';
import { originOf, textRunsIn, textOf, type TextRun } from './text-runs.ts';
import type { Finding, Problem } from './problem.ts';

/** Facts by id; undefined where the file does not match its schema. */
export type Facts = ReadonlyMap<string, Fact | undefined>;

/** Legal figures that no fact states: bare ones, and ones that their fact does not have. */
export const unsourcedFigureProblems = (entry: Entry, facts: Facts): Problem[] => [
  ...textsIn(entry).flatMap(({ path, text, facts: on }) =>
    findLegalFigures(text).flatMap((figure) => {
      const finding = unstated(figure, on, facts);
      return finding ? [problemInData(entry, path, finding)] : [];
    }),
  ),
  ...(entry.tree ? textRunsIn(entry.tree) : []).flatMap((run) => inRun(entry, run, facts)),
];

const textsIn = ({ name, data }: Entry): FieldText[] =>
  data === undefined ? [] : (collectionOf(name).texts?.(data) ?? []);

const inRun = (entry: Entry, run: TextRun, facts: Facts): Problem[] => {
  if (run.free) return [];
  return findLegalFigures(textOf(run, '\uFFFC')).flatMap((figure) => {
    const { line, fact } = originOf(run, figure.index);
    const finding = unstated(figure, fact === undefined ? undefined : [fact], facts);
    return finding ? [problemOnLine(entry.file, line, finding)] : [];
  });
};

/** `on` are the facts that the words rest on; undefined where they rest on none. */
const unstated = (
  figure: ReturnType<typeof findLegalFigures>[number],
  on: readonly string[] | undefined,
  facts: Facts,
): Finding | undefined => {
  const found = figure.words;
  if (on === undefined)
    return {
      message: `“${found}”是有法律意义的数`,
      found,
      expected: '写进 <Fact>，或者改成不带数的话',
    };
  const known = on.map((id) => facts.get(id));
  // A fact that is missing or broken is reported as such.
  if (known.includes(undefined)) return undefined;
  if (known.some((fact) => fact && isStatedByFact(figure, figuresOf(fact)))) return undefined;
  return { message: `“${found}”不在所依据的事实里`, found, expected: `${on.join('、')} 里有的数` };
};
