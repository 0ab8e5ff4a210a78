import { sharing } from '../../../core/calculators/sharing.ts';
import { placeFinder } from '../place-field.ts';
import { startCalculator } from '../start-calculator.ts';

startCalculator(sharing, { finder: placeFinder });
