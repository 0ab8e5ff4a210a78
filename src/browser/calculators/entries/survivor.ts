import { survivor } from '../../../core/calculators/survivor.ts';
import { fieldRelations } from '../field-relations.ts';
import { startCalculator } from '../start-calculator.ts';

startCalculator(survivor, { relations: fieldRelations });
