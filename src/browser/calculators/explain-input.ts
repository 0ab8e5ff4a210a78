import type { Field } from '../../core/calculators/calculator-data.ts';
import { normaliseInput } from '../../core/calculators/normalise-input.ts';
import { whyNoMonth } from '../../core/calculators/read-month.ts';
import { whyUnclear } from '../../core/calculators/why-unclear.ts';
import { UNIT_FORMATS } from '../../core/wording/unit-formats.ts';
import { isWithin } from './field-limits.ts';
import type { FieldParsers } from './parse-plain.ts';
import { formatFieldValue } from './format-sentences.ts';

/** The units that a field takes, one character for each. */
const unitsOf = ({ type, unit = '倍%' }: Field): string =>
  ({ months: '年月', years: '年月', age: '岁月', percent: '%' })[type as string] ?? unit;

/** What is wrong with a value that was understood: how it would be read, or that it is out of the limits. */
const explainValue = (field: Field, text: string, value: number | string): string => {
  if (Number(value) < 0) return `“${text}”是负数。`;
  const said = formatFieldValue(value, field);
  if (said === text) {
    const isInRange = isWithin(value, { ...field, whole: false });
    if (!isInRange) return `“${text}”超出了范围。`;
    return isWithin(value, field) ? '' : `“${text}”不是整数。`;
  }
  const isCountOfMonths =
    /^\d+$/.test(text) && ['years', 'age'].includes(field.type) && isWithin(Number(text), field);
  return `“${text}”是${said}${isCountOfMonths ? `；是月数就写${text}个月` : ''}。`;
};

/** Why something is no month. */
const explainMonth = ({ min }: Field, text: string): string => {
  const { why, date } = whyNoMonth(text, min?.toString()) ?? {};
  if (why === 'year-alone') return `“${text}”里没有月份。`;
  if (why === 'month') return `“${text}”里，月份要在1到12之间。`;
  return date
    ? `“${text}”里，${date.year}年${Number(date.month)}月没有${Number(date.day)}日。`
    : `“${text}”看不懂。`;
};

/** Why something is no figure, or none for this field. */
const explainUnclear = (
  { type }: Field,
  text: string,
  { why, unit = '' }: Partial<NonNullable<ReturnType<typeof whyUnclear>>>,
): string => {
  switch (why) {
    case 'date':
      return `“${text}”像是日期，${type === 'number' ? '这里只写年份' : '这里填有多久'}。`;
    case 'several':
      return `“${text}”里有两个数，请只写一个。`;
    case 'vague':
      return `“${text}”不是准数。`;
    case 'months-over':
      return `“${text}”里，年后面的月数要小于12。`;
    case 'part-month':
      return `“${text}”不是整月数，请写成几年几个月。`;
    case 'unit':
      return `“${text}”的单位是${unit}，这里不用它。`;
    default:
      return `“${text}”看不懂。`;
  }
};

/**
 * What is wrong with what was typed into a field, to be printed before what is expected. Empty if there is
 * nothing wrong with it by itself.
 */
export const explainInput = (field: Field, typed: string, parsers: FieldParsers): string => {
  const text = normaliseInput(typed);
  // Parsers are listed by the kind of field, so that their values have no common type; a place or a choice
  // is never explained.
  const value = parsers[field.type]?.(text, field) as number | string | undefined;
  const unclear = field.type === 'month' ? undefined : whyUnclear(text, unitsOf(field));
  // 2011年 is a date to a field for a duration, but all that a field for a year asks for.
  const isDate = unclear?.why === 'date' && field.type !== 'number';
  if (value !== undefined && !isDate) return explainValue(field, text, value);
  if (field.type === 'month') return explainMonth(field, text);
  // Nothing else that is a number without a sign is refused.
  if (field.type === 'percent' && /^[\d.]+$/.test(text) && Number(text) > 0)
    return `“${text}”是${text}%，还是${UNIT_FORMATS.rate(Number(text))}？请带上%。`;
  return explainUnclear(field, text, unclear ?? {});
};
