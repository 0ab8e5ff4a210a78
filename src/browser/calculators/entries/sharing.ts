import { sharing } from '../../../core/calculators/sharing.ts';
import { placeFinder } from '../place-field.ts';
import { start } from '../start-calculator.ts';

start(sharing, { finder: placeFinder });
