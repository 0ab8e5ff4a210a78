import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { answeredLocalities } from '../../../src/core/local-rules/answered-localities.ts';
import { buildPlaces, divisions, type Places } from '../../../src/core/places/index.ts';
import { provinceSchema, regionSchema } from '../../../src/core/schema/region.ts';
import { searchPinyinSchema } from '../../../src/core/schema/search-pinyin.ts';
import { searchPlacesSchema } from '../../../src/core/schema/search-places.ts';
import { validOf } from '../../../src/tools/check-content/entry.ts';
import { readEntries } from '../../../src/tools/check-content/read-entries.ts';
import { CONTENT_FILES } from '../../real-content.ts';

const CONTENT = new URL('../../../content/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, CONTENT), 'utf8');
export const yaml = (path: string): unknown => parse(read(path));
const frontmatter = (path: string): unknown => parse(read(path).split(/^---$/m)[1] ?? '');

let known: Places | undefined;
let built: Places | undefined;

/**
 * The model of the real content, built once, in which only places with a file have a page: tests
 * of names and of the lookup do not change with the facts.
 */
export const realPlaces = (): Places => (known ??= readPlaces(() => []));

/** The same with the pages that are made of facts alone, as the site is built. */
export const builtPlaces = (): Places => (built ??= readPlaces(realFacts));

/** All facts, as pages of places are made of them. */
const realFacts = () => validOf(readEntries(CONTENT_FILES).entries, 'facts');

const readPlaces = (facts: typeof realFacts): Places => {
  const folders = readdirSync(new URL('regions/', CONTENT)).filter((name) => /^[a-z]+$/.test(name));
  const provinces = folders.map((id) => ({
    id,
    data: provinceSchema.parse(yaml(`regions/${id}/index.yaml`)),
  }));
  return buildPlaces({
    divisions,
    provinces,
    isAnswered: answeredLocalities(facts(), provinces),
    regions: folders.flatMap((id) =>
      readdirSync(new URL(`regions/${id}/`, CONTENT))
        .filter((name) => /^[a-z]+\.mdx$/.test(name))
        .map((name) => ({
          id: `${id}/${name.slice(0, -4)}`,
          data: regionSchema.parse(frontmatter(`regions/${id}/${name}`)),
        })),
    ),
    pinyin: searchPinyinSchema.parse(yaml('search/pinyin.yaml')),
    names: searchPlacesSchema.parse(yaml('search/places.yaml')),
  });
};
