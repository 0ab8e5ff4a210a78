import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import {
  COLLECTIONS,
  COLLECTION_NAMES,
  collectionOf,
  type CollectionName,
} from './core/collections/index.ts';
import { entryName } from './core/collections/entry-name.ts';
import { keepLive } from './tools/dev-server/live-content.ts';

const loaderOf = (name: CollectionName): Loader => {
  const { folder, depth, file, extension, also, namedAfter } = collectionOf(name).files;
  const files = glob({
    base: `./content/${folder}`,
    pattern: [
      `${depth === 2 ? '*/' : ''}${file === '*' ? '[^_]*' : file}.${extension}`,
      ...(also ? [`*/*.${also}`, '!*/_*', `!*/index.${also}`] : []),
    ],
    generateId: ({ entry }) => entryName(entry, namedAfter),
  });
  return keepLive(files);
};

type Collections = {
  [Name in CollectionName]: { loader: Loader; schema: (typeof COLLECTIONS)[Name]['schema'] };
};

/** What Astro loads: every collection of `src/core/collections`. */
export const collections = Object.fromEntries(
  COLLECTION_NAMES.map((name) => [
    name,
    defineCollection({ loader: loaderOf(name), schema: COLLECTIONS[name].schema }),
  ]),
) as Collections;
