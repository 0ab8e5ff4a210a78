import { fieldRelations } from '../field-relations.ts';
import { startPlaceCalculator } from '../start-place-calculator.ts';

startPlaceCalculator(
  'contributions',
  async () => {
    const { contributions } = await import('../../../core/calculators/contributions.ts');
    return contributions;
  },
  { relations: fieldRelations },
);
