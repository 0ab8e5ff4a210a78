import { MONTHS_A_YEAR } from '../dates/duration.ts';
import type { ToolInput } from '../schema/tool.ts';
import { formatDate, formatDuration } from './unit-formats.ts';

/** A field with its limits in the unit of the value that is read: months, fractions. */
interface Limited extends Pick<ToolInput, 'type' | 'wrong'> {
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
}

const SCALE: Partial<Record<ToolInput['type'], (limit: number) => number | string>> = {
  years: formatDuration,
  age: (months) => months / MONTHS_A_YEAR,
  percent: (share) => share * 100,
};

const limitWords = (type: ToolInput['type'], limit: number | string | undefined): string => {
  if (typeof limit === 'string') return formatDate(limit);
  return limit === undefined ? '' : String(SCALE[type]?.(limit) ?? limit);
};

/** The message of a field for input that it does not take, with its limits in the unit in which people type. */
export const withLimits = ({ type, wrong, min, max }: Limited): string | undefined =>
  wrong?.replace('{min}', limitWords(type, min)).replace('{max}', limitWords(type, max));
