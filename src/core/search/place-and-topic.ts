/** A place and a topic in one query: 唐山断缴. */
import { fold } from './normalise.ts';
import { titleOf } from './result-titles.ts';
import type { Result } from './index-format.ts';
import { cut, type Section } from './vocabulary.ts';
import type { Hit, Index, Place } from './index-model.ts';
import { distinct, rankHits, reasonOf } from './place-ranks.ts';
import { dedupe, placeResult, TOPIC_LIMIT } from './results.ts';
import { findTopics, isClose, topicResult } from './topic-lookup.ts';
import { unknownIn } from './unknown-words.ts';

/** The section of a place's page that the words ask for. */
const sectionOf = (rest: string, index: Index): Section | undefined => {
  const words = new Set(
    cut(fold(rest), index.vocabulary).map(({ text, word }) => (word === undefined ? text : word)),
  );
  let best: { section: Section; score: number } | undefined;
  for (const section of index.vocabulary.sections) {
    if (section.not.some((word) => words.has(word))) continue;
    const score = Math.max(
      0,
      ...section.words.map((word) =>
        words.has(word)
          ? word.length + (['cross-province', 'commercial'].includes(section.id) ? 9 : 0)
          : 0,
      ),
    );
    if (score > (best?.score ?? 0)) best = { section, score };
  }
  return best?.section;
};

const has = (place: Place, { id }: Section): boolean => place.sections?.includes(id) ?? place.own;

/** On a province's page everything but sharing stands under one heading. */
const addressOf = (place: Place, { within }: Section): string => {
  if (place.level === 'province')
    return `${place.address}#${['sharing', 'cross-province'].includes(within) ? within : 'local'}`;
  return place.own ? `${place.address}#${within}` : place.address;
};

const provinceOf = (place: Place): Place =>
  place.parent === undefined ? place : provinceOf(place.parent);

/** What the handbook has of its own about a place in this matter: the place's rule, else its province's. */
const ownResult = (hit: Hit, section: Section, typed: string): Result | undefined => {
  const { place } = hit;
  const province = provinceOf(place);
  const from = has(place, section) ? place : has(province, section) ? province : undefined;
  if (!from) return undefined;
  const why = [
    reasonOf(hit, typed),
    from === place ? undefined : `${province.short}全省的规定，${place.short}也适用`,
  ].filter((reason) => reason !== undefined);
  return {
    kind: 'region',
    title: titleOf(from.title, section.title),
    address: addressOf(from, section),
    ...(why.length === 0 ? {} : { why: why.join('。') }),
  };
};

/** With more unknown characters than a village's name has, a query is about something else. */
const STRANGE = 3;

/** A place and a topic: its own section first where it has one, and for good, else the national one. */
export const placeAndTopic = (
  groups: readonly (readonly Hit[])[],
  rest: string,
  index: Index,
  typed: string,
): { results: Result[]; firm: number } => {
  const ranked = groups.map((hits) => distinct(rankHits(hits, 'name')));
  const hits = ranked.flat();
  const section = sectionOf(rest, index);
  const found = findTopics(rest, index);
  const topics = found.slice(0, TOPIC_LIMIT).map(topicResult);
  if (!section && found.length === 0 && unknownIn(rest, index) > STRANGE)
    return { results: [], firm: 0 };
  const own = section
    ? hits.flatMap((hit) => {
        const result = ownResult(hit, section, typed);
        return result ? [{ hit, result }] : [];
      })
    : [];
  if (own.length > 0)
    return {
      results: dedupe([
        ...own.map(({ result }) => result),
        ...topics.slice(0, 3),
        ...hits
          .filter((hit) => !own.some((one) => one.hit === hit))
          .map((hit) => placeResult(hit, typed)),
        ...topics.slice(3),
      ]),
      firm: new Set(own.map(({ result }) => result.address)).size,
    };
  const national = found[0] !== undefined && !isClose(found[0]);
  const places = hits.map((hit) => {
    const result = placeResult(hit, typed, false);
    if (hit.place.foreign || !national) return result;
    const told = hit.place.own
      ? `手册没有写${hit.place.short}在这件事上的规定，先看全国的`
      : `手册没有单独写${hit.place.short}的规定，先看全国的`;
    return { ...result, why: result.why === undefined ? told : `${result.why}。${told}` };
  });
  const results =
    hits[0]?.place.foreign || !national
      ? [...places, ...topics]
      : [...topics.slice(0, 1), ...places, ...topics.slice(1)];
  return { results: dedupe(results), firm: 0 };
};
