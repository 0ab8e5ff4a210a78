import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { HAN_NUMERAL, parseNumeral } from '../numerals.ts';
import { normaliseInput } from './normalise-input.ts';

/** Why a figure that was typed is not understood, so that the site can ask for what it needs. */
interface Unclear {
  readonly why: 'date' | 'several' | 'vague' | 'months-over' | 'part-month' | 'unit';
  /** The unit that does not belong there. */
  readonly unit?: string;
}

const FIGURE = `[\\d${HAN_NUMERAL}半]`;
/** Years of our time, with a sign that follows a year. */
const DATE = /^(?:(?:19|20)\d\d *[-./年]|[一二][零〇一二三四五六七八九]{3}年)/;
/** 3-4个月, 三到四年, 两三年. */
const SEVERAL = new RegExp(
  `${FIGURE}[^\\d]{0,2}(?:[-~—–到至或、]|还是) *${FIGURE}|[一二两三四五六七八九]{2}`,
);
const VAGUE = /[多几近快超把来]|不[到足]|以[上下]|上[百千万]/;
/** The months of 28年13个月. */
const REST = new RegExp(`[年岁][零又]?(\\d+|[${HAN_NUMERAL}]+)个?月$`);
/** One number with decimals: 28.7, 二十八点七年. */
const DECIMALS = /^[^.点]*[^.点\s][.点][^.点\s]+$/;
const UNITS = new RegExp(`${FIGURE} *[/每个]?(天|日|周|星期|季|年|岁|月|元|块|倍|%)`, 'g');

/**
 * What is wrong with a figure whose unit is one of the characters of `units`; undefined if that is not known.
 * People often type a date into a field for a duration (its units have 年). A field that counts months (月)
 * takes no fractions, and at most 11 after years.
 */
export const whyUnclear = (typed: string, units: string): Unclear | undefined => {
  const text = normaliseInput(typed);
  if (units.includes('年') && DATE.test(text)) return { why: 'date' };
  if (SEVERAL.test(text)) return { why: 'several' };
  if (VAGUE.test(text)) return { why: 'vague' };
  for (const [, unit = ''] of text.matchAll(UNITS))
    if (!units.includes(unit)) return { why: 'unit', unit };
  if (!units.includes('月')) return undefined;
  const rest = parseNumeral(REST.exec(text.replace(/ /g, ''))?.[1] ?? '');
  if (rest !== undefined && rest >= MONTHS_A_YEAR) return { why: 'months-over' };
  return DECIMALS.test(text) ? { why: 'part-month' } : undefined;
};
