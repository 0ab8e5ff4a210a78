import type { RenderOptions } from './render-outcome.ts';

const files = import.meta.glob<RenderOptions>('./options/*.ts', { eager: true, import: 'default' });

/**
 * What a calculator draws its results with, for its page; its script imports the same file of
 * `options/` by itself, so that no script brings what only others need.
 */
export const renderOptions = (slug: string): RenderOptions | undefined =>
  files[`./options/${slug}.ts`];
