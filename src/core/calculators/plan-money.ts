import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { addMonthsToMonth, monthsBetween } from '../dates/month.ts';
import { minimumMonths, paidIfContinued } from '../rules/minimum-months.ts';
import { roundFen, roundHundredth } from '../rules/money.ts';
import { paymentMonths } from '../rules/payment-months.ts';
import { accountBalance, accountPension, basicPension } from '../rules/pension.ts';
import { figuresFor, type FoundItem } from '../rules/place-figures.ts';
import { numberAt, numberIn, rowsAt } from '../rules/quantity.ts';
import type { LocalFigures } from '../schema/local-figures.ts';
import { yearOf } from './asked-place.ts';
import { isKnownIn } from './elastic-retirement.ts';
import { handedChoice, handedOn, toPension } from './hand-on.ts';
import { amount, figure, inMonths, inYuan, statement, type Statement } from './outcome.ts';
import { missingNow, monthOfReader, type PlanPart, type PlanQuery } from './plan-query.ts';

type ReferenceWage = FoundItem<LocalFigures<'reference-wage'>[number]>;

const part = (said: Partial<PlanPart>): PlanPart => ({
  figures: [],
  notes: [],
  todo: [],
  steps: [],
  ...said,
});

/** The newest 计发基数 of the place, and whether its cities have their own. */
const pensionBase = ({ input, place }: PlanQuery) => {
  const { found, localityDecides } = figuresFor(input.place.facts, 'reference-wage', place);
  const bases = found.filter(({ item }) => item.of === 'pension');
  const newest = Math.max(...bases.map(({ item }) => item.year));
  return { base: bases.find(({ item }) => item.year === newest), localityDecides };
};

/**
 * The index that paying on so many yuan comes to, within the usual limits, and what was cut. Hundredths
 * are what the calculator of the pension is handed, so both reckon with the same.
 */
const indexOf = (wage: number, base: number, { context }: PlanQuery) => {
  const { indexLimits } = context.quantities;
  const [row = {}] = rowsAt(indexLimits, context.date);
  const [lowest, highest] = [numberIn(row, 'lowest'), numberIn(row, 'highest')];
  const found = roundHundredth(wage / base);
  const index = Math.min(highest, Math.max(lowest, found));
  const cut = found < lowest ? ['index-low'] : found > highest ? ['index-high'] : [];
  // The floor raises the index only: what goes into the account is what is really paid. The calculator of the
  // pension knows one index for both, so it is handed none.
  const isRaised = found < lowest;
  const account = isRaised ? { base: wage, index: 1 } : { base, index };
  const values = { wage: inYuan(wage), base: inYuan(base), index: amount(index, 'number') };
  return {
    index,
    handedIndex: isRaised ? undefined : index,
    account,
    notes: cut.map((key) => statement(key, values, indexLimits.id)),
    values,
  };
};

/** A month of retirement that is reckoned with: the age then in months, and the months paid by then. */
interface Retiring {
  readonly month: string;
  readonly ageMonths: number;
  readonly paid: number;
}

/**
 * Of whoever has reached the age with too little, the month in which paying on would make it enough:
 * 《社会保险法》第十六条第二款. Absent above the ages of the table that divides the account.
 */
const payingOn = (query: PlanQuery): Retiring | undefined => {
  const { input, context, dates } = query;
  const missing = missingNow(query);
  const month = addMonthsToMonth(monthOfReader(query), missing);
  const ageMonths = monthsBetween(input.birth, month);
  const rows = rowsAt(context.quantities.paymentMonths, context.date);
  const oldest = Math.max(...rows.map((row) => numberIn(row, 'age'))) * MONTHS_A_YEAR;
  if (missing === 0 || ageMonths > oldest) return undefined;
  const { minimum } = context.quantities;
  return { month, ageMonths, paid: minimumMonths(dates.window.statutory, minimum) };
};

/**
 * The month of the statutory age, if the months paid until then are enough; otherwise the month up to which
 * retirement has to be put off. Absent if it may not be put off that far.
 */
const retiring = (query: PlanQuery): Retiring | undefined => {
  const { found, window } = query.dates;
  const { statutory, latest } = window;
  const least = minimumMonths(statutory, query.context.quantities.minimum);
  const upTo = { months: query.input.paid, by: monthOfReader(query) };
  const paid = paidIfContinued(upTo, statutory);
  const missing = least - paid;
  if (missing <= 0) return { ...found, paid };
  const month = addMonthsToMonth(statutory, missing);
  if (latest === undefined || month > latest) return undefined;
  return { month, ageMonths: found.ageMonths + missing, paid: least };
};

