import { sharing } from '../../../domain/calculators/sharing.ts';
import { placeFinder } from '../places.ts';
import { start } from '../start.ts';

start(sharing, { finder: placeFinder });
