/** Rates of contributions and premiums of residents in short words. */
import { groupBy } from '../group-by.ts';
import type { Insurance, LocalFigures } from '../schema/local-figures.ts';
import { UNIT_FORMATS, formatNumber } from '../wording/unit-formats.ts';
import type { FigureAnswer } from './figure-answer.ts';
import { INSURANCE_NAMES } from './wage-answers.ts';

type Rate = LocalFigures<'flexible-rates'>[number];
type Premium = LocalFigures<'resident-premium'>[number];

const PAYERS = { flexible: '灵活就业', employer: '单位', employee: '个人' } as const;
const PAYER_ORDER = ['flexible', 'employer', 'employee'] as const;
const rankOf = ({ payer }: Rate): number => PAYER_ORDER.indexOf(payer);

const rateWords = ({ rate, amount, per, lower, upper }: Rate): string => {
  const share = rate === undefined ? [] : [UNIT_FORMATS.rate(rate)];
  const sum =
    amount === undefined ? [] : [`每${per === 'year' ? '年' : '月'}${formatNumber(amount)}元`];
  const limits = [lower, upper].filter((limit) => limit !== undefined).map(formatNumber);
  const base = limits.length === 0 ? [] : [`基数${limits.join('到')}元`];
  return [...share, ...sum, ...base].join('，');
};

/** A rate without its own limits, if they are for a past year and limits of a newer year are known. */
const withoutOldLimits = (item: Rate, newest: number | undefined): Rate => {
  const { lower, year, rate } = item;
  const isOld = year !== undefined && newest !== undefined && year < newest;
  return isOld && lower !== undefined && rate !== undefined
    ? { ...item, lower: undefined, upper: undefined, year: undefined }
    : item;
};

/**
 * First what people without an employer pay, then employers and employees; `newestLimits` is the newest year
 * for which limits of the base are known.
 */
export const flexibleRateAnswers = (
  figures: LocalFigures<'flexible-rates'>,
  newestLimits: (insurance: Insurance) => number | undefined,
): FigureAnswer[] => {
  const sorted = figures
    .map((item) => withoutOldLimits(item, newestLimits(item.insurance)))
    .sort((a, b) => rankOf(a) - rankOf(b));
  const groups = groupBy(sorted, ({ payer, insurance }) => `${payer}:${insurance}`);
  return [...groups].map(([key, items]) => {
    const { payer, insurance, rate } = items[0]!;
    // With several rates to choose from, there is no single number.
    const isOneRate = items.every((item) => item.rate === rate);
    const said = [...new Set(items.map(rateWords))].join('或');
    const years = items.flatMap(({ year }) => year ?? []);
    return {
      keys: [key],
      words: `${PAYERS[payer]}${INSURANCE_NAMES[insurance]}${said}`,
      value: isOneRate && payer === 'flexible' && insurance === 'medical' ? rate : undefined,
      rank: rankOf(items[0]!),
      year: years.length > 0 ? Math.max(...years) : undefined,
    };
  });
};

const GROUPS = {
  everyone: '每人',
  adult: '成年人',
  child: '儿童',
  student: '学生',
  university: '大学生',
  senior: '老人',
} as const;

/** Every payer belongs to one of these groups. */
const ALL_AGES = ['adult', 'child', 'student', 'senior'] as const;

/** Whether the rate is the same for every payer. */
const isForAll = (groups: Premium['groups']): boolean =>
  groups.includes('everyone') || ALL_AGES.every((group) => groups.includes(group));

const premiumName = ({ groups, fromAge, tier, part = '' }: Premium): string =>
  part +
  (isForAll(groups) ? GROUPS.everyone : groups.map((group) => GROUPS[group]).join('、')) +
  (fromAge === undefined ? '' : `（满${fromAge}岁）`) +
  (tier === undefined ? '' : `第${tier}档`);

/** Whether premiums say anything of students: what they pay, or that it is not this. */
export const speakOfStudents = (figures: LocalFigures<'resident-premium'>): boolean =>
  figures
    .flatMap(({ groups, onlyInText = [] }) => [...groups, ...onlyInText])
    .some((group) => group === 'student' || group === 'university');

/** What residents pay for the newest year that is known. */
export const premiumAnswers = (figures: LocalFigures<'resident-premium'>): FigureAnswer[] => {
  const year = Math.max(...figures.map((item) => item.year));
  const items = figures.filter((item) => item.year === year);
  const [first] = items;
  if (!first) return [];
  const adult = items.find(({ groups }) => groups.includes('adult') || groups.includes('everyone'));
  // The part that all of them are about is said once.
  const onePart = items.every(({ part }) => part === first.part);
  const said = items
    .map((item, i) => (onePart && i > 0 ? { ...item, part: undefined } : item))
    .map((item) => `${premiumName(item)}${formatNumber(item.amount)}元`)
    .join('，');
  return [{ keys: ['premium'], words: `${year}年度一年${said}`, value: adult?.amount, year }];
};
