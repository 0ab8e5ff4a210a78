import options from '../options/plan.ts';
import { parsePlainMonth } from '../parse-plain.ts';
import { startPlaceCalculator } from '../start-place-calculator.ts';

startPlaceCalculator(
  'plan',
  async () => {
    const { plan } = await import('../../../core/calculators/plan.ts');
    return plan;
  },
  { ...options, readers: { month: parsePlainMonth } },
);
