import type { AskedPlace, PlaceFact } from '../rules/place-figures.ts';
import {
  amount,
  figure,
  statement,
  type Context,
  type Outcome,
  type Statement,
} from './outcome.ts';
import { separateAuthorityOf, type Place } from './place.ts';

/** A place with the figures of all local facts, including those of other places. */
export interface PlaceWithFigures extends Place {
  readonly facts: readonly PlaceFact[];
}

/** The place in the form in which figures are looked up. Throws a RangeError if its province does not exist. */
export const askedPlace = (place: Place, { provinces }: Pick<Context, 'provinces'>): AskedPlace => {
  const { province, locality } = place;
  if (!provinces[province]) throw new RangeError(`No province “${province}”`);
  const apart = separateAuthorityOf(place, provinces);
  return { province, locality, insurer: apart ? `${province}/${apart.id}` : province };
};

/** An outcome without figures that says why there are none and whom to ask. */
export const refusal = (
  notes: readonly Statement[],
  verdict: 'refused' | 'outside' = 'refused',
): Outcome => ({
  cases: [
    { key: 'refused', figures: [figure('verdict', verdict, 'key')], notes, todo: [], steps: [] },
  ],
  notes: [],
});

/** The outcome for places where the mainland's insurance does not apply; undefined elsewhere. */
export const outsideOutcome = (
  { province }: Place,
  { provinces }: Pick<Context, 'provinces'>,
): Outcome | undefined => {
  const { covered, short } = provinces[province] ?? { covered: true, short: '' };
  return covered
    ? undefined
    : refusal([statement('place-outside', { value: amount(short, 'name') })], 'outside');
};

/** A note if, by its document, a figure was to hold until a day that is past for the reader. */
export const ended = (
  key: string,
  { until, fact }: { readonly until?: string | undefined; readonly fact: string },
  { today }: Pick<Context, 'today'>,
  values: Statement['values'] = {},
): Statement[] =>
  until === undefined || until >= today
    ? []
    : [statement(key, { ...values, until: amount(until, 'date') }, fact)];

/** The calendar year of a partial date; 0 for `unknown`. */
export const yearOf = (date: string): number => Number(date.slice(0, 4)) || 0;
