/** Retirement age by month of birth as three lines: positions across in percent, down in em. */
import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { addMonthsToMonth, monthsBetween } from '../dates/month.ts';
import { numberIn, rowsAt, wordIn, type QuantityFact } from '../rules/quantity.ts';
import { statutoryRetirement, type RetirementGroup } from '../rules/retirement.ts';

/** The months of birth at the edges of the picture. */
export const FIRST_BIRTH = '1960-01';
export const LAST_BIRTH = '1990-01';
/** Years of birth below the picture, this many years apart. */
const YEARS_BETWEEN_LABELS = 15;
/** Height of a year of age, of the margin above the highest line and of that below the lowest, in em. */
const YEAR_HEIGHT = 1;
const TOP = 1.5;
const BOTTOM = 3.2;
/** How far a label's baseline stands above or below its line. */
const ABOVE = -0.4;
const BELOW = 1.2;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A label: `x` is its start, middle or end, as `anchor` says. */
export interface ChartLabel extends Point {
  readonly words: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface RetirementLines {
  /** In em. */
  readonly height: number;
  readonly lines: readonly { readonly group: RetirementGroup; readonly points: readonly Point[] }[];
  readonly labels: readonly ChartLabel[];
}

const NAMES: Readonly<Record<RetirementGroup, string>> = {
  male: '男',
  female55: '女',
  female50: '女',
};
const GROUPS = Object.keys(NAMES) as RetirementGroup[];

const rounded = (value: number): number => Math.round(value * 100) / 100;
const xOf = (birth: string): number =>
  rounded((monthsBetween(FIRST_BIRTH, birth) / monthsBetween(FIRST_BIRTH, LAST_BIRTH)) * 100);

/**
 * Draws the age by the rule for the months at which the slope of a group changes; between two of these the
 * age grows by a month at a time. Takes the table `retirement-schedule`; throws as the rule.
 */
export const layoutRetirementLines = (schedule: QuantityFact, date: string): RetirementLines => {
  const age = (birth: string, group: RetirementGroup): number =>
    statutoryRetirement(birth, group, schedule, date).ageMonths;
  const ages = GROUPS.flatMap((group) => [age(FIRST_BIRTH, group), age(LAST_BIRTH, group)]);
  const [highest, lowest] = [Math.max(...ages), Math.min(...ages)];
  const yOf = (months: number): number =>
    rounded(TOP + ((highest - months) / MONTHS_A_YEAR) * YEAR_HEIGHT);
  const turns = (group: RetirementGroup): string[] => {
    const row = rowsAt(schedule, date).find((each) => each['group'] === group) ?? {};
    const first = wordIn(row, 'firstBirth');
    const months = (numberIn(row, 'maxDelayMonths') - 1) * numberIn(row, 'stepMonths');
    return [FIRST_BIRTH, addMonthsToMonth(first, -1), addMonthsToMonth(first, months), LAST_BIRTH];
  };
  const lines = GROUPS.map((group) => ({
    group,
    points: turns(group).map((birth) => ({ x: xOf(birth), y: yOf(age(birth, group)) })),
  }));
  const years = (months: number): string => `${months / MONTHS_A_YEAR}岁`;
  const height = yOf(lowest) + BOTTOM;
  const firstYear = Number(FIRST_BIRTH.slice(0, 4));
  const lastYear = Number(LAST_BIRTH.slice(0, 4));
  const labelled = Array.from(
    { length: (lastYear - firstYear) / YEARS_BETWEEN_LABELS + 1 },
    (_, i) => firstYear + i * YEARS_BETWEEN_LABELS,
  );
  return {
    height,
    lines,
    labels: [
      ...GROUPS.flatMap((group): ChartLabel[] => {
        const [before, after] = [age(FIRST_BIRTH, group), age(LAST_BIRTH, group)];
        return [
          {
            x: 0,
            y: rounded(yOf(before) + BELOW),
            words: `${NAMES[group]}${years(before)}`,
            anchor: 'start',
          },
          { x: 100, y: rounded(yOf(after) + ABOVE), words: years(after), anchor: 'end' },
        ];
      }),
      ...labelled.map((year): ChartLabel => ({
        x: xOf(`${year}-01`),
        y: height - 0.3,
        words: String(year),
        anchor: year === firstYear ? 'start' : year === lastYear ? 'end' : 'middle',
      })),
    ],
  };
};
