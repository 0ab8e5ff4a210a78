import type { CalculatorData, PlaceFigures } from '../../core/calculators/calculator-data.ts';
import type { Place } from '../../core/calculators/sharing.ts';

/** Brings the figures of places to a calculator that asks for them. */
export interface PlaceFiguresLoader {
  /** Resolves when the figures are there. */
  load(fetchJson: (address: string) => Promise<unknown>): Promise<void>;
  /** A place with the figures; undefined before they have come. */
  attach(place: Place | undefined): Place | undefined;
  /** What is said of a place where they did not come. */
  readonly problem: string;
}

/**
 * The documents behind the figures are added to those that the page knows already; `bring` fetches
 * what reckons with the figures.
 */
export const createPlaceFiguresLoader = (
  slug: string,
  { clauses }: Pick<CalculatorData, 'clauses'>,
  bring: () => Promise<void>,
): PlaceFiguresLoader => {
  let figures: Omit<PlaceFigures, 'clauses'> | undefined;
  return {
    load: async (fetchJson) => {
      const [file] = await Promise.all([fetchJson(`/tools/${slug}/places.json`), bring()]);
      const { clauses: added, ...rest } = file as PlaceFigures;
      Object.assign(clauses, added);
      figures = rest;
    },
    attach: (place) => place && figures && Object.assign(place, figures),
    problem: '各地的数没有取到，可能网络不好。请再点一次“算一算”。',
  };
};
