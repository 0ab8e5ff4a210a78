import { beginsWithLaw, type LawEffect } from '../dates/law-overview.ts';
import type { LawReading, ReadingOutcome } from '../schema/law-reading.ts';
import { formatDate } from './unit-formats.ts';

const OUTCOMES: Readonly<Record<ReadingOutcome, string>> = {
  unchanged: '这一条不变',
  changed: '从那一天起这一条有变',
  'left-to-rules': '法律没有写死，由国家或者地方的规定定',
  'not-treated': '法里没有写这件事',
};
const BEGINS = '这一条从那一天起算';

/** Headings for counts of facts by what a law does to them. */
export const LAW_EFFECT_LABELS: Readonly<Record<LawEffect, string>> = {
  changed: '那天起说法有变',
  begins: '那天起才有',
  unchanged: '对照过，不变',
  'left-to-rules': '法律没有写死，留给国家或者各地再定',
  'not-treated': '法律没有写这件事',
  unread: '还没有对照',
};

/** The law that a fact was read against. */
interface Law {
  readonly title: string;
  /** Its first day. */
  readonly from: string;
  /** Whom readers ask about rules that it leaves open. */
  readonly ask: string;
}

/**
 * In words, what was found when a fact was read against a law. `values` is the series of the fact: a series
 * that begins with the law is not changed by it.
 */
export const readingWords = (
  { clause = '', outcome, note, checkedOn }: LawReading,
  { title, from, ask }: Law,
  values: readonly { readonly from: string }[],
): string => {
  const begins = outcome === 'changed' && beginsWithLaw(values, from);
  const found = begins ? BEGINS : OUTCOMES[outcome];
  const name = title.replace('中华人民共和国', '');
  const whom = outcome === 'left-to-rules' ? `新规定出来没有，问${ask}。` : '';
  const read = `${formatDate(checkedOn)}对照过${formatDate(from)}起施行的${name}${clause}`;
  return `${read}：${found}。${whom}${note ?? ''}`;
};
