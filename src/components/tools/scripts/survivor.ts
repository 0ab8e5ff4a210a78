import { survivor } from '../../../domain/calculators/survivor.ts';
import { start } from '../start.ts';

start(survivor);
