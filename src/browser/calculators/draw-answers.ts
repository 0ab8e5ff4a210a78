import type { ComparedAnswer } from '../../core/local-rules/compare-answers.ts';
import { escapeHtml } from '../../core/wording/escape-html.ts';

/** Since when an answer holds and how well it is founded; the mark of evidence leads to the fact. */
const origin = (answer: ComparedAnswer): string =>
  `<small>${escapeHtml(answer.origin)}` +
  `<a href="/facts/${answer.fact}/">${escapeHtml(answer.evidence)}</a></small>`;

/** Answers about a place as HTML, in short words that lead to `link`. */
export const drawAnswers = (answers: readonly ComparedAnswer[], link: string): string =>
  answers
    .map(
      (answer) =>
        `<p><a href="${escapeHtml(link)}">${escapeHtml(answer.words)}</a>${origin(answer)}</p>`,
    )
    .join('');

/** The same in the sentences of the facts, under a heading that leads to `link`. */
export const drawSentences = (
  answers: readonly ComparedAnswer[],
  heading: string,
  link: string,
): string =>
  `<p><a href="${escapeHtml(link)}">${escapeHtml(heading)}</a>：</p>` +
  answers
    .map((answer) => `<p>${escapeHtml(answer.text ?? answer.words)}${origin(answer)}</p>`)
    .join('');

const TOLD_BY = { city: '一个市的说法', county: '一个县的引用' };

/** What sentences about a place are headed: its rules, or what one unnamed part of its province says. */
export const sentencesHeading = (short: string, answers: readonly ComparedAnswer[]): string => {
  const tellers = new Set(answers.map(({ toldBy }) => toldBy));
  const [teller] = tellers;
  return tellers.size > 1 || teller === undefined
    ? `${short}的规定`
    : `没有查到${short}的规定，只查到省里${TOLD_BY[teller]}`;
};
