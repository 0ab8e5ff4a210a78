import type { RenderOptions } from '../render-outcome.ts';
import { renderSeparateCases } from '../render-separate-cases.ts';

export default { draw: renderSeparateCases } satisfies RenderOptions;
