import type { RenderOptions } from '../render-outcome.ts';

export default { notesFirst: true } satisfies RenderOptions;
