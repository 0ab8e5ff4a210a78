import { lapse } from '../../../domain/calculators/lapse.ts';
import { apart } from '../apart.ts';
import { start } from '../start.ts';

start(lapse, { apart });
