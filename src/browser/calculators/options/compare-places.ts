import { drawPlaceComparison } from '../draw-place-comparison.ts';
import type { RenderOptions } from '../render-outcome.ts';

export default { draw: drawPlaceComparison } satisfies RenderOptions;
