import { defineConfig } from 'vitest/config';

/** The tests of the rules alone, for mutation testing: no project, no browser, no build. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/unit/{rules,dates,calculators,.}/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
