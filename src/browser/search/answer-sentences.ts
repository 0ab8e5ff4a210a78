/**
 * The sentences under the first rows. Each page has a small file of them, made at build from what
 * the page prints. A row waits for its file a moment only: one without a sentence is still a row.
 */
import { fetchJson } from './fetch-json.ts';
import { pageAddress } from '../../core/search/result-titles.ts';
import { hasAny } from '../../core/search/normalise.ts';
import type { Vocabulary } from '../../core/search/vocabulary.ts';
import type { ListedResult } from './merge-results.ts';

/** The file of a page: by address, a text, or several facts from which the query chooses one. */
type AnswerFile = Readonly<Record<string, string | readonly string[]>>;

/** A row that waits longer is shown without its sentence. */
const MAX_WAIT_MS = 700;

export interface AskedRow {
  /** The query as it was typed and understood, and in the handbook's words. */
  query: string;
  result: Pick<ListedResult, 'kind' | 'title' | 'address'>;
  /** The query names a place and nothing else. */
  isPlaceOnly?: boolean | undefined;
}

export type AnswerSource = ReturnType<typeof createAnswerSource>;

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

/** A query with people's words replaced by the words of facts (`facts` in words.yaml). */
const asStated = (query: string, { facts }: Vocabulary): string =>
  Object.entries(facts.say).reduce(
    (text, [typed, stated]) => text.split(typed).join(` ${stated} `),
    query,
  );

/** Whether a fact is only about other people than those that the query names. */
const isOfOthers = (fact: string, asked: string, { facts: { groups } }: Vocabulary): boolean =>
  hasAny(fact, groups) &&
  hasAny(asked, groups) &&
  !groups.some((group) => fact.includes(group) && asked.includes(group));

/** How well the kind of figure in a fact, and its subject, fit the query, apart from its words. */
const figureFit = (
  fact: string,
  query: string,
  asked: string,
  { asks, facts }: Vocabulary,
): number => {
  const isMoney = /\d[元%]/.test(fact);
  const isAsked = hasAny(query, asks.time) ? !isMoney : hasAny(query, asks.money) && isMoney;
  return facts.narrow
    .filter((word) => fact.includes(word))
    .reduce((sum, word) => sum + (asked.includes(word) ? 0.5 : -0.5), isAsked ? 0.5 : 0);
};

/**
 * The fact of a place with the most words of the query. In a section with facts of many subjects, it must
 * have at least some of them.
 */
const askedFact = (
  told: readonly string[],
  { query, result: { title, address } }: AskedRow,
  vocabulary: Vocabulary,
): string | undefined => {
  const unasked = Object.entries(vocabulary.facts.onlyAsked).filter(
    ([, words]) => !hasAny(query, words),
  );
  const facts = told.filter((fact) => !unasked.some(([word]) => fact.includes(word)));
  const [place = ''] = title.split(/[：（]/);
  const stated = asStated(query.split(place).join(' '), vocabulary);
  const asked = new Set(stated.split(' ').flatMap(pairsIn));
  const matches = facts.map((fact) => new Set(pairsIn(fact).filter((pair) => asked.has(pair))));
  const score = (found: ReadonlySet<string>): number =>
    [...found].reduce((sum, pair) => sum + 1 / matches.filter((one) => one.has(pair)).length, 0);
  const isOnSubject = SUBJECT_SECTION.test(address);
  const scores = matches.map((found, at) => {
    const fact = facts[at]!;
    const words = score(found);
    const fit = figureFit(fact, query, stated, vocabulary);
    const ofOthers = isOfOthers(fact, stated, vocabulary);
    if (isOnSubject) return words + fit - (ofOthers ? 1 : 0);
    return words > 0 && !ofOthers ? words + fit / 8 : -Infinity;
  });
  const best = Math.max(...scores);
  return facts.find((_, at) => scores[at]! > -Infinity && scores[at] === best);
};

/** `vocabulary` is called when a sentence is needed; without it, no fact of a place is chosen. */
export const createAnswerSource = (
  vocabulary: () => Vocabulary | undefined,
  fetch: typeof fetchJson = fetchJson,
) => {
  const files = new Map<string, AnswerFile | 'pending' | 'given up'>();
  return {
    /** Starts the request for the page of an address. `onSettled` is called once it is here or given up. */
    request: (address: string, onSettled: () => void): void => {
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
    /** Whether the sentence of an address may still come. */
    isPending: (address: string): boolean => files.get(filePath(address)) === 'pending',
    /** The sentence for a row; undefined where there is none, or it has not come. */
    sentence: (row: AskedRow): string | undefined => {
      const { address, kind } = row.result;
      const file = files.get(filePath(address));
      if (file === undefined || typeof file === 'string') return undefined;
      const [, fragment] = address.split('#');
      const answer = file[fragment === undefined ? '' : `#${fragment}`];
      // The first sentences of a place's page are about the place, not about the subject of the query.
      if (kind === 'region' && (fragment === undefined || answer === undefined))
        return row.isPlaceOnly && typeof file[''] === 'string' ? file[''] : undefined;
      const words = vocabulary();
      if (typeof answer !== 'object') return answer;
      return words && askedFact(answer, row, words);
    },
  };
};
