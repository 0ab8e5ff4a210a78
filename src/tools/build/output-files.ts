import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Every file below a folder, as a path from it, in order. */
export const filesIn = (dir: URL): string[] => {
  const root = fileURLToPath(dir);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll('\\', '/'))
    .sort();
};

/** Where a file of the built site lies on the disk. */
export const fileAt = (dir: URL, name: string): string => fileURLToPath(dir) + name;

/** Writes a page anew, and removes the compressed copies of what it was. */
export const rewrite = (dir: URL, name: string, content: string): void => {
  const file = fileAt(dir, name);
  writeFileSync(file, content);
  for (const copy of [`${file}.br`, `${file}.gz`]) rmSync(copy, { force: true });
};
