import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** All files below a folder, as sorted paths relative to it. */
export const filesIn = (dir: URL): string[] => {
  const root = fileURLToPath(dir);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll('\\', '/'))
    .sort();
};

/** Path on disk of a file of the built site. */
export const outputPath = (dir: URL, name: string): string => fileURLToPath(dir) + name;

/** Writes a page again, and removes its outdated compressed copies. */
export const rewritePage = (dir: URL, name: string, content: string): void => {
  const file = outputPath(dir, name);
  writeFileSync(file, content);
  for (const copy of [`${file}.br`, `${file}.gz`]) rmSync(copy, { force: true });
};

/**
 * Writes a file, and its folder if there is none. It tries without creating the folder first, because most
 * folders exist already and asking each time would cost a fiftieth of the work per page.
 */
export const writeInFolder = (file: string, content: string | Buffer): void => {
  try {
    writeFileSync(file, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
};
