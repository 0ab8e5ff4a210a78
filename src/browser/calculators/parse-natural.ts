import { readMonth } from '../../core/calculators/read-month.ts';
import {
  readAge,
  readMonths,
  readNumber,
  readPercent,
  readYears,
} from '../../core/calculators/read-figures.ts';
import type { FieldParser, FieldParsers } from './parse-plain.ts';
import { isWithin } from './field-limits.ts';

export { explainInput as explain } from './explain-input.ts';

/** 60 means 60% if 60 times would be outside the limits. */
const share: FieldParser = (typed, field) => {
  const value = readNumber(typed);
  if (value === undefined || isWithin(value, field)) return value;
  const part = readNumber(`${typed}%`);
  return part !== undefined && isWithin(part, field) ? part : value;
};

/** How figures are read, by the kind of field, however they are typed. */
export const NATURAL_PARSERS: FieldParsers = {
  month: (typed, { min }) => readMonth(typed, min?.toString()),
  number: (typed, { unit }) => readNumber(typed, unit),
  share,
  months: readMonths,
  years: readYears,
  age: readAge,
  percent: (typed, { max }) => readPercent(typed, Number(max ?? 0)),
};
