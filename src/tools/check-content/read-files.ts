import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContentFile } from './problem.ts';

/** Every file of a content folder in the order of its path; hidden files are left out. */
export const readContent = async (folder: string | URL): Promise<ContentFile[]> => {
  const root = resolve(folder instanceof URL ? fileURLToPath(folder) : folder);
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((item) => item.isFile())
    .map((item) => relative(root, join(item.parentPath, item.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)\./.test(path))
    .sort();
  // Small files, one after the other: promises of two thousand of them cost more than the reading.
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
};
