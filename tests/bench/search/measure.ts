/** Ranks, bytes and times of labelled queries on the built index, loaded in the order of the search page. */
import { readdirSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { answerSoFar, fetchForQuery } from '../../../src/browser/search/answer-so-far.ts';
import {
  interpret,
  topicIndexSteps,
  type Interpretation,
  type SearchIndex,
} from '../../../src/core/search/lookup.ts';
import { openNameIndex } from '../../../src/core/search/open-name-index.ts';
import type { NameIndex, TopicIndex } from '../../../src/core/search/index-model.ts';
import type {
  AllIndexFiles,
  IndexFiles,
  SearchResult,
} from '../../../src/core/search/index-format.ts';
import { pageAddress } from '../../../src/core/search/result-titles.ts';
import { runSync } from '../../../src/core/search/steps.ts';
import { pageOf } from '../../../src/browser/search/result-rows.ts';
import { file } from '../../site/dist.ts';
import { ALL_LISTED, type Case } from './cases.ts';

type Name = keyof IndexFiles;
const NAMES = readdirSync(new URL('../../../dist/search/', import.meta.url)).flatMap((name) =>
  name.endsWith('.json') ? [name.replace(/\.json$/, '') as Name] : [],
);
const texts = new Map<Name, string>(NAMES.map((name) => [name, file(`search/${name}.json`)]));

/** Compressed bytes of each file of the index. */
export const sizes = new Map(
  [...texts].map(([name, text]) => [
    name,
    { brotli: brotliCompressSync(text).length, gzip: gzipSync(text, { level: 9 }).length },
  ]),
);

const contentsOf = (files: readonly Name[]): AllIndexFiles =>
  Object.fromEntries(
    files.map((name) => [name, JSON.parse(texts.get(name) ?? '')]),
  ) as unknown as AllIndexFiles;

/** All files of the built index. */
export const builtFiles = (): AllIndexFiles => contentsOf(NAMES);

const nameIndexes = new Map<string, NameIndex>();
/** The names of these files, opened once; the topics have no names of places. */
const namesOf = (files: readonly Name[]): NameIndex => {
  const naming = files.filter((name) => name !== 'topics');
  const key = naming.toSorted().join();
  const opened = nameIndexes.get(key) ?? openNameIndex(contentsOf(naming));
  nameIndexes.set(key, opened);
  return opened;
};

const indexes = new Map<string, SearchIndex>();
/** Of the topics, which take longest to open, whatever names there are. */
let topics: TopicIndex | undefined;
/** The index of these files, the topics among them, built once. */
const indexOf = (files: readonly Name[]): SearchIndex => {
  const key = files.toSorted().join();
  topics ??= runSync(topicIndexSteps(builtFiles()));
  const opened = indexes.get(key) ?? { ...namesOf(files), ...topics };
  indexes.set(key, opened);
  return opened;
};

export interface Outcome extends Case {
  /** 0 is first; -1 is missing. Of two questions in one query, 0 is both in the first two rows. */
  rank: number;
  /** The position of the first row whose page has a right answer: a row has all that is listed of a page. */
  row: number;
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

/** What the search page lists, in its order: what stands stays. Files that had come when the first result stood. */
const answer = (query: string) => {
  const files: Name[] = [];
  fetchForQuery(query, { fetch: (...wanted) => files.push(...wanted) });
  const listed = new Map<string, SearchResult>();
  let bytes: number | undefined;
  for (;;) {
    const names = namesOf(files);
    const index = files.includes('topics') ? indexOf(files) : undefined;
    const began = performance.now();
    const found = answerSoFar(
      query,
      { names, interpret: (text) => index && interpret(text, index) },
      new Set(),
    );
    const milliseconds = performance.now() - began;
    if (found.answer && (found.isFinal || !found.next))
      for (const result of found.answer.results)
        if (!listed.has(result.address)) listed.set(result.address, result);
    if (listed.size > 0 || !found.next)
      bytes ??= files.reduce((sum, name) => sum + (sizes.get(name)?.brotli ?? 0), 0);
    if (found.next) {
      files.push(found.next);
      continue;
    }
    const { match = 'exact', placeNote } = found.answer ?? {};
    const results = withNote([...listed.values()], placeNote);
    return { results, match, bytes: bytes ?? 0, milliseconds };
  }
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

/** Whether the first result is given as the answer: the list is neither empty, nor only near, nor refused. */
const isAnswered = (results: readonly SearchResult[], match: Interpretation['match']): boolean =>
  match === 'exact' && !isRefused(results.map(({ address }) => address));

/**
 * The position of the first right result: 0 is first, -1 is missing. Where nothing must be listed, 0
 * where nothing is given as the answer.
 */
const rankOf = (
  one: Case,
  results: readonly SearchResult[],
  match: Interpretation['match'],
): number => {
  const addresses = results.map(({ address }) => address);
  if (one.answers.length === 0) return isAnswered(results, match) ? -1 : 0;
  if (one.secondAnswers) return rankOfBoth(addresses, one);
  return addresses.findIndex((address) => fits(address, one.answers));
};

/** The position of the first row of a page that an answer stands on; where nothing must be listed, as `rankOf`. */
const rowOf = (
  one: Case,
  results: readonly SearchResult[],
  match: Interpretation['match'],
): number => {
  if (one.answers.length === 0 || one.secondAnswers) return rankOf(one, results, match);
  const rows = [...new Set(results.map(({ address }) => pageOf(address)))];
  return rows.findIndex((page) => fits(page, one.answers.map(pageOf)));
};

/** The note on a place stands above the list, but it is no answer, so it counts after the first row. */
const withNote = (
  results: readonly SearchResult[],
  note: Interpretation['placeNote'],
): SearchResult[] =>
  note
    ? [
        ...results.slice(0, 1),
        { kind: 'region', title: note.title, address: note.address },
        ...results.slice(1),
      ]
    : [...results];

/** The position of the right result in an answer of the whole index, as `Outcome.rank`. */
export const rankInAnswer = (one: Case, { results, match, placeNote }: Interpretation): number =>
  rankOf(one, withNote(results, placeNote), match);

export const measure = (one: Case): Outcome => {
  const { results, match, bytes, milliseconds } = answer(one.query);
  return {
    ...one,
    listed: results.map(({ address, isPartialMatch }) =>
      isPartialMatch ? `${address}~` : address,
    ),
    match,
    isGivenAsAnswer: isAnswered(results, match),
    bytes,
    milliseconds,
    rank: rankOf(one, results, match),
    row: rowOf(one, results, match),
    complete: one.answers.every((address) => results.some((result) => result.address === address)),
  };
};

export interface Row {
  kind: string;
  queries: number;
  top1: number;
  top3: number;
  /** Shares of queries of which the first row, or one of the first three, is of a right page. */
  row1: number;
  row3: number;
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
    row1: mean(list.map(({ row }) => Number(row === 0))),
    row3: mean(list.map(({ row }) => Number(row >= 0 && row < 3))),
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
