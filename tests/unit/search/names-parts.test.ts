/** The small files of names: each knows whatever begins like a text, as the file of all names does. */
import { describe, expect, test } from 'vitest';
import { answerSoFar } from '../../../src/browser/search/answer-so-far.ts';
import { firstLocalities } from '../../../src/core/search/index-files/places.ts';
import type { IndexFiles, NamesPartName } from '../../../src/core/search/index-format.ts';
import type { NameIndex, PlaceMatch } from '../../../src/core/search/index-model.ts';
import { namesPartOf } from '../../../src/core/search/names-part.ts';
import { openNameIndex } from '../../../src/core/search/open-name-index.ts';
import { rankPlaceMatches } from '../../../src/core/search/place-ranks.ts';
import { realPlaces } from '../places/load.ts';
import { realIndexes } from './load.ts';

const { names, 'names-more': more, ...rest } = realIndexes();
const parts = Object.keys(rest).filter((name): name is NamesPartName => /\d/.test(name));
const whole = openNameIndex({ names, 'names-more': more });
const withPart = (name: NamesPartName): NameIndex =>
  openNameIndex({ names, [name]: rest[name] } as IndexFiles);

const MAPS = ['placesByName', 'placesByPinyin', 'placesByInitials'] as const;
/** The counties in order: of aliases of larger places the file of all names knows further readings. */
const counties = (hits: readonly PlaceMatch[] = []): string[] =>
  rankPlaceMatches(hits)
    .filter(({ place }) => place.level === 'county')
    .map(({ place, matchedBy }) => `${place.name} ${place.address} ${matchedBy}`);

describe('the small files of names', () => {
  test('with the first, each has all counties that its texts lead to, in the same order', () => {
    for (const part of parts) {
      const some = withPart(part);
      for (const map of MAPS)
        for (const [text, hits] of whole[map])
          if (namesPartOf(text) === part)
            expect(counties(some[map].get(text)), text).toEqual(counties(hits));
    }
    const texts = MAPS.flatMap((map) => [...whole[map].keys()]);
    expect(texts.length).toBeGreaterThan(10_000);
    const asked = new Set(texts.filter((text) => text.length > 1).map(namesPartOf));
    expect([...asked].toSorted()).toEqual(parts.toSorted());
  });

  test('a county, by name or pinyin, asks for one of them and not for all names', () => {
    // Jixian is 蓟县, an old name in the first file, and 吉县 and 集贤县 as well.
    for (const query of ['昆山', '昆山市', 'kunshan', '朝阳', 'jixian']) {
      const ask = (index: NameIndex) =>
        answerSoFar(query, { names: index, interpret: () => undefined }, new Set());
      const { next } = ask(openNameIndex({ names }));
      expect(next).toBe(namesPartOf(query));
      const found = ask(withPart(next as NamesPartName));
      expect(found.next).toBeUndefined();
      expect(found.isFinal).toBe(true);
    }
  });

  test('what none of them knows is asked of the file of all names', () => {
    const query = '石家桩';
    const part = namesPartOf(query) as NamesPartName;
    const next = (index: NameIndex, ...failed: (keyof IndexFiles)[]) =>
      answerSoFar(query, { names: index, interpret: () => undefined }, new Set(failed)).next;
    const first = openNameIndex({ names });
    expect(next(first)).toBe(part);
    expect(next(withPart(part))).toBe('names-more');
    expect(next(first, part)).toBe('topics');
  });

  test('a single character asks for all of them', () => {
    expect(namesPartOf('昆')).toBe('names-more');
    expect(namesPartOf(' 昆 山 ')).toBe(namesPartOf('昆山'));
    expect(namesPartOf('KunShan')).toBe(namesPartOf('kunshan'));
  });
});

describe('the first file', () => {
  const places = realPlaces();
  const county = places.localities.find(({ level }) => level === 'county')!;
  const many = Array.from({ length: 2000 }, (_, at) => ({
    ...county,
    id: `${county.provinceId}/made-${String(at)}`,
    name: `试${String(at)}县`,
    counties: [],
  }));

  test('has all localities of today', () => {
    expect(firstLocalities(places).size).toBe(places.localities.length);
    const ids = Object.keys(more.places);
    expect(ids.length).toBeGreaterThan(300);
    expect(ids.filter((id) => !id.includes('/'))).toEqual([]);
  });

  test('keeps the largest when there are many more', () => {
    const first = firstLocalities({ ...places, localities: [...many, ...places.localities] });
    expect(first.size).toBe(500);
    const left = places.localities.filter((locality) => !first.has(locality));
    expect([...new Set(left.map(({ level }) => level))]).toEqual(['county']);
    expect(left.every(({ counties }) => counties.length === 0)).toBe(true);
  });
});
