import { sharing } from '../../../core/calculators/sharing.ts';
import options from '../options/sharing.ts';
import { createPlaceFinder } from '../../places/create-place-finder.ts';
import { startCalculator } from '../start-calculator.ts';

startCalculator(sharing, { ...options, finder: createPlaceFinder });