/** The pension for so many months, in the model of the pension calculator. */
const reckoned = (
  { paid, ageMonths: age }: Retiring,
  wage: number,
  { item: { amount: base, year }, fact }: ReferenceWage,
  query: PlanQuery,
): PlanPart & { readonly handedIndex: number | undefined } => {
  const { quantities, date } = query.context;
  const { index, handedIndex, account: paidOn, notes, values } = indexOf(wage, base, query);
  const basic = basicPension({ base, index }, paid, quantities.basicRate, date).value;
  const balance = accountBalance(paidOn, paid, quantities.accountRate, 0, date).value;
  const account = accountPension(balance, age, quantities.paymentMonths, date).value;
  const now = yearOf(date);
  const old = { year: amount(year, 'calendar-year'), now: amount(now, 'calendar-year') };
  const divisor = paymentMonths(age, quantities.paymentMonths, date);
  return {
    handedIndex,
    figures: [
      figure('pension', roundFen(basic + account), 'yuan'),
      figure('basic', basic, 'yuan'),
      figure('account', account, 'yuan'),
    ],
    notes: [
      statement('money-model'),
      ...(year < now ? [statement('base-old', old, fact)] : []),
      ...notes,
      statement('money-transition'),
    ],
    todo: [],
    steps: [
      statement('base', { year: old.year, value: inYuan(base) }, fact),
      statement('index', values),
      statement(
        'basic',
        {
          base: inYuan(base),
          wage: inYuan(roundFen(base * index)),
          paid: inMonths(paid),
          rate: amount(numberAt(quantities.basicRate, date), 'rate'),
          value: inYuan(basic),
        },
        quantities.basicRate.id,
      ),
      statement(
        'account',
        {
          balance: inYuan(balance),
          rate: amount(numberAt(quantities.accountRate, date), 'rate'),
          age: amount(age, 'age'),
          divisor: amount(divisor, 'number'),
          value: inYuan(account),
        },
        quantities.paymentMonths.id,
      ),
    ],
  };
};

/** A note that the pension is for retiring later, because too little is paid by the statutory age. */
const putOff = ({ month }: Retiring, { window, isReached }: PlanQuery['dates']): Statement[] => {
  const key = isReached ? 'money-pay-on' : 'money-put-off';
  return month === window.statutory ? [] : [statement(key, { month: amount(month, 'date') })];
};

/**
 * The pension to expect if one pays until the month of the statutory age, or until the first month
 * after it in which that is enough, with the place's 计发基数. There is no figure where the figures
 * given cannot be right (`isOdd`), where the age has been reached with enough and an office decides,
 * where too little can be paid even then, and where the base or what one pays on is not known.
 */
export const moneyPart = (query: PlanQuery, isOdd: boolean): PlanPart => {
  const { input, context, dates } = query;
  const { statutory } = dates.window;
  const decided = part({ notes: [statement('money-reached')] });
  if (!isKnownIn(context.quantities.minimum, statutory)) return decided;
  const then = dates.isReached ? payingOn(query) : retiring(query);
  if (dates.isReached && !then) return decided;
  if (isOdd) return part({ notes: [statement('money-odd')] });
  const least = minimumMonths(statutory, context.quantities.minimum);
  const { base, localityDecides } = pensionBase(query);
  const toCompare = (index?: number): Statement[] => {
    // Whoever has reached the age has no other way of paying to compare with: it ends where it is enough.
    if (dates.isReached) return [];
    // However late one retires, the minimum is that of the year of the statutory age.
    const retiring = { ...(then ?? dates.found), month: statutory };
    return [
      toPension(retiring, least, then?.paid, {
        base: handedOn(base?.item.amount, 'number'),
        index: handedOn(index, 'number'),
        kind: handedChoice(input.kind),
      }),
    ];
  };
  if (!then) return part({ notes: [statement('money-short')], todo: toCompare() });
  if (!base) {
    const notes = [
      statement('base-open'),
      ...(localityDecides ? [statement('name-locality')] : []),
    ];
    return part({ notes, todo: toCompare() });
  }
  if (input.wage === undefined)
    return part({ notes: [statement('wage-not-given')], todo: toCompare() });
  const { handedIndex, ...found } = reckoned(then, input.wage, base, query);
  const notes = [...putOff(then, dates), ...found.notes];
  return { ...found, notes, todo: toCompare(handedIndex) };
};
