/** Limits of the contribution base, reference wages and minimum wages in short words. */
import type { Insurance, LocalFigures } from '../schema/local-figures.ts';
import { INSURANCES } from '../schema/local-figures.ts';
import { groupBy } from '../group-by.ts';
import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { roundFen } from '../rules/money.ts';
import { formatNumber } from '../wording/unit-formats.ts';
import type { FigureAnswer } from './figure-answer.ts';

export const INSURANCE_NAMES: Readonly<Record<Insurance, string>> = {
  pension: '养老',
  medical: '医保',
  unemployment: '失业',
  injury: '工伤',
  maternity: '生育',
};

/** Insurances in their usual order, as people list them. */
const insuranceList = (insurances: readonly Insurance[]): string => {
  const named = INSURANCES.filter((insurance) => insurances.includes(insurance));
  if (named.length === INSURANCES.length) return '各险种';
  return named.map((insurance) => INSURANCE_NAMES[insurance]).join('、');
};

/** The items of the newest year for each key. */
const newest = <Item extends { readonly year: number }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] =>
  items.filter((item) =>
    items.every((other) => keyOf(other) !== keyOf(item) || other.year <= item.year),
  );

type Limits = LocalFigures<'base-limits'>[number];

const limitsWords = ({ lower, upper }: Limits): string => {
  if (lower !== undefined && upper !== undefined)
    return `${formatNumber(lower)}到${formatNumber(upper)}元`;
  return lower === undefined ? `最高${formatNumber(upper ?? 0)}元` : `最低${formatNumber(lower)}元`;
};

/**
 * Limits by insurance, of the newest known year of each. Limits for the parts of a province are told
 * together, highest first, without a number to compare.
 */
export const baseLimitAnswers = (figures: LocalFigures<'base-limits'>): FigureAnswer[] => {
  const keyOf = ({ insurances }: Limits): string => insurances.join();
  const groups = groupBy(newest(figures, keyOf), keyOf);
  return [...groups.values()].map((items) => {
    const { year, insurances, carriedFrom } = items[0]!;
    const limits = [...new Set(items.map(limitsWords))];
    const carried = carriedFrom === undefined ? '' : `，先用${carriedFrom}年度的数`;
    const tiers = limits.length > 1 ? `，各地分${limits.length}档` : '';
    return {
      keys: insurances,
      words: `${year}年度${insuranceList(insurances)}：每月${limits.join('、')}${tiers}${carried}`,
      value: limits.length === 1 && insurances.includes('pension') ? items[0]!.lower : undefined,
      year,
    };
  });
};

/** The wage that pensions are computed from; average wages only where that one is not known. */
export const referenceWageAnswers = (figures: LocalFigures<'reference-wage'>): FigureAnswer[] => {
  const items = newest(figures, ({ of }) => of);
  const forPensions = items.filter(({ of }) => of === 'pension');
  return (forPensions.length > 0 ? forPensions : items).map(({ year, of, amount }) => ({
    keys: [of],
    words: `${year}年${of === 'pension' ? '' : '平均工资'}每月${formatNumber(amount)}元`,
    value: of === 'pension' ? amount : undefined,
    year,
  }));
};

/** Income of urban residents; payments in the following year are computed from a twelfth of it. */
export const urbanIncomeAnswers = (figures: LocalFigures<'urban-income'>): FigureAnswer[] =>
  newest(figures, () => 'income').map(({ year, amount }) => {
    const monthly = roundFen(amount / MONTHS_A_YEAR);
    return {
      keys: ['income'],
      words: `${year}年全年${formatNumber(amount)}元，每月${formatNumber(monthly)}元；${year + 1}年去世的用`,
      value: monthly,
      year: year + 1,
    };
  });

/** That the class of a city is not known, with what words say of the classes: nothing, for a whole province. */
export const classUnknown = (place: string, classes: string | undefined): string => {
  if (!place.includes('/')) return '';
  const said = classes === undefined ? '' : `：${classes.replace(/。$/, '')}`;
  return `，没有查到这里是哪一档${said}`;
};

/**
 * Minimum wages of all classes that a place may have, highest first. If only the province has figures, the
 * class of a city is not known, and the answer says so, with what is said of the classes in words.
 */
export const minimumWageAnswers = (
  figures: LocalFigures<'minimum-wage'>,
  place: string,
  classes?: string,
): FigureAnswer[] => {
  const sorted = [...figures].sort((a, b) => b.monthly - a.monthly);
  const [highest] = sorted;
  if (!highest) return [];
  const amounts = [...new Set(sorted.map(({ monthly }) => formatNumber(monthly)))];
  const parts = sorted.every(({ part }) => part !== undefined);
  const isNamed = sorted.some(({ places }) => places?.includes(place));
  // A city may be named in several classes, one for each of its counties.
  const isClassOpen = !parts && amounts.length > 1;
  const unknown = isNamed ? '' : classUnknown(place, classes);
  const words = parts
    ? `每月${sorted.map(({ part, monthly }) => `${part}${formatNumber(monthly)}元`).join('，')}`
    : `每月${amounts.join('、')}元${amounts.length > 1 ? `，分${amounts.length}档${unknown}` : ''}`;
  const hourly =
    sorted.length === 1 && highest.hourly !== undefined
      ? `，小时工${formatNumber(highest.hourly)}元`
      : '';
  return [
    {
      ...{ keys: ['wage'], words: words + hourly, value: highest.monthly },
      ...(isClassOpen && { isClassOpen }),
    },
  ];
};
