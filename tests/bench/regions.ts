import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { REGION_LEVELS, regionSchema } from '../../src/core/schema/region.ts';
import { searchPlacesSchema } from '../../src/core/schema/search-places.ts';
import { realPlaces, yaml } from '../unit/places/load.ts';

type RegionFile = z.input<typeof regionSchema>;
interface Made {
  readonly province: string;
  readonly slug: string;
  readonly data: RegionFile;
}

const level = (name: string): RegionFile['level'] =>
  REGION_LEVELS.find((known) => known === name) ??
  (/prefecture|league/.test(name) ? 'prefecture-city' : 'county');

/** Without the name: some are numerals with a unit (三元, 万年). */
const DESCRIPTION = '在这里参保：钱怎么给家人用，断缴了找谁。';

/** Localities and counties of the country that have no page of their own, as regions of the schema. */
const candidates = (): Made[] => {
  const places = realPlaces();
  // Counties that content/search names by code must stay where they are.
  const fixed = new Set(Object.keys(searchPlacesSchema.parse(yaml('search/places.yaml')).counties));
  const taken = new Set(places.localities.map(({ id }) => id));
  const free = (province: string, ...parts: string[]): string => {
    let slug = '';
    for (const part of parts) {
      slug += part.replaceAll(' ', '');
      if (!taken.has(`${province}/${slug}`)) break;
    }
    taken.add(`${province}/${slug}`);
    return slug;
  };
  const covered = places.provinces.filter((province) => province.covered);
  const localities = covered.flatMap((province) =>
    province.localities.flatMap((locality): Made[] => {
      const { slug, name, short, code, pinyin } = locality;
      if (locality.hasPage || code === undefined) return [];
      const data = { name, short, level: level(locality.level), code, pinyin, firstBatch: false };
      return [{ province: province.id, slug, data: { ...data, description: DESCRIPTION } }];
    }),
  );
  const counties = covered.flatMap((province) =>
    province.localities.flatMap((locality) =>
      locality.counties.flatMap((county): Made[] => {
        const { name, short, code, pinyin } = county;
        // A county that a region of the content took over has another prefix than its locality.
        if (
          county.kind === 'zone' ||
          fixed.has(code) ||
          code.slice(0, 4) !== locality.code?.slice(0, 4)
        )
          return [];
        const slug = free(province.id, pinyin, locality.slug, 'xian', 'qu');
        const data = { name, short, level: 'county' as const, code, pinyin, firstBatch: false };
        return [{ province: province.id, slug, data: { ...data, description: DESCRIPTION } }];
      }),
    ),
  );
  return [...localities, ...counties];
};

const DIGITS = '零一二三四五六七八九';
/** Where the country has no more places: new areas with invented names. */
const invented = (i: number): Made => {
  const short = `试${[...String(i)].map((digit) => DIGITS[Number(digit)]).join('')}`;
  const slug = `shi${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
  const data = { name: `${short}新区`, short, level: 'new-area' as const, pinyin: slug };
  return {
    province: 'hebei',
    slug,
    data: { ...data, firstBatch: false, description: DESCRIPTION },
  };
};

/** Writes region files below a project's content until it has as many regions as asked for. */
export const writeRegions = (folder: string, wanted: number): number => {
  const there = realPlaces().localities.filter(({ hasPage }) => hasPage).length;
  const made = candidates().slice(0, wanted - there);
  const more = Array.from({ length: wanted - there - made.length }, (_, i) => invented(i));
  for (const { province, slug, data } of [...made, ...more]) {
    regionSchema.parse(data);
    const at = join(folder, 'content/regions', province);
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, `${slug}.yaml`), stringify(data));
  }
  return there + made.length + more.length;
};
