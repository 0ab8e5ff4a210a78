import { firstDay } from '../domain/timeline.ts';
import type { LawReading, ReadingOutcome } from '../schema/law-reading.ts';
import { formatDate } from './units.ts';

const OUTCOMES: Readonly<Record<ReadingOutcome, string>> = {
  unchanged: '这一条不变',
  changed: '从那一天起这一条有变',
  'left-to-rules': '法律没有写死，由国家或者地方的规定定。新规定出来没有，问当地',
  'not-treated': '法里没有写这件事',
};
const BEGINS = '这一条从那一天起算';

/**
 * One sentence on what was found when a fact was read against a law. `law` is the law's title, `from`
 * its first day, `values` the series of the fact: one that begins with the law does not change.
 */
export const readingWords = (
  { clause = '', outcome, note, checkedOn }: LawReading,
  law: string,
  from: string,
  values: readonly { readonly from: string }[],
): string => {
  const begins = outcome === 'changed' && values.every((value) => firstDay(value.from) >= from);
  const found = begins ? BEGINS : OUTCOMES[outcome];
  const name = law.replace('中华人民共和国', '');
  const read = `${formatDate(checkedOn)}对照过${formatDate(from)}起施行的${name}${clause}`;
  return `${read}：${found}。${note ?? ''}`;
};
