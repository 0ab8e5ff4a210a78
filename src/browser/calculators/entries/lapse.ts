import { lapse } from '../../../core/calculators/lapse.ts';
import { renderSeparateCases } from '../render-separate-cases.ts';
import { startCalculator } from '../start-calculator.ts';

startCalculator(lapse, { apart: renderSeparateCases });
