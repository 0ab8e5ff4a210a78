import { survivor } from '../../../core/calculators/survivor.ts';
import { relations } from '../field-relations.ts';
import { start } from '../start-calculator.ts';

start(survivor, { relations });
