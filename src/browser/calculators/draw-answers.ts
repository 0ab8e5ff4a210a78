import type { ComparedAnswer } from '../../core/local-rules/compare-answers.ts';
import { answerEvidence, answerOrigin } from '../../core/local-rules/answer-origin.ts';
import { escapeHtml } from '../../core/wording/escape-html.ts';

/** Answers about a place as HTML: the words lead to `link`, the mark of evidence to the fact. */
export const drawAnswers = (answers: readonly ComparedAnswer[], link: string): string =>
  answers
    .map(
      (answer) =>
        `<p><a href="${escapeHtml(link)}">${escapeHtml(answer.words)}</a>` +
        `<small>${escapeHtml(answerOrigin(answer))}，` +
        `<a href="/facts/${answer.fact}/">${answerEvidence(answer)}</a></small></p>`,
    )
    .join('');
