import type { RenderOptions } from '../render-outcome.ts';
import { renderParts } from '../render-parts.ts';

export default { draw: renderParts } satisfies RenderOptions;
