import { expect, test } from 'vitest';
import { FILES_OUTSIDE_COLLECTIONS } from '../../src/tools/check-content/collection-of-file.ts';
import {
  checkContent,
  type ContentFile,
  type Problem,
} from '../../src/tools/check-content/index.ts';
import { readEntries } from '../../src/tools/check-content/read-entries.ts';
import { mutate, valid } from './mutate.ts';
import { brokenMdx, brokenYaml } from './mutant-values.ts';
import { MORE_SHAPES } from './more-shapes.ts';
import { dataMutants, type Mutant } from './mutants.ts';

const SEARCH = [
  {
    path: 'search/words.yaml',
    text: 'stopWords:\n  - 吗\nvariants:\n  - word: 断缴\n    from:\n      - 断交\n',
  },
];
const base = [...valid, ...SEARCH, ...MORE_SHAPES];
/** The ledger and the guide for authors hold no entry. */
const entries = base.filter(({ path }) => !FILES_OUTSIDE_COLLECTIONS.includes(path));

const textMutants = entries.flatMap(({ path: file, text }): Mutant[] => {
  if (file.endsWith('.yaml'))
    return brokenYaml.map((line) => ({ kind: 'YAML', file, text: `${text}${line}\n` }));
  return [
    ...brokenYaml.map((line) => ({
      kind: 'YAML',
      file,
      text: text.replace(/\n---\n/, () => `\n${line}\n---\n`),
    })),
    ...brokenMdx.map((line) => ({ kind: 'MDX', file, text: `${text}\n\n${line}\n` })),
  ];
});

const spots = new Map(entries.flatMap(dataMutants).map((mutant) => [mutant.same, mutant]));
const mutants = [...spots.values(), ...textMutants];

/** Fields that name what another field lists: where they differ, a message may stand at either. */
const NAMED_BY: Readonly<Record<string, string>> = { appliesTo: 'places', lanes: 'who' };

/** Whether a message that names one place of a file leads an author to the other. */
const leadsTo = (said: string, path: Mutant['path']): boolean => {
  if (path === undefined) return true;
  const here = path.join('.');
  if (said === here || here.startsWith(`${said}.`) || said.startsWith(`${here}.`)) return true;
  const names = new Set(said.split('.'));
  return path.some((part) => names.has(NAMED_BY[part] ?? ''));
};

const tells = (problems: readonly Problem[], { file, path }: Mutant): boolean =>
  problems.some((problem) => problem.file === file && leadsTo(problem.path, path));

/** The folder with the file of the mutant in place of the right one. */
const withMutant = ({ file, text }: Mutant): ContentFile[] => [
  ...base.filter(({ path }) => path !== file),
  { path: file, text },
];

/** Most mistakes show where a file is read by itself; only the others need the whole check, which says the same first. */
const escaped = (mutant: Mutant): boolean => {
  const files = withMutant(mutant);
  return (
    !tells(readEntries(files.slice(-1)).problems, mutant) && !tells(checkContent(files), mutant)
  );
};

test('nothing is wrong before', () => {
  expect(checkContent(base)).toEqual([]);
});

test('what reading a file says of it, the whole check says too', () => {
  for (const [mutant] of Map.groupBy(mutants, ({ kind, file }) => `${kind} ${file}`).values()) {
    const files = withMutant(mutant!);
    expect(checkContent(files)).toEqual(
      expect.arrayContaining(readEntries(files.slice(-1)).problems),
    );
  }
});

test('every mutant is refused with its file and its field', () => {
  expect(mutants.length).toBeGreaterThan(5000);
  const missed = mutants.filter(escaped).map(({ kind, file, path, text }) => ({
    kind,
    at: `${file} ${path?.join('.') ?? ''}`,
    end: text.slice(-60),
  }));
  expect(missed).toEqual([]);
});

test('a file that is taken away is missed by those that name it', () => {
  const named = ['facts/pension/minimum-until-2029.yaml', 'sources/pension-law.yaml'];
  for (const file of named)
    expect(checkContent(mutate({ file, remove: true })).length, file).toBeGreaterThan(0);
});
