import type { RenderOptions } from './render-outcome.ts';

const files = import.meta.glob<RenderOptions>('./options/*.ts', { eager: true, import: 'default' });

/**
 * The options with which a page draws the results of its calculator. The calculator's script imports its file
 * of `options/` itself, so that no script loads the options of others.
 */
export const renderOptions = (slug: string): RenderOptions | undefined =>
  files[`./options/${slug}.ts`];
