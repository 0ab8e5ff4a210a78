/** Years of medical insurance and what a gap in it does, in short words. */
import type { LocalFigures } from '../schema/local-figures.ts';
import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { medicalStepIn } from '../rules/medical-years.ts';
import { formatDuration } from '../wording/unit-formats.ts';
import type { FigureAnswer } from './figure-answer.ts';

type Years = LocalFigures<'medical-years'>[number];
type Lapse = LocalFigures<'medical-lapse'>[number];

const WHO = {
  employee: '单位职工',
  flexible: '灵活就业',
  resident: '居民医保',
  retiree: '退休的人',
} as const;

const whoWords = (who: Years['who']): string => (who === undefined ? '' : `${WHO[who]}：`);
/** Places are compared by the rule for employees, whether it is for everybody or for them alone. */
const isForEmployees = (who: Years['who']): boolean => who === undefined || who === 'employee';
const keyFor = (topic: string, who: Years['who']): string =>
  who === undefined ? topic : `${topic}:${who}`;

const totalWords = ({ men, women }: Pick<Years, 'men' | 'women'>): string[] => {
  if (men === undefined && women === undefined) return [];
  if (men === women && men !== undefined) return [`满${formatDuration(men)}`];
  return [
    [
      men === undefined ? [] : `男满${formatDuration(men)}`,
      women === undefined ? [] : `女满${formatDuration(women)}`,
    ]
      .flat()
      .join('、'),
  ];
};

const yearsAnswer = (item: Years, year: number): FigureAnswer | undefined => {
  const step = item.steps && medicalStepIn(item.steps, year);
  const { men, women, actual, local, localIn } = { ...item, ...step };
  const rising = item.steps && !step ? [`年限逐年提高，${year}年要几年没有查到`] : [];
  const area = localIn === 'province' ? '省内' : '当地';
  const said = [
    ...totalWords({ men, women }),
    ...(actual === undefined ? [] : [`实际缴满${formatDuration(actual)}`]),
    ...(local === undefined ? [] : [`在${area}缴满${formatDuration(local)}`]),
    ...rising,
  ];
  if (said.length === 0) return undefined;
  const when = step ? `${year}年退休，` : '';
  return {
    keys: [keyFor('years', item.who)],
    words: `${whoWords(item.who)}${when}${said.join('，')}`,
    who: item.who,
    ...(rising.length > 0 && { hasMore: true as const }),
    value: men === undefined || !isForEmployees(item.who) ? undefined : men / MONTHS_A_YEAR,
  };
};

/** How long one must have paid to be covered in retirement; `year` is the year of retirement. */
export const medicalYearsAnswers = (
  figures: LocalFigures<'medical-years'>,
  year: number,
): FigureAnswer[] => figures.flatMap((item) => yearsAnswer(item, year) ?? []);

const waitWords = (months: number): string => (months === 0 ? '不用等' : `等${months}个月`);

const waitingWords = (waiting: Lapse['waitingMonths'], afterGrace: boolean): string[] => {
  if (waiting === undefined) return [];
  if (typeof waiting === 'number')
    return [`${afterGrace ? '超过的' : '断缴后'}${waitWords(waiting)}`];
  return waiting.map(({ lapseMonths, madeUp, waitingMonths }) => {
    const gap = lapseMonths === undefined ? '' : `断满${lapseMonths}个月`;
    const paid = madeUp === undefined ? '' : madeUp ? '补缴的' : '不补缴的';
    return `${gap}${paid}${gap || paid ? '' : '断缴后'}${waitWords(waitingMonths)}`;
  });
};

const longest = (waiting: Lapse['waitingMonths']): number | undefined =>
  typeof waiting === 'object'
    ? Math.max(...waiting.map(({ waitingMonths }) => waitingMonths))
    : waiting;

/** What a gap in medical insurance does. */
export const lapseAnswers = (figures: LocalFigures<'medical-lapse'>): FigureAnswer[] =>
  figures.flatMap((item) => {
    const { who, graceMonths, waitingMonths, firstWaitingMonths, makeUpMonths } = item;
    const said = [
      ...(graceMonths === undefined ? [] : [`断缴不超过${graceMonths}个月、补上的不用等`]),
      ...waitingWords(waitingMonths, graceMonths !== undefined),
      ...(makeUpMonths === undefined ? [] : [`${makeUpMonths}个月内可以补`]),
      ...(firstWaitingMonths === undefined ? [] : [`第一次参保${waitWords(firstWaitingMonths)}`]),
    ];
    if (said.length === 0) return [];
    return [
      {
        keys: [keyFor('lapse', who)],
        words: `${whoWords(who)}${said.join('，')}`,
        who,
        value: isForEmployees(who) ? longest(waitingMonths) : undefined,
      },
    ];
  });
