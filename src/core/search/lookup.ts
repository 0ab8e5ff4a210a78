/** The instant layer: places and topics for what somebody types. Pure; no DOM, no network. */
import { likeness, readNames } from './question-index.ts';
import { byEar, earOf } from './match-by-sound.ts';
import { readCorpus } from './corpus.ts';
import { lookupHan } from './lookup-han.ts';
import { lookupLatin, withPlaces } from './lookup-latin.ts';
import type { Index } from './index-model.ts';
import { nearlyNamed } from './near-place-names.ts';
import { byPrefix } from './place-lookup.ts';
import { distinct } from './place-ranks.ts';
import { dedupe, placeResult, type Answer, type Interpretation } from './results.ts';
import { runSync, type Steps } from './steps.ts';
import { isOutside } from './scope.ts';
import { findTopics, topicResult } from './topic-lookup.ts';
import { topicSounds } from './topic-pinyin.ts';
import { isUnderstood } from './unknown-words.ts';
import { cleanQuery, fold, hasHan } from './normalise.ts';
import type { Result } from './index-format.ts';

export { blur } from './match-by-sound.ts';
export { byName } from './match-by-name.ts';
export type { Index } from './index-model.ts';
export type { Interpretation } from './results.ts';
export { readAsked, type Asked } from './question-index.ts';
export { openIndex } from './open-index.ts';
export type { Result, ResultKind } from './index-format.ts';

const simplify = (text: string, index: Index): string =>
  [...text].map((character) => index.simplified.get(character) ?? character).join('');

const isGood = ({ results }: Answer): boolean => results.length > 0 && results[0]?.close !== true;

/** What people write pair by pair is hardly a typo. */
const isAsked = (folded: string, { asked, vocabulary }: Index): boolean =>
  asked !== undefined && likeness(folded, asked, vocabulary).known === 1;

const run = (text: string, index: Index): Answer =>
  hasHan(text) ? lookupHan(withPlaces(text, index), index) : lookupLatin(text, index);

const NOTHING = { results: [], more: false, plain: false, firm: 0, outside: false };

/** What a query means: results in order, and whether the further files may say more. */
export const interpret = (query: string, index: Index): Interpretation => {
  const text = simplify(cleanQuery(query), index);
  if (text === '') return { ...NOTHING, understood: '' };
  if (isOutside(text, index)) return { ...NOTHING, plain: true, understood: text, outside: true };
  const first = { ...run(text, index), understood: text, outside: false };
  if (!index.hasCharacters) return { ...first, more: first.more || !isGood(first) };
  if (!hasHan(text) || (isGood(first) && (!first.more || isAsked(fold(text), index))))
    return { ...first, more: false };
  for (const how of ['exact', 'blurred'] as const) {
    const heard = byEar(text, index, how);
    if (heard === text || !isUnderstood(heard, index)) continue;
    const second = run(heard, index);
    if (isGood(second))
      return {
        ...first,
        results: dedupe([...second.results, ...first.results]),
        more: false,
        plain: second.plain,
        firm: second.firm,
        understood: heard,
      };
  }
  return { ...first, more: false };
};

/** Titles of what the index leads to, by address: full text names it alike. */
export const titlesOf = ({ topics, han }: Index): ReadonlyMap<string, string> => {
  const places = [...han.values()].flat().map(({ place }) => place);
  return new Map([
    ...places
      .filter(({ level }) => level !== 'county')
      .map(({ address, title }) => [address, title] as const),
    ...topics.map(({ address, title }) => [address, title] as const),
  ]);
};

/** Results for a query, best first; none for what the handbook does not treat. */
export const lookup = (query: string, index: Index): Result[] => interpret(query, index).results;

/** Prepares the topics, one at a step, so that a page can do other things between. */
export function* prepare(index: Index): Steps<void> {
  yield* readCorpus(index);
  yield* readNames(index);
}

/** Prepares what the first query would otherwise wait for; to be called when nobody is typing. */
export const warm = (index: Index): void => {
  runSync(prepare(index));
  topicSounds(index);
  if (index.hasCharacters) earOf(index, 'exact');
};

const SUGGESTIONS = 6;

/** What is nearest to a query that has no answer. */
export const suggest = (query: string, index: Index): Result[] => {
  const text = simplify(cleanQuery(query), index);
  if (text === '' || isOutside(text, index)) return [];
  const typed = text.replace(/ /g, '');
  const places = hasHan(typed)
    ? [...typed.matchAll(/\p{Script=Han}(?=(\p{Script=Han}))/gu)].flatMap(({ 0: a, 1: b = '' }) =>
        byPrefix(a + b, index.han, 3),
      )
    : byPrefix(typed.slice(0, Math.max(3, typed.length - 2)), index.sounds, SUGGESTIONS);
  const topics = findTopics(text, index).map(topicResult);
  const near = [...nearlyNamed(typed, index), ...distinct(places)];
  return dedupe([...near.map((hit) => placeResult(hit)), ...topics]).slice(0, SUGGESTIONS);
};
