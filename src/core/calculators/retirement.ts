import { minimumMonths } from '../rules/minimum-months.ts';
import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { addMonths } from '../dates/month.ts';
import { numberAt, numberIn, rowsAt, wordIn, type QuantityFact } from '../rules/quantity.ts';
import { statutoryRetirement, type RetirementGroup } from '../rules/retirement.ts';
import { firstDay } from '../dates/timeline.ts';
import { amount, figure, say, type Calculator, type Case, type Context } from './outcome.ts';

const FACTS = {
  schedule: 'retirement-schedule',
  minimum: 'minimum-months',
  early: 'elastic-early-months',
  late: 'elastic-late-months',
} as const;
type Name = keyof typeof FACTS;

export interface RetirementInput {
  /** Month of birth, `YYYY-MM`. */
  readonly birth: string;
  readonly group: RetirementGroup | 'unsure';
}

const WOMEN: readonly RetirementGroup[] = ['female55', 'female50'];

/** Whether a series says anything about a month; before it begins nothing is known. */
const known = ({ data }: QuantityFact, month: string): boolean =>
  data.values[0] !== undefined && firstDay(data.values[0].from) <= firstDay(month);

const caseOf = (birth: string, group: RetirementGroup, context: Context<Name>): Case => {
  const { schedule, minimum, early, late } = context.quantities;
  const found = statutoryRetirement(birth, group, schedule, context.date);
  const row = rowsAt(schedule, context.date).find((each) => each['group'] === group) ?? {};
  const oldAge = numberIn(row, 'oldAge') * MONTHS_A_YEAR;
  const oldMonth = addMonths(birth, oldAge);
  const { month, ageMonths, delayMonths } = found;
  const born = amount(birth, 'date');
  const figures = [
    figure('retire-month', month, 'date'),
    figure('age', ageMonths, 'age'),
    figure('delay-months', delayMonths, 'months'),
  ];
  const now = context.today.slice(0, 7);
  const isReached = month <= now;
  const notes = isReached ? [say('already')] : [];
  const steps = [
    say('old-age', { value: amount(oldAge, 'age'), group: amount(group, 'choice') }, schedule.id),
    say(
      delayMonths > 0 ? 'delay' : 'delay-none',
      {
        value: amount(delayMonths, 'months'),
        first: amount(wordIn(row, 'firstBirth'), 'date'),
        step: amount(numberIn(row, 'stepMonths'), 'months'),
        most: amount(numberIn(row, 'maxDelayMonths'), 'months'),
        birth: born,
      },
      schedule.id,
    ),
    say('retire', { value: amount(month, 'date'), birth: born, age: amount(ageMonths, 'age') }),
  ];
  if (known(minimum, month)) {
    const value = minimumMonths(month, minimum);
    const year = amount(Number(month.slice(0, 4)), 'calendar-year');
    figures.push(figure('minimum-months', value, 'months'));
    steps.push(say('minimum', { value: amount(value, 'months'), year }, minimum.id, month));
  } else notes.push(say('minimum-unknown'));
  if (known(early, month)) {
    const most = numberAt(early, month);
    const soonest = addMonths(month, -most);
    const value = soonest > oldMonth ? soonest : oldMonth;
    figures.push(figure('earliest-month', value, 'date'));
    steps.push(
      say(
        'earliest',
        {
          value: amount(value, 'date'),
          most: amount(most, 'months'),
          old: amount(oldAge, 'age'),
        },
        early.id,
      ),
    );
    if (value < now && !isReached)
      notes.push(
        say('earliest-passed', { value: amount(value, 'date'), month: amount(month, 'date') }),
      );
    if (!isReached) notes.push(say('early-open'));
  }
  if (known(late, month)) {
    const most = numberAt(late, month);
    const value = addMonths(month, most);
    figures.push(figure('latest-month', value, 'date'));
    steps.push(
      say('latest', { value: amount(value, 'date'), most: amount(most, 'months') }, late.id),
    );
  }
  return { key: group, figures, notes, todo: [], steps };
};

/**
 * When somebody may retire, what minimum then holds, and how far the month may be moved. Who does
 * not know her group gets both women's cases. The minimum and the elastic months are those of the
 * month of statutory retirement; what begins later than that month is left out and said.
 */
export const retirement: Calculator<RetirementInput, Name> = {
  facts: FACTS,
  compute({ birth, group }, context) {
    const groups = group === 'unsure' ? WOMEN : [group];
    return {
      cases: groups.map((each) => caseOf(birth, each, context)),
      notes: group === 'unsure' ? [say('unsure')] : [],
    };
  },
};
