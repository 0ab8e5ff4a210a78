import { PAGE_SENTENCES } from '../../core/schema/page-sentences.ts';
import { partsOf, type PageText } from '../../core/schema/page-text.ts';
import { problemInData, problemOfFile, validOf, type Entry } from './entry.ts';
import { nearestWord } from './nearest-word.ts';
import type { Problem } from './problem.ts';
import { stringsIn } from './strings-in-data.ts';

type Placeholders = readonly string[];

const PLACEHOLDER = /\{([^{}]*)\}/g;

const placeholdersIn = (text: string): Placeholders =>
  [...text.matchAll(PLACEHOLDER)].map((match) => match[1]!);

const inBraces = (names: Placeholders): string =>
  names.length === 0 ? '不带 {…} 的话' : names.map((name) => `{${name}}`).join('、');

/** Placeholders of a text that nothing is filled into; a reader would see them as they stand. */
const unfilled = (
  entry: Entry,
  path: readonly PropertyKey[],
  text: string,
  filled: Placeholders,
): Problem[] =>
  placeholdersIn(text)
    .filter((name) => !filled.includes(name))
    .map((name) =>
      problemInData(entry, path, {
        message: '网页不会把这个填进这句话',
        found: inBraces([name]),
        expected: inBraces(filled),
      }),
    );

/** What is wrong with one sentence that a page asks for. */
const sentenceProblems = (
  entry: Entry,
  name: string,
  sentence: PageText['sentences'][string],
  filled: Placeholders,
): Problem[] => {
  const path = ['sentences', name];
  const there = partsOf(sentence).flatMap(({ text }) => placeholdersIn(text));
  return [
    ...partsOf(sentence).flatMap(({ text }, i) =>
      unfilled(entry, typeof sentence === 'string' ? path : [...path, i, 'text'], text, filled),
    ),
    ...filled
      .filter((one) => !there.includes(one))
      .map((one) =>
        problemInData(entry, path, {
          message: `网页要往这句话里填 {${one}}，这句话里没有`,
          found: inBraces([...new Set(there)]),
          expected: inBraces(filled),
        }),
      ),
  ];
};

const fileProblems = (entry: Entry & { readonly data: PageText }): Problem[] => {
  const asked: Readonly<Record<string, Placeholders>> | undefined =
    PAGE_SENTENCES[entry.id as keyof typeof PAGE_SENTENCES];
  if (asked === undefined)
    return [
      problemOfFile(entry.file, {
        message: '没有网页用这个文件里的话',
        found: entry.id,
        expected: Object.keys(PAGE_SENTENCES).join('、'),
      }),
    ];
  const { sentences, ...others } = entry.data;
  const left = Object.keys(asked).filter((name) => !(name in sentences));
  return [
    ...[...stringsIn(others)].flatMap(({ path, text }) => unfilled(entry, path, text, [])),
    ...Object.entries(sentences).flatMap(([name, sentence]) => {
      const filled = asked[name];
      if (filled) return sentenceProblems(entry, name, sentence, filled);
      return [
        problemInData(entry, ['sentences', name], {
          message: '没有网页要这句话',
          found: name,
          expected: nearestWord(name, left) ?? (left.join('、') || '删掉'),
        }),
      ];
    }),
    ...left.map((name) =>
      problemInData(entry, ['sentences'], {
        message: '网页要的一句话没有写',
        found: '没有填',
        expected: name,
      }),
    ),
  ];
};

/** Sentences of pages that code draws: each is asked for by its name, and filled in as `PAGE_SENTENCES` says. */
export const pageSentenceProblems = (entries: readonly Entry[]): Problem[] =>
  validOf(entries, 'pages').flatMap(fileProblems);
