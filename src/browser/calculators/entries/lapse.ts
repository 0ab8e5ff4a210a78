import { lapse } from '../../../core/calculators/lapse.ts';
import { apart } from '../render-separate-cases.ts';
import { start } from '../start-calculator.ts';

start(lapse, { apart });
