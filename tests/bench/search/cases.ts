/** Labelled queries by kind: places made from the model of all places, others written by hand. */
import { Converter } from 'opencc-js';
import type { PlaceUnit } from '../../../src/core/places/index.ts';
import { builtPlaces } from '../../unit/places/load.ts';
import { presentAddress } from '../../../src/core/redirects.ts';
import { allLabels, knownAddresses } from './labels.ts';

export interface Case {
  kind: string;
  query: string;
  /** Addresses, or their beginnings, of which one is right; none: nothing must be listed. */
  answers: readonly string[];
  /** The same for the second of two questions in one query. */
  secondAnswers?: readonly string[];
}

const places = builtPlaces();
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
    [...places.provinces, ...units].map(({ pinyin, address }) => [
      pinyin.replace(/([a-z])[a-z]* ?/g, '$1'),
      address,
    ]),
  ),
  ...group(
    'place: traditional',
    units
      .map((unit) => [toTraditional(unit.short), unit.address] as const)
      .filter(([query], at) => query !== units[at]?.short),
  ),
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
const placeAndTopic = (): Case[] => {
  const { moved } = knownAddresses();
  return areas.flatMap((unit) =>
    TOPICS.map(([topic, section, national]) => ({
      kind: 'place + topic',
      query: `${unit.short}${topic}`,
      answers: [
        ...(section === '' ? [] : [`${unit.address}${section}`]),
        `/regions/${unit.provinceId}/#`,
        presentAddress(national, moved),
      ],
    })),
  );
};

/** Every labelled query. Throws where a label leads nowhere. */
export const cases = (): Case[] => [
  ...placeCases(),
  ...placeAndTopic(),
  ...allLabels().map(({ row, query, answers, secondAnswers }) => ({
    kind: row,
    query,
    answers,
    ...(secondAnswers ? { secondAnswers } : {}),
  })),
];

/** Kinds of which all candidates must be listed, not only one. */
export const ALL_LISTED: ReadonlySet<string> = new Set(['place: initials']);
