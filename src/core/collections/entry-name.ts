import type { CollectionFiles } from './collection.ts';

/** Name of an entry, from the path of its file below the folder of its collection. */
export const entryName = (
  path: string,
  namedAfter: CollectionFiles['namedAfter'] = 'file',
): string => {
  const parts = path.replace(/\.(?:mdx|yaml)$/, '').split('/');
  if (namedAfter === 'path') return parts.join('/');
  return (namedAfter === 'folder' ? parts.at(-2) : parts.at(-1)) ?? '';
};
