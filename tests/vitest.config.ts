import { defineConfig } from 'vitest/config';
import { requireNode } from './require-node.ts';

requireNode();

const root = new URL('..', import.meta.url).pathname;

const PROJECTS = {
  unit: 'tests/unit/**/*.test.ts',
  content: 'tests/content/**/*.test.ts',
  site: 'tests/site/**/*.test.ts',
  firefox: 'tests/engines/firefox.test.ts',
  webkit: 'tests/engines/webkit.test.ts',
};

/** Only ends what hangs: a build among the tests takes minutes where a machine is busy. */
const LIMIT = 600_000;

export default defineConfig({
  test: {
    // What failed, and how many passed; `--reporter=verbose` names every test and prints what it logs.
    reporters: process.env['GITHUB_ACTIONS'] ? ['minimal', 'github-actions'] : ['minimal'],
    // By itself Vitest leaves a core free, which on two cores means no two files at once.
    maxWorkers: 2,
    // No test changes what a module keeps; reading the content anew for each file takes seconds.
    isolate: false,
    projects: Object.entries(PROJECTS).map(([name, include]) => ({
      root,
      test: { name, include: [include], testTimeout: LIMIT, hookTimeout: LIMIT },
    })),
  },
});
