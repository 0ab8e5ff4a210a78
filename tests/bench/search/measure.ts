/** Ranks, bytes and times of labelled queries on the built index, loaded in the order of the search page. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import {
  matchName,
  interpret,
  openIndex,
  type Interpretation,
  type SearchIndex,
} from '../../../src/core/search/lookup.ts';
import type { IndexFiles, SearchResult } from '../../../src/core/search/index-format.ts';
import { pageAddress } from '../../../src/core/search/result-titles.ts';
import { file } from '../../site/dist.ts';
import { ALL_LISTED, type Case } from './cases.ts';

type Name = keyof IndexFiles;
const NAMES = ['places', 'words', 'counties', 'characters', 'sections', 'questions'] as const;
const texts = new Map<Name, string>(NAMES.map((name) => [name, file(`search/${name}.json`)]));

/** Compressed bytes of each file of the index. */
export const sizes = new Map(
  [...texts].map(([name, text]) => [
    name,
    { brotli: brotliCompressSync(text).length, gzip: gzipSync(text, { level: 9 }).length },
  ]),
);

const open = (...names: Name[]): SearchIndex =>
  openIndex(
    Object.fromEntries(
      names.map((name) => [name, JSON.parse(texts.get(name) ?? '')]),
    ) as unknown as IndexFiles,
  );

/** What has come, step by step; counties, characters, sections and questions only where something is left open. */
const NAMES_ONLY = { files: ['places'], index: open('places') } as const;
const COUNTIES = { files: ['places', 'counties'], index: open('places', 'counties') } as const;
const WORDS = { files: ['places', 'words'], index: open('places', 'words') } as const;
const FURTHER = ['places', 'words', 'counties', 'characters'] as const;
const LATER = { files: FURTHER, index: open(...FURTHER) } as const;
const ASKED = ['places', 'words', 'sections', 'questions'] as const;
const LAST = { files: ASKED, index: open(...ASKED) } as const;
const ALL = { files: NAMES, index: open(...NAMES) } as const;

export interface Outcome extends Case {
  /** 0 is first; -1 is missing. Of two questions in one query, 0 is both in the first two rows. */
  rank: number;
  /** All candidates are there. */
  complete: boolean;
  listed: readonly string[];
  /** What the page says of its list; `exact` where a name answered before the words had come. */
  match: Interpretation['match'];
  /** The first result is given as the answer: the list is neither empty, nor only near, nor /guides/not-covered/. */
  isGivenAsAnswer: boolean;
  /** Compressed bytes of the files without which the first result would not stand. */
  bytes: number;
  /** Time of one answer, the index being open. */
  milliseconds: number;
}

const NOT_COVERED = '/guides/not-covered/';

/** A page stands for all that is on and below it, an id for those that begin with it: #injury for #injury-employer. */
const fits = (address: string, answers: readonly string[]): boolean =>
  answers.some((answer) => address.startsWith(answer));

/** Steps of the search page for a query, as far as it goes. */
const stepsOf = (query: string) => {
  const named = matchName(query, NAMES_ONLY.index);
  if (named?.isPlaceOnly) return named.needsMoreFiles ? [NAMES_ONLY, COUNTIES] : [NAMES_ONLY];
  const first = interpret(query, WORDS.index);
  const before = named ? [NAMES_ONLY, WORDS] : [WORDS];
  if (!first.needsMoreFiles) return first.isPlaceOnly ? before : [...before, LAST];
  return interpret(query, LATER.index).isPlaceOnly ? [...before, LATER] : [...before, LATER, ALL];
};

type Step = ReturnType<typeof stepsOf>[number];

const isNameOnly = ({ files }: Step): boolean => !files.some((name) => name === 'words');

const answerAt = (query: string, step: Step) =>
  isNameOnly(step)
    ? (matchName(query, step.index) ?? { results: [], stableCount: 0 })
    : interpret(query, step.index);

