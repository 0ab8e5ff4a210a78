/** Unemployment benefit in short words: its months, and its amount. */
import { firstDay } from '../dates/timeline.ts';
import { roundFen } from '../rules/money.ts';
import type { LocalFigures } from '../schema/local-figures.ts';
import { UNIT_FORMATS, formatDate, formatNumber } from '../wording/unit-formats.ts';
import type { FigureAnswer, Foundation } from './figure-answer.ts';
import { classUnknown } from './wage-answers.ts';

type Unemployment = LocalFigures<'unemployment'>[number];

const SHARE_OF = {
  'minimum-wage': '最低工资',
  'first-tier-minimum-wage': '一类地区最低工资',
  'own-base': '本人缴费基数',
} as const;

/** The first step of the months in each source. */
const firstSteps = (accounts: readonly Unemployment[]): string[] => {
  const firsts = accounts.flatMap(
    ({ months = [] }) => [...months].sort((a, b) => a.yearsPaid - b.yearsPaid)[0] ?? [],
  );
  return [...new Set(firsts.map(({ yearsPaid, months }) => `缴满${yearsPaid}年领${months}个月`))];
};

const monthsAnswer = (figures: readonly Unemployment[]): FigureAnswer[] => {
  const accounts = figures.filter(({ months, further }) => months ?? further);
  const max = [...accounts, ...figures].find((item) => item.max !== undefined)?.max;
  const first = firstSteps(accounts).join('或');
  const said = [
    ...(first === '' ? [] : [first]),
    ...(max === undefined ? [] : [`最长${max}个月`]),
    ...(accounts.length > 1 ? ['几种说法不一样'] : []),
  ];
  return said.length === 0 ? [] : [{ keys: ['months'], words: said.join('，') }];
};

/** Up to three amounts one by one; more of them as a range. */
const amountsWords = (amounts: readonly number[]): string => {
  const sorted = [...new Set(amounts)].sort((a, b) => b - a).map(formatNumber);
  return sorted.length <= 3 ? sorted.join('、') : `${sorted[sorted.length - 1]!}到${sorted[0]!}`;
};

type Amounts = NonNullable<Unemployment['amounts']>;

/** Amounts a month; if all of them are for named parts, each part is named once. */
const monthlyWords = (
  known: readonly { readonly amount: number; readonly part?: string | undefined }[],
): string => {
  const parts = known.every(({ part }) => part !== undefined)
    ? [...new Set(known.map(({ part }) => part))]
    : [undefined];
  const told = parts.map((name = '') => {
    const here = name === '' ? known : known.filter(({ part }) => part === name);
    return `${name}${amountsWords(here.map(({ amount }) => amount))}元`;
  });
  return `每月${told.join('，')}`;
};

/** Amounts that follow each other in one claim; undefined if they differ in anything else. */
const stretchesWords = (amounts: Amounts): string | undefined => {
  const starts = new Set(amounts.map(({ fromMonth = 1 }) => fromMonth));
  const onlyInTime = amounts.every(
    ({ yearsPaid, tier, part }) => yearsPaid === undefined && tier === undefined && !part,
  );
  if (!onlyInTime || !starts.has(1) || starts.size < 2 || starts.size < amounts.length)
    return undefined;
  const [first, ...later] = [...amounts].sort((a, b) => (a.fromMonth ?? 1) - (b.fromMonth ?? 1));
  return [
    `每月${formatNumber(first!.amount)}元`,
    ...later.map(({ fromMonth, amount }) => `第${fromMonth!}个月起${formatNumber(amount)}元`),
  ].join('，');
};

/** The upper limit of shares of a wage, if the place has one. */
const mostWords = (shares: NonNullable<Unemployment['shares']>): string => {
  const most = shares.flatMap(({ upTo }) => upTo ?? []);
  return most.length === 0 ? '' : `（最多是最低工资的${UNIT_FORMATS.rate(Math.max(...most))}）`;
};

/** Shares of each wage, as a range where there are several. */
const sharesWords = (shares: NonNullable<Unemployment['shares']>): string[] =>
  (['minimum-wage', 'first-tier-minimum-wage', 'own-base'] as const).flatMap((of) => {
    const those = shares.filter((item) => item.of === of);
    if (those.length === 0) return [];
    const rates = those.map(({ share }) => share);
    const limits = [...new Set([Math.min(...rates), Math.max(...rates)])];
    return [`${SHARE_OF[of]}的${limits.map(UNIT_FORMATS.rate).join('到')}${mostWords(those)}`];
  });

