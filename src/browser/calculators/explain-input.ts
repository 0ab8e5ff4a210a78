import type { Field } from '../../core/calculators/calculator-data.ts';
import { normaliseInput } from '../../core/calculators/normalise-input.ts';
import { whyUnclear } from '../../core/calculators/why-unclear.ts';
import { UNIT_FORMATS } from '../../core/wording/unit-formats.ts';
import type { FieldParsers } from './parse-plain.ts';
import { formatFieldValue } from './format-sentences.ts';

/** The units that a field takes, one character for each. */
const unitsOf = ({ type, unit = '倍%' }: Field): string =>
  ({ months: '年月', years: '年月', age: '岁月', percent: '%' })[type as string] ?? unit;

/**
 * What is wrong with a figure, to be printed before what is expected: how it would be read, or why it cannot
 * be read. Empty if there is nothing to say.
 */
export const explainInput = (field: Field, typed: string, parsers: FieldParsers): string => {
  // For a month, what is expected says everything already.
  if (field.type === 'month') return '';
  const text = normaliseInput(typed);
  const value = parsers[field.type]?.(text, field);
  const unclear = whyUnclear(text, unitsOf(field));
  if (value !== undefined && unclear?.why !== 'date') {
    const said = formatFieldValue(value, field);
    if (said === text) return '';
    const inMonths = /^\d+$/.test(text) && ['years', 'age'].includes(field.type);
    return `“${text}”是${said}${inMonths ? `；是月数就写${text}个月` : ''}。`;
  }
  // Nothing else that is a number without a sign is refused.
  if (field.type === 'percent' && Number(text) > 0)
    return `“${text}”是${text}%，还是${UNIT_FORMATS.rate(Number(text))}？请带上%。`;
  switch (unclear?.why) {
    case 'date':
      return `“${text}”像是日期，这里填有多久。`;
    case 'several':
      return `“${text}”里有两个数，请只写一个。`;
    case 'vague':
      return `“${text}”不是准数。`;
    case 'months-over':
      return `“${text}”里，年后面的月数要小于12。`;
    case 'part-month':
      return `“${text}”不是整月数，请写成几年几个月。`;
    case 'unit':
      return `“${text}”的单位是${unclear.unit ?? ''}，这里不用它。`;
    default:
      return '';
  }
};
