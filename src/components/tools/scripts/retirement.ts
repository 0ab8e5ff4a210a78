import { readMonth } from '../../../domain/calculators/read-month.ts';
import { retirement } from '../../../domain/calculators/retirement.ts';
import { start } from '../start.ts';

start(retirement, { readers: { month: readMonth } });
