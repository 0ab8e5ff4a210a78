import { retirement } from '../../../core/calculators/retirement.ts';
import { parsePlainMonth } from '../parse-plain.ts';
import { startCalculator } from '../start-calculator.ts';

startCalculator(retirement, { readers: { month: parsePlainMonth } });
