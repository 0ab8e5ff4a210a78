import { expect } from 'vitest';
import { LOCAL_FIGURES } from '../../../src/core/schema/local-figures.ts';
import type { PlaceWithFigures } from '../../../src/core/calculators/asked-place.ts';
import type { Outcome } from '../../../src/core/calculators/outcome.ts';
import type { PlaceFact } from '../../../src/core/rules/place-figures.ts';

/** A place of a table: what is known of it, as facts hold it, and what comes of it. */
export interface TablePlace<Row> {
  /** Id of the place. */
  readonly at: string;
  /** Without `places`, of the place itself. */
  readonly facts: readonly (Pick<PlaceFact, 'topic' | 'from' | 'figures'> &
    Partial<Pick<PlaceFact, 'places' | 'until' | 'toldBy' | 'classes'>>)[];
  readonly rows: readonly (Row & Expected)[];
}
export interface Expected {
  readonly figures: Readonly<Record<string, number | string>>;
  readonly notes: readonly string[];
}

/** The place as calculators are handed it. */
export const placeOf = ({ at, facts }: TablePlace<unknown>): PlaceWithFigures => {
  const [province = '', locality] = at.split('/');
  const all = facts.map((fact, i) => ({ places: [at], id: `fact-${String(i)}`, ...fact }));
  return { province, locality, name: at, facts: all };
};

/** A place of which the limits for pensions are known, and these rules for those who pay alone. */
export const flexiblePlace = (rates: readonly object[]): TablePlace<never> => {
  const figures = rates.map((each) => ({ insurance: 'medical', payer: 'flexible', ...each }));
  const limits = { year: 2026, insurances: ['pension'], lower: 4000, upper: 20_000 };
  const facts = [
    { topic: 'flexible-rates', from: '2026', figures },
    { topic: 'base-limits', from: '2026', figures: [limits] },
  ] as TablePlace<never>['facts'];
  return { at: 'hebei/baoding', facts, rows: [] };
};

/** That the figures of a table are such as facts may hold. */
export const expectRealShapes = ({ facts }: TablePlace<unknown>): void => {
  for (const { topic, figures } of facts) {
    const { success } = LOCAL_FIGURES[topic].safeParse(figures);
    expect([topic, figures, success]).toEqual([topic, figures, true]);
  }
};

/** All figures by name, those of each case behind its prefix. */
export const allFigures = ({ cases }: Outcome): Record<string, number | string> =>
  Object.fromEntries(
    cases.flatMap(({ figures, prefix = '' }) =>
      figures.map(({ name, value }) => [prefix + name, value]),
    ),
  );

/** Keys of all that is said beside the figures; what leads on to other calculators (`to-…`) is left out. */
export const noteKeys = ({ cases, notes }: Outcome): string[] =>
  [...notes, ...cases.flatMap((each) => each.notes)]
    .map(({ key }) => key)
    .filter((key) => !key.startsWith('to-'));
