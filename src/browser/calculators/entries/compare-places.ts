import options from '../options/compare-places.ts';
import { startPlaceCalculator } from '../start-place-calculator.ts';

startPlaceCalculator(
  'compare-places',
  async () => {
    const { comparePlaces } = await import('../../../core/calculators/compare-places.ts');
    return comparePlaces;
  },
  options,
);
