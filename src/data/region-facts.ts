import type { Province } from '../core/schema/region.ts';
import { formatDate } from '../core/wording/format-value.ts';
import type { LocalFact } from './regions.ts';

/** National facts that every place's page rests on. */
export const REGION_FACTS = {
  inProvince: 'gongji-in-province-any-city',
  app: 'gongji-national-app-entry',
  counter: 'gongji-offline-entry',
  nationwide: 'kuasheng-notice-2026',
  unconfirmed: 'kuasheng-2026-target',
  firstBatch: 'kuasheng-first-batch-list',
} as const;

export type RegionFacts = typeof REGION_FACTS;

/** Facts of a place's page, in the order in which it shows them. */
export const factsOfRegion = (
  local: readonly LocalFact[],
  fullyOpen: { fact: string } | undefined,
): string[] => [
  REGION_FACTS.inProvince,
  ...(local.some(({ section }) => section === 'sharing')
    ? []
    : [REGION_FACTS.app, REGION_FACTS.counter]),
  REGION_FACTS.nationwide,
  REGION_FACTS.unconfirmed,
  ...(fullyOpen ? [fullyOpen.fact] : []),
  REGION_FACTS.firstBatch,
  ...local.map((fact) => fact.id),
];

/** When a whole province was reported open, in words. */
export const openingOf = (province: Province) =>
  province.fullyOpen && { ...province.fullyOpen, on: formatDate(province.fullyOpen.on) };

/** Whether the whole province is one city. */
export const isMunicipality = ({ name }: Province): boolean => name.endsWith('市');

/** What it takes to share within a province, in words; a municipality has no other cities. */
export const togetherIn = (province: Province): string =>
  isMunicipality(province)
    ? `你和家人都在${province.short}参保，就能共用你职工医保个人账户里的钱`
    : `你和家人都在${province.short}参保，不在同一个城市也行，能共用你职工医保个人账户里的钱`;