type Wages = LocalFigures<'minimum-wage'>;

/** Lowest wages, the partial date from which they hold, and how well founded they are. */
export interface WagesSince {
  readonly since: string;
  readonly wages: Wages;
  /** Which places have which class of them, in words. */
  readonly classes?: string | undefined;
  /** Absent where none are known. */
  readonly foundation?: Foundation | undefined;
}

/** The sum for shares of the minimum wage, if that wage is known; the document gives only the share. */
const reckonedAmounts = (
  shares: NonNullable<Unemployment['shares']>,
  wages: Wages,
): { readonly amount: number; readonly part?: string | undefined }[] =>
  shares.flatMap(({ of, share }) => {
    if (of === 'own-base') return [];
    const amountOf = ({ monthly }: Wages[number]): number => roundFen(share * monthly);
    if (of === 'minimum-wage')
      return wages.map((wage) => ({ amount: amountOf(wage), part: wage.part }));
    // The first class applies to the whole place, whichever part of it has that class as its minimum wage.
    return wages.filter(({ tier = 1 }) => tier === 1).map((wage) => ({ amount: amountOf(wage) }));
  });

/** The wages to which a share applies; if they began after the share, their day is named. */
const reckonedBy = (since: string, from: string): string =>
  firstDay(since) > firstDay(from) ? `${formatDate(since)}起的最低工资` : '最低工资';

/** Whether amounts differ by classes of the minimum wage, and nothing says which class a part has. */
const differByClass = (
  items: readonly { readonly tier?: number | undefined; readonly part?: string | undefined }[],
): boolean =>
  items.every(({ part }) => part === undefined) && new Set(items.map(({ tier }) => tier)).size > 1;

const amountAnswer = (
  figures: readonly Unemployment[],
  from: string,
  wages: () => WagesSince,
  place: string,
): FigureAnswer[] => {
  const items = figures.flatMap((item) => item.amounts ?? []);
  const amounts = items.map(({ amount }) => amount);
  // Beside amounts for several parts, a share would seem to apply to each of them.
  const isOfParts = items.some(({ part }) => part !== undefined);
  const shares = isOfParts ? [] : figures.flatMap((item) => item.shares ?? []);
  const nothing: WagesSince = { since: from, wages: [] };
  const { since, wages: known, foundation } = amounts.length > 0 ? nothing : wages();
  const reckoned = reckonedAmounts(shares, known);
  const said = [
    ...(amounts.length > 0 ? [stretchesWords(items) ?? `每月${amountsWords(amounts)}元`] : []),
    ...(shares.length > 0 ? [sharesWords(shares).join('或')] : []),
    ...(reckoned.length > 0 ? [`照${reckonedBy(since, from)}算${monthlyWords(reckoned)}`] : []),
  ];
  if (said.length === 0) return [];
  const all = [...amounts, ...reckoned.map(({ amount }) => amount)];
  const value = all.length > 0 ? Math.max(...all) : undefined;
  const reckonedOn = reckoned.length > 0 ? foundation : undefined;
  const isClassOpen =
    differByClass(items) ||
    (differByClass(known) && shares.some(({ of }) => of === 'minimum-wage'));
  // Words on the classes stand with the wages by which amounts are reckoned; published amounts may differ by them too.
  const unknown = isClassOpen ? classUnknown(place, wages().classes) : '';
  return [
    {
      ...{ keys: ['amount'], words: said.join('，') + unknown, value, reckonedOn },
      ...(isClassOpen && { isClassOpen }),
    },
  ];
};

/**
 * Months and amount as separate answers, because they come from different documents. If only a share of the
 * minimum wage is set, `wages` of the place say how much that is. `from` is the day from which the share
 * holds.
 */
export const unemploymentAnswers = (
  figures: LocalFigures<'unemployment'>,
  from: string,
  wages: () => WagesSince,
  place: string,
): FigureAnswer[] => [...monthsAnswer(figures), ...amountAnswer(figures, from, wages, place)];
