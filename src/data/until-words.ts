import type { PlaceAnswer } from '../core/local-rules/place-answers.ts';
import { formatDate } from '../core/wording/unit-formats.ts';
import type { PageWords } from './page-texts.ts';

/** Until when the document behind an answer says that it holds, in words; none where it says no day. */
export const untilWords = (
  words: PageWords<'places'>,
  { until, ended }: Pick<PlaceAnswer, 'until' | 'ended'>,
): string[] =>
  until === undefined
    ? []
    : [words.plain(ended ? 'until-ended' : 'until', { date: formatDate(until) })];
