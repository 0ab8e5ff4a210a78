/** What a query asks for, by parts of its text (`asks` in content/search/words.yaml). */
import { hasAny, normaliseHan } from './normalise.ts';
import { segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether a query asks only how something is done: 怎么交, but not 怎么交多少钱. */
export const asksForWay = (text: string, { asks }: Vocabulary): boolean =>
  hasAny(text, asks.way) && !hasAny(text, asks.figure);

/** Whether words that say little each ask something together: 养老保险怎么交, 五险要交多少钱. */
export const asksInCommonWords = (text: string, vocabulary: Vocabulary): boolean =>
  hasAny(text, [...vocabulary.asks.way, ...vocabulary.asks.figure]) &&
  segment(normaliseHan(text), vocabulary).some(({ word = '' }) => vocabulary.commonWords.has(word));
