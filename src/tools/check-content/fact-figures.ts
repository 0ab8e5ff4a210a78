import type { Fact, Unit } from '../../core/schema/fact.ts';
import { findLegalFigures, type LegalFigure, type FigureKind } from './figures.ts';
import { onceForEach } from '../once-for-each.ts';
import { halfWidth, HAN_NUMERAL, parseNumeral } from '../../core/numerals.ts';

/** The figures that a fact states, in every unit that they may be written in. */
type FigureSet = ReadonlySet<string>;

const KINDS: Readonly<Partial<Record<Unit, readonly (readonly [FigureKind, number])[]>>> = {
  months: [
    ['time', 1],
    ['age', 1],
  ],
  'months-per-year': [['time', 1]],
  years: [
    ['time', 12],
    ['age', 12],
  ],
  age: [['age', 12]],
  'years-paid': [['time', 12]],
  days: [['days', 1]],
  yuan: [['yuan', 1]],
  'yuan-per-month': [['yuan', 1]],
  rate: [['ratio', 1]],
  'rate-per-day': [['ratio', 1]],
  'rate-per-year': [['ratio', 1]],
  times: [['ratio', 1]],
};

const key = (kind: FigureKind, value: number): string => `${kind} ${Number(value.toFixed(6))}`;

/** Whether a figure of the text is one of the fact's. */
export const isStatedByFact = ({ kind, value, whole }: LegalFigure, set: FigureSet): boolean =>
  set.has(key(kind, value)) || (whole !== undefined && set.has(key(whole.kind, whole.value)));

/** All figures of a fact, over its whole series in time. */
export const figuresOf = onceForEach((fact: Fact): FigureSet => {
  const set = new Set<string>();
  if (fact.kind === 'statement') for (const { text } of fact.values) addWords(set, text ?? '');
  else
    for (const { value, rows } of fact.values) {
      if (fact.unit && typeof value === 'number') addNumber(set, value, fact.unit);
      for (const row of rows ?? [])
        for (const { id, unit } of fact.columns ?? []) {
          const cell = row[id];
          if (typeof cell === 'number') addNumber(set, cell, unit);
          else addWords(set, cell ?? '');
        }
    }
  return set;
});

/** `1%` a year may be told as `缴一年给1%`, `每年1个月` as `每多1年加1个月`. */
const PER: Readonly<Partial<Record<Unit, readonly [FigureKind, number]>>> = {
  'months-per-year': ['time', 12],
  'rate-per-year': ['time', 12],
  'rate-per-day': ['days', 1],
};

const addNumber = (set: Set<string>, value: number, unit: Unit): void => {
  for (const [kind, scale] of KINDS[unit] ?? []) set.add(key(kind, value * scale));
  const per = PER[unit];
  if (per) set.add(key(...per));
};

/** A text may also write days as 日 or 工作日, which only dates and facts do. */
const DAYS = new RegExp(
  `(?<![月\\d${HAN_NUMERAL}])(\\d+|[${HAN_NUMERAL}]+)个?(?:工作|自然)?日`,
  'g',
);

const addWords = (set: Set<string>, text: string): void => {
  for (const { kind, value, whole } of findLegalFigures(text)) {
    set.add(key(kind, value));
    if (whole) set.add(key(whole.kind, whole.value));
  }
  for (const match of halfWidth(text).matchAll(DAYS)) {
    const days = parseNumeral(match[1] ?? '');
    if (days !== undefined) set.add(key('days', days));
  }
};
