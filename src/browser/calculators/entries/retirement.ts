import { retirement } from '../../../core/calculators/retirement.ts';
import { readPlainMonth } from '../parse-plain.ts';
import { startCalculator } from '../start-calculator.ts';

startCalculator(retirement, { readers: { month: readPlainMonth } });
