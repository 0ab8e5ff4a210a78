/** Found by `npx vitest` and by editors without a flag; the settings are those of the npm scripts. */
export { default } from './tests/vitest.config.ts';
