/** A place and a topic in one query: 唐山断缴. */
import { fold } from '../normalise.ts';
import type { Result } from '../types.ts';
import { cut } from '../vocabulary.ts';
import type { Hit, Index, Place } from './model.ts';
import { distinct, rankHits, reasonOf } from './place-lookup.ts';
import { dedupe, placeResult, TOPIC_LIMIT } from './results.ts';
import { findTopics, isClose, topicResult } from './topic-lookup.ts';

/** The section of a region's page that the words ask for. */
const sectionOf = (rest: string, index: Index): { id: string; title: string } | undefined => {
  const words = new Set(
    cut(fold(rest), index.vocabulary).map(({ text, word }) => (word === undefined ? text : word)),
  );
  let best: { id: string; title: string; score: number } | undefined;
  for (const section of index.vocabulary.sections) {
    const score = Math.max(
      0,
      ...section.words.map((word) =>
        words.has(word) ? word.length + (section.id === 'cross-province' ? 9 : 0) : 0,
      ),
    );
    if (score > (best?.score ?? 0)) best = { id: section.id, title: section.title, score };
  }
  return best;
};

const sectionResult = (
  place: Place,
  section: { id: string; title: string },
  why?: string,
): Result => ({
  kind: 'region',
  title: `${place.short}：${section.title}`,
  address: `${place.address}#${section.id}`,
  ...(why === undefined ? {} : { why }),
});

const hasSection = (place: Place, id: string): boolean =>
  place.own && (place.sections?.includes(id) ?? true);

/** A place and a topic: its own section first where it has one, else the national one. */
export const placeAndTopic = (
  groups: readonly (readonly Hit[])[],
  rest: string,
  index: Index,
  typed: string,
): Result[] => {
  const ranked = groups.map((hits) => distinct(rankHits(hits, 'name')));
  const hits = ranked.flat();
  const section = sectionOf(rest, index);
  const found = findTopics(rest, index);
  const topics = found.slice(0, TOPIC_LIMIT).map(topicResult);
  const own = section ? hits.filter(({ place }) => hasSection(place, section.id)) : [];
  if (section && own.length > 0)
    return dedupe([
      ...own.map((hit) => sectionResult(hit.place, section, reasonOf(hit, typed))),
      ...topics.slice(0, 3),
      ...hits.filter((hit) => !own.includes(hit)).map((hit) => placeResult(hit, typed)),
      ...topics.slice(3),
    ]);
  const national = found[0] !== undefined && !isClose(found[0]);
  const places = hits.map((hit) => {
    const result = placeResult(hit, typed, false);
    if (hit.place.foreign || !national) return result;
    const told = hit.place.own
      ? `手册没有写${hit.place.short}在这件事上的规定，先看全国的`
      : `手册没有单独写${hit.place.short}的规定，先看全国的`;
    return { ...result, why: result.why === undefined ? told : `${result.why}。${told}` };
  });
  if (hits[0]?.place.foreign || !national) return dedupe([...places, ...topics]);
  return dedupe([...topics.slice(0, 1), ...places, ...topics.slice(1)]);
};
