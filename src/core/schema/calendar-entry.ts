import { z } from 'zod';
import { isOfOneYear, monthsOfPeriod } from './calendar-period.ts';
import { partsOf, sentence } from './page-text.ts';
import { address, customIssue, expected, text } from './primitives.ts';

const END_OF_PERIOD = expected('加引号的月或者日："07"、"09-01"，只一次的写 "2027-01-01"');

/** A leap year, in which every day of every year exists. */
const YEAR_WITH_ALL_DAYS = '2024';

const isRealEnd = (value: string): boolean => {
  const withYear = isOfOneYear(value) ? value : `${YEAR_WITH_ALL_DAYS}-${value}`;
  const day = `${withYear}-01`.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().slice(0, 10) === day;
};

const endOfPeriod = z
  .string({ error: END_OF_PERIOD })
  .refine((value) => /^(?:\d{4}-)?\d{2}(?:-\d{2})?$/.test(value) && isRealEnd(value), {
    error: END_OF_PERIOD,
  });

const period = z
  .strictObject({ from: endOfPeriod, to: endOfPeriod.optional() })
  .superRefine(({ from, to }, context) => {
    // A yearly event of a calendar on a day that three years of four do not have.
    if (from === '02-29')
      context.addIssue(customIssue(['from'], '不是每年都有这一天', '别的日子，或者写 "02"'));
    if (to === undefined) return;
    if (isOfOneYear(from) !== isOfOneYear(to))
      context.addIssue(customIssue(['to'], '一头每年都有，一头只有一年', '两头写法一样'));
    else if (isOfOneYear(from) && monthsOfPeriod({ from, to }).length === 0)
      context.addIssue(customIssue(['to'], '比开始还早', `${from} 或者以后`));
  });

/** What falls due at a time of the year, or every year without a month of its own. */
export const calendarEntrySchema = z.strictObject({
  /** What to do or to look at, without figures; it leads to the section that answers. */
  title: text,
  /** The same in a few words, for the line on the home page. */
  short: text,
  /** When; without it, it has no month of its own. */
  period: period.optional(),
  /** What is known of it; some of the words rest on a fact. */
  text: sentence.refine((value) => partsOf(value).some(({ fact }) => fact !== undefined), {
    error: expected('至少一段写着它依据的事实（fact）'),
  }),
  link: address,
});
export type CalendarEntry = z.infer<typeof calendarEntrySchema>;
