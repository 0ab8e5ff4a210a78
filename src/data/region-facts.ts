import type { Province } from '../schema/region.ts';
import { formatDate } from './format.ts';
import type { LocalFact } from './regions.ts';

/** National facts that every place's page rests on. */
export const REGION_FACTS = {
  inProvince: 'gongji-in-province-any-city',
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
  REGION_FACTS.nationwide,
  REGION_FACTS.unconfirmed,
  ...(fullyOpen ? [fullyOpen.fact] : []),
  REGION_FACTS.firstBatch,
  ...local.map((fact) => fact.id),
];

/** When a whole province was reported open, in words. */
export const openingOf = (province: Province) =>
  province.fullyOpen && { ...province.fullyOpen, on: formatDate(province.fullyOpen.on) };
