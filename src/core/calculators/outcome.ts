import type { Unit } from '../schema/fact.ts';
import type { ComparedAnswer } from '../local-rules/compare-answers.ts';
import type { LocalTopic } from '../schema/local-topics.ts';
import type { ChartPoint } from '../rules/comparison.ts';
import type { QuantityFact } from '../rules/quantity.ts';
import type { Read } from '../rules/track-reads.ts';
import type { ProvinceData } from './place.ts';

/**
 * What kind of value it is, so that the site can put it into words: a unit of facts, a partial date, an age
 * or a time in months (`months` are counted, as what is paid by the month is), a choice of a field
 * (`choice`), or a name (`name`). A `key` may be several, with blanks between.
 */
export type Kind = Unit | 'date' | 'age' | 'duration' | 'choice' | 'name';

export interface Amount {
  readonly value: number | string;
  readonly unit: Kind;
}

/** A result: shown beside its label, its plain value in `data-value`. */
export interface ResultFigure extends Amount {
  readonly name: string;
  /** Says it in a sentence, where the value alone would pass for more than it is. */
  readonly said?: Statement | undefined;
}

/** A step, note or thing to do: the site's sentence is found by `key` and filled with values. */
export interface Statement {
  readonly key: string;
  readonly values: Readonly<Record<string, Amount>>;
  /** Fact that the values come from, where it is not the one that the sentence itself rests on. */
  readonly factId?: string | undefined;
  /** The date that the fact was asked for, where it is not the day whose law is applied. */
  readonly on?: string | undefined;
  /** Who does it, where several people have something to do. */
  readonly by?: string | undefined;
}

/** One case of several that stand side by side (two plans, two groups), or the only one. */
export interface Case {
  readonly key: string;
  /** The part of the answer that it belongs to, where an answer has several, each with its cases. */
  readonly part?: string;
  /** Stands before the names of its figures where cases would otherwise share them. */
  readonly prefix?: string;
  readonly figures: readonly ResultFigure[];
  /** What must be said beside the figures. */
  readonly notes: readonly Statement[];
  /** What to do now. */
  readonly todo: readonly Statement[];
  /** How it was worked out. */
  readonly steps: readonly Statement[];
}

/** What two places have rules about, side by side. */
export interface PlaceComparison {
  readonly places: readonly [ComparedSide, ComparedSide];
  readonly rows: readonly {
    /** The result that its label stands for. */
    readonly name: string;
    readonly sides: readonly [ComparedCell, ComparedCell];
    /** How the second place differs, where both have a figure. */
    readonly difference?: Statement | undefined;
  }[];
}
interface ComparedSide {
  readonly short: string;
  readonly address: string;
}
interface ComparedCell {
  /** Where the place's page treats it. */
  readonly link: string;
  /** The number that is compared, else the words of the first answer; empty where none is known. */
  readonly value: number | string;
  readonly answers: readonly ComparedAnswer[];
  /** Whom to ask where nothing is known; that there is more than is shown. */
  readonly notes: readonly Statement[];
}

export interface Outcome {
  readonly cases: readonly Case[];
  /** Said once for all cases. */
  readonly notes: readonly Statement[];
  /** Values of quantities that it rests on; present if it was computed with `withReads`. */
  readonly reads?: readonly Read[];
  /** The chart: pension by months paid, with the months of the cases marked. */
  readonly chart?: { readonly points: readonly ChartPoint[]; readonly marked: readonly number[] };
  /** Instead of cases, if places are compared. */
  readonly comparison?: PlaceComparison;
}

/** What a calculator is handed besides the fields. */
export interface Context<Name extends string = never> {
  readonly quantities: Readonly<Record<Name, QuantityFact>>;
  /** The day whose law is applied. */
  readonly date: string;
  /** The day on the reader's clock, but never before `date`. */
  readonly today: string;
  readonly provinces: Readonly<Record<string, ProvinceData>>;
}

/**
 * A calculator: its function, and the ids of the quantities that it needs, by the names that it uses for
 * them. Code that runs any calculator hands it the values of a form as an `object`: TypeScript lets a method
 * take more than it asks for, and the tests run every form through its own calculator.
 */
export interface Calculator<Input extends object = object, Name extends string = string> {
  readonly facts: Readonly<Record<Name, string>>;
  /** Topics of local facts: their figures are passed in with the place that the reader names. */
  readonly topics?: readonly LocalTopic[];
  /**
   * Which data on places is fetched: the figures of facts by default, or the answers that pages of places
   * show.
   */
  readonly placeData?: 'answers';
  /** Throws a RangeError if the rules have no answer. */
  compute(input: Input, context: Context<Name>): Outcome;
  /**
   * Fields that make no difference to the answer, given the values of the others; `compute` does without
   * them.
   */
  unneededFields?(given: Partial<Input>): readonly string[];
}

/** A step, note or thing to do, with the values for its sentence. */
export const statement = (
  key: string,
  values: Statement['values'] = {},
  factId?: string,
  on?: string,
): Statement => ({
  key,
  values,
  factId,
  on,
});

export const amount = (value: number | string, unit: Kind): Amount => ({ value, unit });
export const inYuan = (value: number): Amount => amount(value, 'yuan');
export const inMonths = (value: number): Amount => amount(value, 'duration');
export const asDate = (date: string): Amount => amount(date, 'date');
export const figure = (
  name: string,
  value: number | string,
  unit: Kind,
  said?: Statement,
): ResultFigure => ({ name, value, unit, ...(said && { said }) });
