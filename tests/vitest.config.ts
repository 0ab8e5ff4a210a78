import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  test: {
    projects: ['unit', 'content', 'site'].map((name) => ({
      root,
      test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 60_000 },
    })),
  },
});
