/**
 * The questions that a place's page lists as open: nothing is known, only a part is known, or sources
 * contradict each other.
 */
import { LOCAL_TOPIC_LABELS } from '../schema/local-topic-labels.ts';
import { LOCAL_QUESTIONS, topicOfQuestion, type LocalQuestion } from '../schema/local-topics.ts';
import type { AnsweredExtent, QuestionsAnswered } from './questions-answered.ts';

/** A question about a place that is not answered as a whole. */
export interface OpenQuestion {
  readonly question: LocalQuestion;
  readonly known: 'nothing' | Exclude<AnsweredExtent, 'whole'>;
}

const BEST_FIRST = ['whole', 'disputed', 'part'] as const satisfies readonly AnsweredExtent[];

/** Questions that no fact of a place answers in full. */
export const openQuestions = (facts: readonly QuestionsAnswered[]): OpenQuestion[] =>
  LOCAL_QUESTIONS.flatMap((question): OpenQuestion[] => {
    const known = BEST_FIRST.find((extent) => facts.some((fact) => fact[question] === extent));
    return known === 'whole' ? [] : [{ question, known: known ?? 'nothing' }];
  });

/** Questions of which nothing is known, by the telephone number to ask. */
export const unknownByHotline = (
  open: readonly OpenQuestion[],
): { hotline: string; questions: LocalQuestion[] }[] =>
  (['12393', '12333'] as const)
    .map((hotline) => ({
      hotline,
      questions: open
        .filter(({ known }) => known === 'nothing')
        .map(({ question }) => question)
        .filter((question) => LOCAL_TOPIC_LABELS[topicOfQuestion(question)].hotline === hotline),
    }))
    .filter(({ questions }) => questions.length > 0);
