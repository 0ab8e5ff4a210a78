import { startPlaceCalculator } from '../start-place-calculator.ts';

startPlaceCalculator('unemployment', async () => {
  const { unemployment } = await import('../../../core/calculators/unemployment.ts');
  return unemployment;
});
