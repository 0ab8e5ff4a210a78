/** Figures of other topics with which an answer about a place is computed or shortened. */
import { askedPlaceOf, reachOf } from '../rules/place-figures.ts';
import type { Insurance, LocalFigures } from '../schema/local-figures.ts';
import type { LocalTopic } from '../schema/local-topics.ts';
import type { IdentifiedFact } from './facts-near.ts';
import { foundationOf } from './evidence-of-value.ts';
import type { Foundation } from './figure-answer.ts';
import { figuresHere } from './figure-answers.ts';
import type { WagesSince } from './unemployment-answers.ts';
import { classesOf } from './wage-classes.ts';
import { localValueOn } from './local-value-on.ts';

/** A place, with what is known near it, on a day. */
export interface Asked {
  readonly near: readonly IdentifiedFact[];
  readonly place: string;
  readonly date: string;
  /** The place that insures the people here; their province if absent. */
  readonly insurer?: string | undefined;
}

/** Figures of a topic that hold for the place, and since when: its own facts first, then its insurer's. */
const figuresAt = <Topic extends LocalTopic>(
  topic: Topic,
  { near, place, date, insurer }: Asked,
): {
  fact: IdentifiedFact;
  since: string;
  foundation: Foundation;
  figures: LocalFigures<Topic>;
}[] => {
  const asked = askedPlaceOf(place, insurer);
  return (['own', 'insurer'] as const).flatMap((way) =>
    near
      .filter(({ data }) => reachOf(data.appliesTo, asked) === way)
      .flatMap((fact) => {
        const { data } = fact;
        const value = localValueOn(data, topic, date);
        if (!value) return [];
        const { from: since, figures = [] } = value;
        const foundation = foundationOf(data, value);
        return { fact, since, foundation, figures: figuresHere(topic, figures, place) };
      }),
  );
};

/** The lowest wages by the nearest fact that has any for the place. */
export const minimumWagesAt = (asked: Asked): WagesSince => {
  const found = figuresAt('minimum-wage', asked).find(({ figures }) => figures.length > 0);
  const { since = 'unknown', figures: wages = [], foundation } = found ?? {};
  return { since, wages, classes: found && classesOf(found.fact, asked.date), foundation };
};

/** The newest year that the place has limits of the base of an insurance for. */
export const newestLimitsAt = (insurance: Insurance, asked: Asked): number | undefined => {
  const years = figuresAt('base-limits', asked)
    .flatMap(({ figures }) => figures)
    .filter(({ insurances }) => insurances.includes(insurance))
    .map(({ year }) => year);
  return years.length > 0 ? Math.max(...years) : undefined;
};
