/**
 * The sentences under the first rows. Each page has a small file of them, made at build from what
 * the page prints. A row waits for its file a moment only: one without a sentence is still a row.
 */
import { fetchJson } from './fetch-json.ts';
import { pageAddress } from '../../core/search/result-titles.ts';
import type { ListedResult } from './merge-results.ts';

/** The file of a page: a text by address, or several facts of which one may be asked for. */
type AnswerFile = Readonly<Record<string, string | readonly string[]>>;

/** A row that waits longer is shown without its sentence. */
const MAX_WAIT_MS = 700;

export interface AskedRow {
  query: string;
  result: Pick<ListedResult, 'kind' | 'title' | 'address'>;
  /** The query names a place and nothing else. */
  isPlaceOnly?: boolean | undefined;
}

export interface AnswerSource {
  /** Starts the request for the page of an address. `onSettled` is called once it is here or given up. */
  request: (address: string, onSettled: () => void) => void;
  /** Whether the sentence of an address may still come. */
  isPending: (address: string) => boolean;
  /** The sentence for a row; undefined where there is none, or it has not come. */
  sentence: (row: AskedRow) => string | undefined;
}

/** `/guides/family-sharing/#who` is answered in `/search/answers/guides/family-sharing.json`. */
const filePath = (address: string): string =>
  `/search/answers${pageAddress(address).replace(/\/$/, '')}.json`;

const pairsIn = (text: string): string[] => {
  const characters = text.match(/[\p{Script=Han}\d]/gu) || [];
  return characters.slice(1).map((character, at) => (characters[at] || '') + character);
};

/** Sections of a place's page that have facts of one subject each. */
const SUBJECT_SECTION =
  /#(?:sharing|cross-province|lapse|base|years|unemployment|minimum-wage|income)$/;

/** The words of a query as facts state them. */
const asStated = (query: string): string =>
  query.replace(/几个月/g, ' ').replace(/[一每]个月/g, ' 每月 ') +
  (/基数|最[低少]/.test(query) ? ' 下限 最低' : '') +
  (/基数|最[高多]/.test(query) ? ' 上限 最高' : '');

const ASKS_FOR_TIME = /几个月|多久|几年|多少[个年月]/;
const ASKS_FOR_MONEY = /多少|标准|比例|最[低高]/;
/** What a fact is about that does not hold for all; it counts more where that is asked, else less. */
const NARROW = /计发|灵活就业|医保|非全日制/g;
/** A figure from which pensions are worked out looks like a contribution to who did not ask for one. */
const OF_PENSIONS = /计发/;
const ASKS_FOR_PENSION = /计发|养老金|退休/;

/** How well the kind of figure fits that a fact states, beside its words. */
const figureFit = (fact: string, query: string): number => {
  const isMoney = /\d[元%]/.test(fact);
  const isAsked = ASKS_FOR_TIME.test(query) ? !isMoney : ASKS_FOR_MONEY.test(query) && isMoney;
  const narrow = [...new Set(fact.match(NARROW))];
  return narrow.reduce((sum, word) => sum + (query.includes(word) ? 0.5 : -0.5), isAsked ? 0.5 : 0);
};

/**
 * The fact of a place that has most of the asked words. Where facts of many subjects stand together,
 * one must have some of them.
 */
const askedFact = (
  told: readonly string[],
  { query, result: { title, address } }: AskedRow,
): string | undefined => {
  const asksForPension = ASKS_FOR_PENSION.test(query);
  const facts = told.filter((fact) => asksForPension || !OF_PENSIONS.test(fact));
  const [place = ''] = title.split(/[：（]/);
  const asked = new Set(asStated(query.split(place).join(' ')).split(' ').flatMap(pairsIn));
  const matches = facts.map((fact) => new Set(pairsIn(fact).filter((pair) => asked.has(pair))));
  const score = (found: ReadonlySet<string>): number =>
    [...found].reduce((sum, pair) => sum + 1 / matches.filter((one) => one.has(pair)).length, 0);
  const isOnSubject = SUBJECT_SECTION.test(address);
  const scores = matches.map((found, at) => {
    const words = score(found);
    return words > 0 || isOnSubject
      ? words + figureFit(facts[at]!, query) / (isOnSubject ? 1 : 8)
      : -Infinity;
  });
  const best = Math.max(...scores);
  return facts.find((_, at) => scores[at]! > -Infinity && scores[at] === best);
};

export const createAnswerSource = (fetch: typeof fetchJson = fetchJson): AnswerSource => {
  const files = new Map<string, AnswerFile | 'pending' | 'given up'>();
  return {
    request: (address, onSettled) => {
      const path = filePath(address);
      if (files.has(path)) return;
      files.set(path, 'pending');
      const settle = (file: AnswerFile | 'given up'): void => {
        if (files.get(path) !== 'pending') return;
        files.set(path, file);
        onSettled();
      };
      fetch(path).then(
        (file) => settle(file as AnswerFile),
        () => settle('given up'),
      );
      setTimeout(settle, MAX_WAIT_MS, 'given up');
    },
    isPending: (address) => files.get(filePath(address)) === 'pending',
    sentence: (row) => {
      const { address, kind } = row.result;
      const file = files.get(filePath(address));
      if (file === undefined || typeof file === 'string') return undefined;
      const [, fragment] = address.split('#');
      const answer = file[fragment === undefined ? '' : `#${fragment}`];
      // What the page of a place says first is about the place, not about the subject asked for.
      if (kind === 'region' && (fragment === undefined || answer === undefined))
        return row.isPlaceOnly && typeof file[''] === 'string' ? file[''] : undefined;
      return typeof answer === 'object' ? askedFact(answer, row) : answer;
    },
  };
};
