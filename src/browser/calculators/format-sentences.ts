import {
  formatAge,
  formatDate,
  formatDuration,
  formatNumber,
  UNIT_FORMATS,
} from '../../core/wording/unit-formats.ts';
import { fillTemplate } from '../../core/wording/fill-template.ts';
import type { Field, CalculatorData } from '../../core/calculators/calculator-data.ts';
import type { Amount, Statement } from '../../core/calculators/outcome.ts';
import type { Place } from '../../core/calculators/place.ts';

/** What is needed to put a value into words. */
export type WordingData = Pick<CalculatorData, 'inputs' | 'sentences' | 'clauses'>;

const WORDS: Readonly<Record<string, ((value: never) => string) | undefined>> = {
  ...UNIT_FORMATS,
  date: formatDate,
  age: formatAge,
  duration: formatDuration,
};

/**
 * A value in words. Each of its keys is looked up as the sentence `<name>-<key>`; names, and values without
 * words, are printed as they are.
 */
export const formatAmount = ({ value, unit }: Amount, words: WordingData, name = ''): string => {
  const text = String(value);
  if (unit === 'choice') {
    const choices = words.inputs.flatMap((input) => input.choices);
    const chosen = choices.find((choice) => choice.value === value);
    return chosen ? chosen.label : text;
  }
  if (unit === 'key')
    return text
      .split(' ')
      .map((key) => (words.sentences[`${name}-${key}`] || { text: key }).text)
      .join('、');
  const format = WORDS[unit];
  // Every value of a unit is of the one type that the words for it take, which TypeScript cannot see.
  return format ? format(value as never) : text;
};

/** A sentence with its values, and where it leads. */
export interface Sentence {
  readonly text: string;
  readonly link?: string | undefined;
  /** Fact that the words or the values rest on. */
  readonly fact?: string | undefined;
  /** Names the fact instead of its document. */
  readonly basis?: string | undefined;
  /** The date for which the fact was read. */
  readonly on?: string | undefined;
}

/** Puts into words what a calculator says. Throws where the site has no such sentence. */
export const sentenceOf = (
  { key, values, factId, on }: Statement,
  words: WordingData,
): Sentence => {
  const found = words.sentences[key];
  if (!found) throw new Error(`No sentence “${key}”`);
  const value = (name: string) => {
    const given = values[name];
    return given && formatAmount(given, words, name);
  };
  return {
    text: fillTemplate(found.text, value),
    link: found.link && fillTemplate(found.link, value),
    fact: factId || found.fact,
    basis: found.basis,
    on,
  };
};

const SAID: Partial<Record<Field['type'], (value: number) => string>> = {
  months: (months) => `${months}个月`,
  years: formatDuration,
  age: formatAge,
  percent: UNIT_FORMATS.rate,
};

/** A value of a field in words, to confirm what was typed or chosen: 24个月, 8000元. */
export const formatFieldValue = (value: unknown, { type, unit = '', choices }: Field): string => {
  if (type === 'choice') return choices.find((choice) => choice.value === value)!.label;
  if (type === 'month') return formatDate(String(value));
  if (type === 'place') return (value as Place).name;
  const format = SAID[type];
  return format ? format(Number(value)) : formatNumber(Number(value)) + unit.replace('／月', '');
};
