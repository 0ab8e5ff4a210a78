import { survivor } from '../../../domain/calculators/survivor.ts';
import { relations } from '../relations.ts';
import { start } from '../start.ts';

start(survivor, { relations });