/** What the search page lists, in its order: what stands stays. Files that had come when the first result stood. */
const answer = (query: string) => {
  const steps = stepsOf(query);
  const last = steps.at(-1)!;
  const began = performance.now();
  const { match, placeNote } = interpret(query, last.index);
  const milliseconds = performance.now() - began;
  const listed = new Map<string, SearchResult>();
  let settled: (typeof steps)[number] | undefined;
  for (const step of steps) {
    const { results, stableCount } = answerAt(query, step);
    for (const result of step === last ? results : results.slice(0, stableCount))
      if (!listed.has(result.address)) listed.set(result.address, result);
    if (listed.size > 0) settled ??= step;
  }
  const bytes = (settled ?? last).files.reduce(
    (sum, name) => sum + (sizes.get(name)?.brotli ?? 0),
    0,
  );
  const results = [...listed.values()];
  // The note on a place stands above the list, but it is no answer, so it counts after the first row.
  if (placeNote)
    results.splice(1, 0, { kind: 'region', title: placeNote.title, address: placeNote.address });
  return {
    results,
    match: isNameOnly(last) ? ('exact' as const) : match,
    bytes,
    milliseconds,
  };
};

/** Nothing listed, or first the page that names what is not covered. */
const isRefused = ([first = NOT_COVERED]: readonly string[]): boolean =>
  first.startsWith(NOT_COVERED);

/**
 * The row of the later answer to two questions, less one, because one row has room for one answer. A row
 * has all that is listed of a page.
 */
const rankOfBoth = (listed: readonly string[], { answers, secondAnswers = [] }: Case): number => {
  const rows = [...new Set(listed.map(pageAddress))];
  const rowOf = (wanted: readonly string[]): number => {
    const found = listed.find((address) => fits(address, wanted));
    return found === undefined ? -1 : rows.indexOf(pageAddress(found));
  };
  const found = [rowOf(answers), rowOf(secondAnswers)];
  return found.includes(-1) ? -1 : Math.max(0, Math.max(...found) - 1);
};

export const measure = (one: Case): Outcome => {
  const { results, match, bytes, milliseconds } = answer(one.query);
  const listed = results.map(({ address, isPartialMatch }) =>
    isPartialMatch ? `${address}~` : address,
  );
  const isGivenAsAnswer = match === 'exact' && !isRefused(listed);
  const right = (address: string): boolean => fits(address, one.answers);
  return {
    ...one,
    listed,
    match,
    isGivenAsAnswer,
    bytes,
    milliseconds,
    rank:
      one.answers.length === 0
        ? isGivenAsAnswer
          ? -1
          : 0
        : one.secondAnswers
          ? rankOfBoth(
              results.map(({ address }) => address),
              one,
            )
          : results.findIndex(({ address }) => right(address)),
    complete: one.answers.every((address) => results.some((result) => result.address === address)),
  };
};

export interface Row {
  kind: string;
  queries: number;
  top1: number;
  top3: number;
  /** Mean reciprocal rank. */
  mrr: number;
  zero: number;
  /** Share of the right first results that are said to be only near. */
  calledNear: number;
  bytes: number;
  milliseconds: number;
}

/** Whether what is right stands among the first `limit`; for some kinds, all that is right must be listed. */
export const isAmong = (limit: number, { kind, complete, rank }: Outcome): boolean =>
  ALL_LISTED.has(kind) && limit > 1 ? complete : rank >= 0 && rank < limit;

const mean = (list: readonly number[]): number =>
  list.reduce((sum, value) => sum + value, 0) / (list.length || 1);

/** One row for each kind, in the order in which kinds first appear. */
export const table = (outcomes: readonly Outcome[]): Row[] =>
  [...Map.groupBy(outcomes, ({ kind }) => kind)].map(([kind, list]) => ({
    kind,
    queries: list.length,
    top1: mean(list.map((one) => Number(isAmong(1, one)))),
    top3: mean(list.map((one) => Number(isAmong(3, one)))),
    mrr: mean(list.map(({ rank }) => (rank < 0 ? 0 : 1 / (rank + 1)))),
    zero: mean(list.map(({ listed }) => Number(listed.length === 0))),
    calledNear: mean(
      list
        .filter(({ answers, rank }) => answers.length > 0 && rank === 0)
        .map(({ match }) => Number(match !== 'exact')),
    ),
    bytes: mean(list.map(({ bytes }) => bytes)),
    milliseconds: mean(list.map(({ milliseconds }) => milliseconds)),
  }));
