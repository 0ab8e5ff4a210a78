import { survivor } from '../../../core/calculators/survivor.ts';
import { start } from '../start-calculator.ts';

start(survivor);
