/** Labelled queries by kind: places made from the model of all places, everyday ones written by hand. */
import { Converter } from 'opencc-js';
import type { PlaceUnit } from '../../../src/core/places/index.ts';
import { realPlaces } from '../../unit/places/load.ts';
import { FRESH, FRESH_OUTSIDE, HELD_OUT, UNSEEN } from './labelled-round-2.ts';
import { HELD_OUT_KINDS, HELD_OUT_OUTSIDE } from './held-out.ts';
import { SECOND_KINDS, SECOND_OUTSIDE } from './held-out-second.ts';
import { LABELLED } from './labelled.ts';
import { OUTSIDE, QUESTIONS } from './questions.ts';
import { UNSEEN_KINDS, UNSEEN_OUTSIDE } from './labelled-round-3.ts';

export interface Case {
  kind: string;
  query: string;
  /** Addresses, or their beginnings, of which one is right; none: nothing must be listed. */
  answers: readonly string[];
}

const places = realPlaces();
const joined = (text: string): string => text.replaceAll(' ', '');
const all = [...places.provinces, ...places.units];

/** Places that share what is typed are all right. */
const group = (kind: string, pairs: readonly (readonly [string, string])[]): Case[] => {
  const answers = new Map<string, string[]>();
  for (const [query, address] of pairs)
    answers.set(query, [...(answers.get(query) ?? []), address]);
  return [...answers].map(([query, list]) => ({ kind, query, answers: list }));
};

const areas = places.units.filter(({ hasPage }) => hasPage);
const prefectures = places.units.filter(({ level }) =>
  ['prefecture-city', 'prefecture', 'autonomous-prefecture', 'league'].includes(level),
);
const units: readonly PlaceUnit[] = [...new Set([...areas, ...prefectures])];

const toTraditional = Converter({ from: 'cn', to: 'hk' });

const placeCases = (): Case[] => [
  ...group(
    'place: name',
    all.flatMap(({ name, short, address }) => [
      [name, address],
      [short, address],
    ]),
  ),
  ...group(
    'place: pinyin',
    all.flatMap(({ pinyin, address }) => [
      [joined(pinyin), address],
      [pinyin, address],
    ]),
  ),
  ...group(
    'place: alias, old name',
    places.units.flatMap((unit) =>
      [...unit.aliases, ...unit.formerNames]
        .filter((name) => name.length > 1)
        .map((name) => [name, unit.address] as const),
    ),
  ),
  ...group(
    'place: initials',
    units.map((unit) => [unit.pinyin.replace(/([a-z])[a-z]* ?/g, '$1'), unit.address]),
  ),
  ...group(
    'place: traditional',
    units
      .map((unit) => [toTraditional(unit.short), unit.address] as const)
      .filter(([query], at) => query !== units[at]?.short),
  ),
];

/** Homophones of place names, and of words of the subject. */
const HOMOPHONES: readonly (readonly [string, string])[] = [
  ['城都', '/regions/sichuan/chengdu/'],
  ['石家装', '/regions/hebei/shijiazhuang/'],
  ['石加庄', '/regions/hebei/shijiazhuang/'],
  ['唐三', '/regions/hebei/tangshan/'],
  ['秦黄岛', '/regions/hebei/qinhuangdao/'],
  ['保丁', '/regions/hebei/baoding/'],
  ['张家扣', '/regions/hebei/zhangjiakou/'],
  ['苏洲', '/regions/jiangsu/suzhou/'],
  ['武寒', '/regions/hubei/'],
  ['光州', '/regions/guangdong/#guangzhou'],
  ['深镇', '/regions/guangdong/#shenzhen'],
  ['重请', '/regions/chongqing/'],
  ['医宝卡', '/guides/'],
  ['医保共计', '/guides/family-sharing/'],
  ['家庭共记', '/guides/family-sharing/'],
  ['段缴', '/lapse/'],
  ['断交医宝', '/lapse/'],
  ['养老今怎么算', '/guides/pension-formula/'],
  ['失业斤', '/guides/unemployment-benefit/'],
  ['公伤', '/lapse/#injury'],
  ['异地就衣', '/guides/care-elsewhere/'],
  ['电子设保卡', '/guides/e-card'],
  ['报消', '/guides/reimbursement/'],
  ['滞那金', '/'],
];

const NUMERALS: readonly (readonly [string, string, ...string[]])[] = [
  ['１５年', '/guides/', '/compare/'],
  ['十五年', '/guides/', '/compare/'],
  ['交十五年', '/guides/', '/compare/15-vs-20/'],
  ['十五年和二十年', '/compare/15-vs-20/'],
  ['２０年', '/compare/15-vs-20/', '/guides/'],
  ['断缴三个月', '/lapse/'],
  ['断缴３个月', '/lapse/'],
  ['二〇三〇年退休', '/guides/minimum-years/', '/guides/retirement-age/'],
  ['六十岁计发月数', '/guides/pension-formula/'],
  ['二十五年医保', '/guides/medical-years/'],
  ['三十一个地区', '/guides/cross-province-sharing/'],
];

const TOPICS: readonly (readonly [string, string, string])[] = [
  ['断缴', '#lapse', '/lapse/'],
  ['医保怎么绑定', '#sharing', '/guides/family-sharing/'],
  ['跨省共济', '#cross-province', '/guides/cross-province-sharing/'],
  ['亲情服务', '', '/guides/e-card-family-service/'],
  ['缴费基数', '#base', '/guides/contribution-base/'],
  ['医保交几年', '#years', '/guides/medical-years/'],
];

/** Either the place's own answer comes first, or the national one with the place's page beside it. */
const placeAndTopic = (): Case[] =>
  areas.flatMap((unit) =>
    TOPICS.map(([topic, section, national]) => ({
      kind: 'place + topic',
      query: `${unit.short}${topic}`,
      answers: [
        ...(section === '' ? [] : [`${unit.address}${section}`]),
        `/regions/${unit.provinceId}/#`,
        national,
      ],
    })),
  );

const byHand = (
  kind: string,
  list: readonly (readonly [query: string, ...answers: string[]])[],
): Case[] => list.map(([query, ...answers]) => ({ kind, query, answers }));

export const cases = (): Case[] => [
  ...placeCases(),
  ...byHand('homophone', HOMOPHONES),
  ...byHand('numerals', NUMERALS),
  ...placeAndTopic(),
  ...LABELLED.map(([query, , ...answers]) => ({ kind: 'labelled (given)', query, answers })),
  ...byHand('everyday question', QUESTIONS),
  ...byHand('everyday, fresh once', FRESH),
  ...byHand('everyday, held out once', HELD_OUT),
  ...byHand('everyday, unseen', UNSEEN),
  ...[HELD_OUT_KINDS, SECOND_KINDS].flatMap((kinds) =>
    Object.entries(kinds).flatMap(([kind, list]) => byHand(`${kind}, held out`, list)),
  ),
  ...[...HELD_OUT_OUTSIDE, ...SECOND_OUTSIDE].map((query) => ({
    kind: 'out of scope, held out',
    query,
    answers: [],
  })),
  ...Object.entries(UNSEEN_KINDS).flatMap(([kind, list]) => byHand(kind, list)),
  ...UNSEEN_OUTSIDE.map((query) => ({ kind: 'out of scope, three sets', query, answers: [] })),
  ...[...OUTSIDE, ...FRESH_OUTSIDE].map((query) => ({ kind: 'out of scope', query, answers: [] })),
];

/** Kinds of which all candidates must be listed, not only one. */
export const ALL_LISTED: ReadonlySet<string> = new Set(['place: initials']);
