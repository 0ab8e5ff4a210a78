import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { numberAt } from '../rules/quantity.ts';
import {
  funeralMonths,
  survivorAmount,
  survivorMonthsRetired,
  survivorMonthsWorking,
} from '../rules/survivor.ts';
import { amount, figure, say, type Calculator } from './outcome.ts';

const FACTS = {
  table: 'survivor-months',
  floor: 'survivor-months-floor',
  funeral: 'survivor-funeral-months',
} as const;

export interface SurvivorInput {
  /** Months paid, whole years. */
  readonly years: number;
  /** Months of pension drawn, whole years; absent where none was drawn yet. */
  readonly 'pension-years'?: number | undefined;
  /** Monthly disposable income of the province's urban residents in the year before, in yuan. */
  readonly income?: number | undefined;
}

/** 抚恤金 and 丧葬补助金 in months, and in yuan where the income is given. */
export const survivor: Calculator<SurvivorInput, keyof typeof FACTS> = {
  facts: FACTS,
  compute({ years, income, 'pension-years': drawn }, { quantities, date }) {
    const first = survivorMonthsWorking(years, quantities.table, date);
    const months =
      drawn === undefined ? first : survivorMonthsRetired(years, drawn, quantities, date);
    const funeral = funeralMonths(quantities.funeral, date);
    const figures = [figure('months', months.value, 'months')];
    const steps = [
      say(
        'table',
        { value: amount(first.value, 'months'), paid: amount(years / MONTHS_A_YEAR, 'years') },
        quantities.table.id,
      ),
    ];
    if (drawn !== undefined)
      steps.push(
        say(
          'drawn',
          {
            value: amount(months.value, 'months'),
            first: amount(first.value, 'months'),
            drawn: amount(drawn / MONTHS_A_YEAR, 'years'),
            floor: amount(numberAt(quantities.floor, date), 'months'),
          },
          quantities.floor.id,
        ),
      );
    const given = amount(funeral.value, 'months');
    steps.push(say('funeral', { value: given }, quantities.funeral.id));
    if (income !== undefined) {
      const [yuan, forFuneral] = [survivorAmount(months, income), survivorAmount(funeral, income)];
      figures.push(
        figure('amount', yuan.value, 'yuan'),
        figure('funeral', forFuneral.value, 'yuan'),
      );
      steps.push(
        say('amount', {
          value: amount(yuan.value, 'yuan'),
          months: amount(months.value, 'months'),
          income: amount(income, 'yuan'),
        }),
        say('funeral-amount', {
          value: amount(forFuneral.value, 'yuan'),
          months: given,
          income: amount(income, 'yuan'),
        }),
      );
    }
    const notes = income === undefined ? [say('no-income', { value: given })] : [];
    return { cases: [{ key: 'only', figures, notes, todo: [], steps }], notes: [say('not-for')] };
  },
};
