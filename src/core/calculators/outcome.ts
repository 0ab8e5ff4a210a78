import type { Unit } from '../schema/fact.ts';
import type { ComparedAnswer } from '../local-rules/compare-answers.ts';
import type { LocalTopic } from '../schema/local-topics.ts';
import type { ChartPoint } from '../rules/comparison.ts';
import type { QuantityFact } from '../rules/quantity.ts';
import type { Read } from '../rules/track-reads.ts';

/**
 * What a value counts, so that the site can put it into words: units of facts, and a partial date,
 * an age or a time in months, a choice of a field (`choice`), the name of something (`name`).
 */
export type Kind = Unit | 'date' | 'age' | 'duration' | 'choice' | 'name';

export interface Amount {
  readonly value: number | string;
  readonly unit: Kind;
}

/** A result: shown beside its label, its plain value in `data-value`. */
export interface ResultFigure extends Amount {
  readonly name: string;
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
  /** What holds for all cases. */
  readonly notes: readonly Statement[];
  /** Values of quantities that it rests on; there where it was worked out `withReads`. */
  readonly reads?: readonly Read[];
  /** Pension against months paid; the months of the cases are marked. */
  readonly chart?: { readonly points: readonly ChartPoint[]; readonly marked: readonly number[] };
  /** Takes the place of cases where places are compared. */
  readonly comparison?: PlaceComparison;
}

/** A province as the sharing calculator knows it. */
export interface ProvinceFact {
  readonly short: string;
  /** False where the mainland's social insurance does not apply. */
  readonly covered: boolean;
  /** Who runs an insurance apart from the province, by the id of the unit or of a city that it runs. */
  readonly separateAuthorities?: Readonly<Record<string, string>>;
  /** Since when the whole province is reported to have opened 医保钱包, and the fact that says so. */
  readonly open?: { readonly on: string; readonly fact: string } | undefined;
}

/** What a calculator is handed besides the fields. */
export interface Context<Name extends string = never> {
  readonly quantities: Readonly<Record<Name, QuantityFact>>;
  /** The day whose law is applied. */
  readonly date: string;
  /** The reader's day, never before `date`: what lies before it has passed. */
  readonly today: string;
  readonly provinces: Readonly<Record<string, ProvinceFact>>;
}

/** A calculator: ids of the quantities it needs by the name it knows them under, and what it does. */
export interface Calculator<Input = never, Name extends string = string> {
  readonly facts: Readonly<Record<Name, string>>;
  /** Topics of the local facts whose figures come with a place that is named. */
  readonly topics?: readonly LocalTopic[];
  /** Whether that are the figures of facts (as a rule) or the answers that pages of places show. */
  readonly placeData?: 'answers';
  /** Throws a RangeError where the rules know no answer. */
  compute(input: Input, context: Context<Name>): Outcome;
  /** Fields that cannot change the answer to those given: `compute` does without them. */
  unneededFields?(given: Partial<Input>): readonly string[];
}

/** Something said; without values the sentence stands as it is. */
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
export const figure = (name: string, value: number | string, unit: Kind): ResultFigure => ({
  name,
  value,
  unit,
});
