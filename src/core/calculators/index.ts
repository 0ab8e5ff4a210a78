import { comparePlaces } from './compare-places.ts';
import { contributions } from './contributions.ts';
import { lapse } from './lapse.ts';
import type { Calculator } from './outcome.ts';
import { pension } from './pension.ts';
import { plan } from './plan.ts';
import { retirement } from './retirement.ts';
import { sharing } from './sharing.ts';
import { survivor } from './survivor.ts';
import { unemployment } from './unemployment.ts';

/** Every calculator by the name of its page; pages load only their own. */
export const CALCULATORS: Readonly<Record<string, Calculator>> = {
  plan,
  retirement,
  pension,
  sharing,
  lapse,
  survivor,
  contributions,
  unemployment,
  'compare-places': comparePlaces,
};
