import { readMonth } from '../../../core/calculators/read-month.ts';
import { retirement } from '../../../core/calculators/retirement.ts';
import { startCalculator } from '../start-calculator.ts';

startCalculator(retirement, {
  readers: { month: (typed, { min }) => readMonth(typed, min?.toString()) },
});
