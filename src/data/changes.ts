import type { Fact } from '../core/schema/fact.ts';
import { LAW_FOLLOWED_SINCE, lawDates, lawYearAddress } from '../core/dates/law-dates.ts';
import { firstDay } from '../core/dates/timeline.ts';
import type { FeedEntry } from './atom-feed.ts';
import { entries } from './content.ts';
import { factsById, factText } from './facts.ts';
import { formatDate } from '../core/wording/unit-formats.ts';
import { siteDate } from './site.ts';

/**
 * For a date of the law with more changes than this, only so many are listed; the pages of the documents have
 * the rest.
 */
const MOST_CHANGES = 12;

/** One line: words, and the page that they lead to. */
interface ChangeItem {
  readonly text: string;
  readonly page?: string | undefined;
}

/** What changed on a date. */
interface ChangeDay {
  readonly id: string;
  /** As precisely as it is known. */
  readonly date: string;
  readonly label: string;
  readonly items: readonly ChangeItem[];
}

/** What the handbook itself changed, newest first. */
const handbookChanges = async (): Promise<ChangeDay[]> =>
  (await entries('changes'))
    .toSorted((a, b) => b.id.localeCompare(a.id))
    .map(({ id, data }) => ({
      id: `d${id}`,
      date: data.date,
      label: formatDate(data.date),
      items: data.items,
    }));

const WORDS = { begins: '', changes: '有变——', ends: '不再执行——' } as const;
type Kind = keyof typeof WORDS;

/** Words longer than this are replaced in lists by the short name of their fact. */
const LONGEST_WORDS = 60;

type FactValue = Fact['values'][number];

const textOf = (value: FactValue | undefined): string =>
  (value && 'text' in value ? value.text : null) ?? '';

/**
 * The words of a line: what began, or, for a change, the short name of the fact and the first clause that is
 * new, so that the line is understood without the former words.
 */
const wordsOfChange = (data: Fact, index: number, kind: Kind): string => {
  const value = data.values[index]!;
  const { title } = data;
  if (kind === 'ends') return title;
  if (!('text' in value)) {
    const amount = data.kind === 'quantity' && data.unit && value.value !== null;
    return amount ? `${title}：${factText(data, value)}` : title;
  }
  if (kind === 'begins') {
    const [sentence = ''] = textOf(value).split('。');
    return sentence !== '' && sentence.length <= LONGEST_WORDS ? sentence : title;
  }
  const before = textOf(data.values[index - 1]).split(/[。；]/);
  const anew = textOf(value)
    .split(/[。；]/)
    .find((clause) => !before.includes(clause));
  return anew === undefined || anew.length > LONGEST_WORDS ? title : `${title}：${anew}`;
};

/** Dates on which rules began, changed or ended, newest first, including future ones. */
const ruleDays = async (
  prefix: string,
  rest: { readonly words: string; readonly page: string },
  province?: string,
): Promise<ChangeDay[]> => {
  const facts = await factsById();
  const sources = new Map((await entries('sources')).map(({ id, data }) => [id, data.title]));
  const named = (fact: string, value: number, kind: Kind): string => {
    const { data } = facts.get(fact)!;
    const words = wordsOfChange(data, value, kind);
    const title = sources.get(data.values[value]?.cite[0]?.source ?? '');
    // “第十条” alone does not say of which law.
    const isArticle = /^第[^，。：]+条/.test(words);
    return isArticle && title ? `《${title.replace(/^中华人民共和国/, '')}》${words}` : words;
  };
  return lawDates([...facts.values()], LAW_FOLLOWED_SINCE, province).map(({ date, changes }) => ({
    id: `${prefix}-${date}`,
    date,
    label: `${formatDate(date)}${date.length === 10 ? '起' : ''}`,
    items: [
      ...changes.slice(0, MOST_CHANGES).map(({ fact, kind, value }) => ({
        text: `${WORDS[kind]}${named(fact, value, kind)}`,
        page: `/facts/${fact}/`,
      })),
      ...(changes.length > MOST_CHANGES
        ? [{ text: `另有${changes.length - MOST_CHANGES}条，${rest.words}`, page: rest.page }]
        : []),
    ],
  }));
};

/** Dates of national law. */
export const lawChanges = (): Promise<ChangeDay[]> =>
  ruleDays('law', { words: '按文件看', page: '/sources/' });

/** Days of a month or year, with a page that has all of them in full. */
export interface ChangePeriod {
  /** `2026-11` or `2025`. */
  readonly id: string;
  readonly address: string;
  readonly label: string;
  readonly days: readonly ChangeDay[];
}

/** Groups days by year (4 characters of their dates) or month (7), in the order in which they come. */
const periodsOf = (
  days: readonly ChangeDay[],
  length: 4 | 7,
  addressOf: (id: string) => string,
): ChangePeriod[] =>
  [...new Set(days.map(({ date }) => date.slice(0, length)))].map((id) => ({
    id,
    address: addressOf(id),
    label: formatDate(id),
    days: days.filter(({ date }) => date.startsWith(id)),
  }));

/** The handbook's changes by month, newest first. */
export const handbookMonths = async (): Promise<ChangePeriod[]> =>
  periodsOf(await handbookChanges(), 7, (month) => `/changes/handbook/${month}/`);

/** National law of the years before the one that the site speaks for, newest first. */
export const pastLawYears = async (): Promise<ChangePeriod[]> => {
  const year = (await siteDate()).slice(0, 4);
  const past = (await lawChanges()).filter(({ date }) => date.slice(0, 4) < year);
  return periodsOf(past, 4, lawYearAddress);
};

/** Dates of the rules of a province and of the places in it. */
export const provinceRules = (province: string): Promise<ChangeDay[]> =>
  ruleDays('rule', { words: '看各地的页面', page: `/regions/${province}/` }, province);

/** What the handbook changed on pages of a province and its places, newest first. */
export const provinceHandbook = async (province: string): Promise<ChangeDay[]> =>
  (await handbookChanges())
    .map((day) => ({
      ...day,
      items: day.items.filter(({ page }) => page?.startsWith(`/regions/${province}/`)),
    }))
    .filter(({ items }) => items.length > 0);

const feedEntry = (kind: string, page: string, change: ChangeDay): FeedEntry => ({
  address: `${page}#${change.id}`,
  title: `${kind}：${change.label}`,
  day: firstDay(change.date),
  items: change.items,
});

/** Days of the handbook, and dates of rules that have come, as entries of a feed, newest first. */
const feedOf = async (
  page: string,
  handbook: readonly ChangeDay[],
  rules: readonly ChangeDay[],
): Promise<FeedEntry[]> => {
  const today = await siteDate();
  return [
    ...handbook.map((change) => feedEntry('手册的改动', page, change)),
    ...rules
      .filter(({ date }) => firstDay(date) <= today)
      .map((change) => feedEntry('规定', page, change)),
  ].toSorted((a, b) => b.day.localeCompare(a.day));
};

/** Entries of the feed of the whole country. */
export const feedEntries = async (): Promise<FeedEntry[]> =>
  feedOf('/changes/', await handbookChanges(), await lawChanges());

/** Entries of the feed of a province. */
export const provinceFeedEntries = async (province: string): Promise<FeedEntry[]> =>
  feedOf(`/changes/${province}/`, await provinceHandbook(province), await provinceRules(province));
