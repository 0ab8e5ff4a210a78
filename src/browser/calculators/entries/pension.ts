import { pension } from '../../../core/calculators/pension.ts';
import options from '../options/pension.ts';
import type { RenderOptions } from '../render-outcome.ts';
import { startCalculator } from '../start-calculator.ts';

let draw: RenderOptions['chart'];

/** Drawings are fetched with the first result, which stands without them until they have come. */
const chart: RenderOptions['chart'] = (points, marked) => {
  if (draw) return draw(points, marked);
  void import('../own-pension-drawings.ts').then(({ drawOwnPensions }) => {
    draw = drawOwnPensions;
    document.querySelector('#calculator')!.dispatchEvent(new Event('input'));
  });
  return '';
};

startCalculator(pension, { ...options, chart });
