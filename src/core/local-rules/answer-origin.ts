import type { ComparedAnswer } from './compare-answers.ts';
import { EVIDENCE_SHORT_LABELS } from '../wording/evidence-labels.ts';
import { formatDate } from '../wording/unit-formats.ts';

/** Since when and until when an answer about a place holds, whose rule it is, and whether its time is over. */
export const answerOrigin = ({ since, own, stale, until, ended }: ComparedAnswer): string =>
  [
    since === 'unknown' ? formatDate(since) : `${formatDate(since)}起`,
    own ? '当地' : '全省（区）',
    ...(stale ? ['新一年度的没有查到'] : []),
    ...(until === undefined ? [] : [`写明执行到${formatDate(until)}`]),
    ...(ended ? ['以后的没有查到'] : []),
  ].join('，');

/** How well an answer is founded, in a word; what is only likely counts as a reprint does. */
export const answerEvidence = ({ level, weak }: ComparedAnswer): string =>
  EVIDENCE_SHORT_LABELS[weak ? 'reprinted' : level];
