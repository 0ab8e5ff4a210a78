/** Finds places in a query: by name inside a sentence, by pinyin and by initials. */
import type { Hit, Index, Place } from './index-model.ts';
import { distinct } from './place-ranks.ts';

export interface Span {
  start: number;
  end: number;
  hits: readonly Hit[];
}

const isInside = (place: Place, outer: Place): boolean =>
  place.parent !== undefined && (place.parent === outer || isInside(place.parent, outer));

const wordAt = (text: string, at: number, index: Index): number => {
  const { known, words, longest } = index.vocabulary;
  for (let size = Math.min(Math.max(longest, 11), text.length - at); size > 0; size -= 1) {
    const part = text.slice(at, at + size);
    if (known.has(part) || words.has(part)) return size;
  }
  return 0;
};

const wordBefore = (text: string, at: number, index: Index): boolean => {
  const { known, words, longest } = index.vocabulary;
  for (let size = Math.min(longest, at); size > 0; size -= 1) {
    const part = text.slice(at - size, at);
    if (known.has(part) || words.has(part)) return true;
  }
  return false;
};

const atEdge = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || !/\p{Script=Han}/u.test(text[at] ?? '');

const isAlone = (text: string, start: number, end: number): boolean =>
  atEdge(text, start - 1) && atEdge(text, end);

/** A short name inside a sentence may be an accident: 合作 in 合作医疗, 长安 in 长安全. */
const isPlace = (
  text: string,
  start: number,
  end: number,
  hits: readonly Hit[],
  index: Index,
  near: boolean,
): boolean => {
  const key = text.slice(start, end);
  if (isAlone(text, start, end)) return true;
  if (key.length < 2) return false;
  const full = hits.some((hit) => hit.how === 'name');
  if (wordAt(text, start, index) > key.length) return false;
  if (full && key.length > 2) return true;
  if (index.ownWords.has(key) && !hits.some(({ place }) => !place.small)) return false;
  if (hits.some(({ place }) => !place.small) || key.length > 2) return true;
  const before = near || atEdge(text, start - 1) || wordBefore(text, start, index);
  const after = atEdge(text, end) || wordAt(text, end, index) > 0;
  return (before && (after || start === 0)) || (after && before);
};

/** Places named in a text, from left to right, longest first. */
export const findSpans = (text: string, index: Index): Span[] => {
  const spans: Span[] = [];
  for (let at = 0; at < text.length;) {
    const near = spans[spans.length - 1]?.end === at;
    let found: Span | undefined;
    for (let size = Math.min(index.longest, text.length - at); size > 0; size -= 1) {
      const hits = index.han.get(text.slice(at, at + size));
      if (hits && isPlace(text, at, at + size, hits, index, near)) {
        found = { start: at, end: at + size, hits };
        break;
      }
    }
    if (found) {
      spans.push(found);
      at = found.end;
    } else {
      const known = wordAt(text, at, index);
      at += known > 1 ? known : 1;
    }
  }
  return spans;
};

/** A place and what it lies in, named together, mean the inner one: 江苏苏州昆山. */
export const narrow = (spans: readonly Span[]): Hit[][] => {
  const groups: Hit[][] = [];
  for (const { hits } of spans) {
    const last = groups[groups.length - 1];
    const inner = last
      ? hits.filter((hit) => last.some((one) => isInside(hit.place, one.place)))
      : [];
    const outer = last
      ? last.filter((one) => hits.some((hit) => isInside(one.place, hit.place)))
      : [];
    if (last && inner.length > 0) groups[groups.length - 1] = inner;
    else if (last && outer.length > 0) groups[groups.length - 1] = outer;
    else groups.push([...hits]);
  }
  return groups;
};

/** Places whose reading or initials begin with what is typed, shortest first. */
export const byPrefix = (
  typed: string,
  map: ReadonlyMap<string, readonly Hit[]>,
  limit: number,
): Hit[] => {
  const found: { key: string; hit: Hit }[] = [];
  for (const [key, hits] of map)
    if (key.startsWith(typed)) for (const hit of hits) found.push({ key, hit });
  found.sort((a, b) => a.hit.place.rank - b.hit.place.rank || a.key.length - b.key.length);
  return distinct(found.map(({ hit }) => hit)).slice(0, limit);
};

/** Places with the text inside their names: 白沟 in 保定白沟新城. */
export const byPart = (
  text: string,
  map: ReadonlyMap<string, readonly Hit[]>,
  limit: number,
): Hit[] => {
  const found = [...map].filter(([key]) => key.includes(text)).flatMap(([, hits]) => hits);
  return distinct(found).slice(0, limit);
};
