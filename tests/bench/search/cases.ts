/** Labelled queries by kind: places made from the model of all places, others written by hand. */
import { Converter } from 'opencc-js';
import type { PlaceLocality } from '../../../src/core/places/index.ts';
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
const all = [...places.provinces, ...places.localities];

/** Places that share what is typed are all right. */
const group = (kind: string, pairs: readonly (readonly [string, string])[]): Case[] => {
  const answers = new Map<string, string[]>();
  for (const [query, address] of pairs)
    answers.set(query, [...(answers.get(query) ?? []), address]);
  return [...answers].map(([query, list]) => ({ kind, query, answers: list }));
};

const areas = places.localities.filter(({ hasPage }) => hasPage);
const prefectures = places.localities.filter(({ level }) =>
  ['prefecture-city', 'prefecture', 'autonomous-prefecture', 'league'].includes(level),
);
const localities: readonly PlaceLocality[] = [...new Set([...areas, ...prefectures])];

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
    places.localities.flatMap((locality) =>
      [...locality.aliases, ...locality.formerNames]
        .filter((name) => name.length > 1)
        .map((name) => [name, locality.address] as const),
    ),
  ),
  ...group(
    'place: initials',
    [...places.provinces, ...localities].map(({ pinyin, address }) => [
      pinyin.replace(/([a-z])[a-z]* ?/g, '$1'),
      address,
    ]),
  ),
  ...group(
    'place: traditional',
    localities
      .map((locality) => [toTraditional(locality.short), locality.address] as const)
      .filter(([query], at) => query !== localities[at]?.short),
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
  return areas.flatMap((locality) =>
    TOPICS.map(([topic, section, national]) => ({
      kind: 'place + topic',
      query: `${locality.short}${topic}`,
      answers: [
        ...(section === '' ? [] : [`${locality.address}${section}`]),
        `/regions/${locality.provinceId}/#`,
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
