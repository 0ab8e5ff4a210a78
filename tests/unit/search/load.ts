import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { searchTraditional } from '../../../src/schema/search-traditional.ts';
import { searchWords } from '../../../src/schema/search-words.ts';
import { buildIndexes, type TopicEntry } from '../../../src/search/build.ts';
import { realPlaces, yaml } from '../places/load.ts';

const CONTENT = new URL('../../../content/', import.meta.url);

const files = (folder: string, extension: string): { id: string; text: string }[] =>
  readdirSync(new URL(`${folder}/`, CONTENT))
    .filter((name) => name.endsWith(extension) && !name.startsWith('_'))
    .map((name) => ({
      id: name.slice(0, -extension.length - 1),
      text: readFileSync(new URL(`${folder}/${name}`, CONTENT), 'utf8'),
    }));

interface Data {
  title: string;
  short: string;
  term: string;
  claim: string;
  aliases?: string[];
}

const mdx = (folder: string) =>
  files(folder, 'mdx').map(({ id, text }) => ({
    id,
    data: parse(text.split(/^---$/m)[1] ?? '') as Data,
    sections: [...text.matchAll(/^#{2,3}\s+(.+?)\s*\{#([a-z0-9-]+)\}\s*$/gm)].map((match) => ({
      title: match[1] ?? '',
      id: match[2] ?? '',
    })),
  }));

const yamlOf = (folder: string) =>
  files(folder, 'yaml').map(({ id, text }) => ({ id, data: parse(text) as Data }));

/** The entries of the real content, as `src/data/search.ts` makes them. */
export const realTopics = (): TopicEntry[] => [
  ...mdx('guides').flatMap(({ id, data, sections }): TopicEntry[] => [
    {
      kind: id === 'not-covered' ? 'page' : 'guide',
      title: data.title,
      short: data.short,
      aliases: data.aliases ?? [],
      address: `/guides/${id}/`,
    },
    ...sections.map((section): TopicEntry => ({
      kind: 'guide',
      title: section.title,
      address: `/guides/${id}/#${section.id}`,
      context: data.short,
    })),
  ]),
  { kind: 'lapse', title: '社保断缴了会怎样', short: '断缴', address: '/lapse/' },
  ...mdx('lapses').map(({ id, data }): TopicEntry => ({
    kind: 'lapse',
    title: data.title,
    short: data.short,
    aliases: data.aliases ?? [],
    address: `/lapse/#${id}`,
    context: '断缴',
  })),
  ...mdx('comparisons').map(({ id, data }): TopicEntry => ({
    kind: 'compare',
    title: data.title,
    short: data.short,
    aliases: data.aliases ?? [],
    address: `/compare/${id}/`,
  })),
  ...yamlOf('terms').map(({ id, data }): TopicEntry => ({
    kind: 'term',
    title: data.term,
    aliases: data.aliases ?? [],
    address: `/terms/#${id}`,
  })),
  ...yamlOf('corrections').map(({ id, data }): TopicEntry => ({
    kind: 'correction',
    title: data.claim,
    aliases: data.aliases ?? [],
    address: `/corrections/#${id}`,
  })),
];

export const words = () => searchWords.parse(yaml('search/words.yaml'));
export const traditional = () => searchTraditional.parse(yaml('search/traditional.yaml'));

export const realIndexes = (topics: readonly TopicEntry[] = realTopics()) =>
  buildIndexes(realPlaces(), topics, words(), traditional());
