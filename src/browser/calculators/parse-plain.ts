import type { Field } from '../../core/calculators/calculator-data.ts';
import { MONTHS_A_YEAR } from '../../core/dates/duration.ts';
import { isWithin } from './field-limits.ts';

/** Understands what was typed; undefined where it is not understood, or means several things. */
export type FieldParser = (typed: string, field: Field) => unknown;

/** Parsers by the kind of field. */
export type FieldParsers = Readonly<Partial<Record<Field['type'], FieldParser>>>;

const digits =
  (value: (number: number, field: Field) => number): FieldParser =>
  (typed, field) => {
    const found = /^\d+(?:\.\d+)?$/.test(typed.trim()) ? value(Number(typed), field) : NaN;
    return Number.isNaN(found) ? undefined : found;
  };

const whole = (times: number): FieldParser =>
  digits((number) => (Number.isInteger(number) ? number * times : NaN));

/** A month as `1967-05`, for calculators that ask for one. */
export const parsePlainMonth: FieldParser = (typed) =>
  /^\d{4}-(?:0[1-9]|1[0-2])$/.test(typed.trim()) ? typed.trim() : undefined;

/**
 * What most people type: digits in the unit of the field. `parse-natural.ts` understands these and
 * everything else; it is fetched when these parsers refuse something.
 */
export const PLAIN_PARSERS: FieldParsers = {
  number: digits((number) => number),
  share: digits((number, field) => (isWithin(number, field) ? number : NaN)),
  months: whole(1),
  years: whole(MONTHS_A_YEAR),
  age: whole(MONTHS_A_YEAR),
  percent: digits((number, { max }) =>
    number === 0 || number > Number(max ?? 0) ? Number((number / 100).toPrecision(12)) : NaN,
  ),
};
