/** What two places have rules of their own about, topic by topic, and how far their figures lie apart. */
import type { AnsweredTopic, ComparedTopic } from '../schema/compared-topics.ts';
import type { PlaceAnswer } from './place-answers.ts';

/** What is kept of an answer where places are compared. */
export interface ComparedAnswer extends Pick<
  PlaceAnswer,
  'fact' | 'words' | 'who' | 'value' | 'year' | 'stale'
> {
  /** Since when it holds and whose rule it is, in words that end where the kind of evidence follows. */
  readonly origin: string;
  /** How well it is founded, in a word. */
  readonly evidence: string;
  /** What the fact says, in whole sentences, where an answer says so. */
  readonly text?: string;
}

/** How the figure of the second place differs from that of the first; `by` is never negative. */
export type Difference =
  | { readonly kind: 'more' | 'less' | 'same'; readonly by: number }
  /** The figures are for different years, so that they say nothing about each other. */
  | { readonly kind: 'other-year'; readonly years: readonly [number, number] };

/** One topic in both places. */
export interface ComparedTopicRow {
  readonly topic: ComparedTopic;
  readonly sides: readonly [readonly ComparedAnswer[], readonly ComparedAnswer[]];
  /** Absent where one of the places has no figure that counts the same thing. */
  readonly difference?: Difference | undefined;
}

/** The answer of a place whose number is compared: the first that has one. */
const measured = (answers: readonly ComparedAnswer[]): ComparedAnswer | undefined =>
  answers.find(({ value }) => value !== undefined);

/** Differences of decimal fractions carry noise in their last digits. */
const SIGNIFICANT_DIGITS = 10;
const exact = (value: number): number => Number(value.toPrecision(SIGNIFICANT_DIGITS));

/** How the second figure differs from the first; undefined where one of them is not known. */
export const differenceBetween = (
  from: readonly ComparedAnswer[],
  to: readonly ComparedAnswer[],
): Difference | undefined => {
  const [a, b] = [measured(from), measured(to)];
  if (a?.value === undefined || b?.value === undefined) return undefined;
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year)
    return { kind: 'other-year', years: [a.year, b.year] };
  const by = exact(b.value - a.value);
  const kind = by === 0 ? 'same' : by > 0 ? 'more' : 'less';
  return { kind, by: Math.abs(by) };
};

/** Answers of a place by topic; a topic of which nothing is known may be absent. */
export type AnswersByTopic = Readonly<Partial<Record<AnsweredTopic, readonly ComparedAnswer[]>>>;

/** Every topic, with what is known of both places, in the order of `topics`. */
export const compareAnswers = (
  topics: readonly ComparedTopic[],
  from: AnswersByTopic,
  to: AnswersByTopic,
): ComparedTopicRow[] =>
  topics.map((topic) => {
    const sides = [from[topic] ?? [], to[topic] ?? []] as const;
    return { topic, sides, difference: differenceBetween(...sides) };
  });
