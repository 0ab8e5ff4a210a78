/** The local rules of two places, topic by topic, and how far their figures lie apart. */
import type { AnsweredTopic, TableTopic } from '../schema/table-topics.ts';
import type { PlaceAnswer } from './place-answers.ts';

/** An answer, reduced to what comparing places needs. */
export interface ComparedAnswer extends Pick<
  PlaceAnswer,
  'fact' | 'words' | 'who' | 'value' | 'isClassOpen' | 'toldBy' | 'year' | 'stale'
> {
  /** Since when it holds and whose rule it is, as the beginning of a phrase that `evidence` completes. */
  readonly origin: string;
  /** How well it is founded, in a word. */
  readonly evidence: string;
  /** The whole sentences of the fact, if they are needed. */
  readonly text?: string;
}

/** How the figure of the second place differs from that of the first; `by` is never negative. */
export type Difference =
  | { readonly kind: 'more' | 'less' | 'same'; readonly by: number }
  /** The figures are for different years, so they cannot be compared. */
  | { readonly kind: 'other-year'; readonly years: readonly [number, number] };

/** One topic in both places. */
export interface ComparedTopicRow {
  readonly topic: TableTopic;
  readonly sides: readonly [readonly ComparedAnswer[], readonly ComparedAnswer[]];
  /** Absent if one of the places has no comparable figure. */
  readonly difference?: Difference | undefined;
}

/** The answer whose number is compared: the first with a number. */
const measured = (answers: readonly ComparedAnswer[]): ComparedAnswer | undefined =>
  answers.find(({ value }) => value !== undefined);

/** Differences of decimal fractions carry noise in their last digits. */
const SIGNIFICANT_DIGITS = 10;
const exact = (value: number): number => Number(value.toPrecision(SIGNIFICANT_DIGITS));

/**
 * How the second figure differs from the first; undefined where one of them is not known, or the class of the
 * place that decides it.
 */
export const differenceBetween = (
  from: readonly ComparedAnswer[],
  to: readonly ComparedAnswer[],
): Difference | undefined => {
  const [a, b] = [measured(from), measured(to)];
  if (a?.value === undefined || b?.value === undefined) return undefined;
  if (a.isClassOpen ?? b.isClassOpen) return undefined;
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year)
    return { kind: 'other-year', years: [a.year, b.year] };
  const by = exact(b.value - a.value);
  const kind = by === 0 ? 'same' : by > 0 ? 'more' : 'less';
  return { kind, by: Math.abs(by) };
};

/** Answers of a place by topic; topics without answers may be absent. */
export type AnswersByTopic = Readonly<Partial<Record<AnsweredTopic, readonly ComparedAnswer[]>>>;

/** Every topic, with what is known of both places, in the order of `topics`. */
export const compareAnswers = (
  topics: readonly TableTopic[],
  from: AnswersByTopic,
  to: AnswersByTopic,
): ComparedTopicRow[] =>
  topics.map((topic) => {
    const sides = [from[topic] ?? [], to[topic] ?? []] as const;
    return { topic, sides, difference: differenceBetween(...sides) };
  });
