import { readMonth } from '../../../domain/calculators/read-month.ts';
import { retirement } from '../../../domain/calculators/retirement.ts';
import { start } from '../start.ts';

start(retirement, {
  readers: { month: (typed, { min }) => readMonth(typed, min?.toString()) },
});
