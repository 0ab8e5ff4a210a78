import { readMonth } from '../../../core/calculators/read-month.ts';
import { retirement } from '../../../core/calculators/retirement.ts';
import { start } from '../start-calculator.ts';

start(retirement, {
  readers: { month: (typed, { min }) => readMonth(typed, min?.toString()) },
});
