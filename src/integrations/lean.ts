import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { leanPage } from '../build/lean.ts';

/** At the end of the build: no page carries style or permissions for what is not on it. */
export const leanPages = (): AstroIntegration => ({
  name: 'lean-pages',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      for (const name of await readdir(dir, { recursive: true })) {
        if (!name.endsWith('.html')) continue;
        const file = new URL(name, dir);
        await writeFile(file, leanPage(await readFile(file, 'utf8')));
      }
    },
  },
});
