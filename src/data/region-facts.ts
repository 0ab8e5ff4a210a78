import type { Province } from '../core/schema/region.ts';
import { REGION_SECTIONS, type RegionSection } from '../core/schema/local-topics.ts';
import { formatDate } from '../core/wording/unit-formats.ts';
import type { PageWords } from './page-texts.ts';
import type { LocalFact } from './local-facts.ts';

/**
 * Facts of a place's page: the national ones in the order in which they have always been numbered,
 * then the local ones.
 */
export const factsOfRegion = (
  words: PageWords<'places'>,
  local: readonly LocalFact[],
  fullyOpen: { fact: string } | undefined,
  leavesStudentsOut: boolean,
  { saysFirstBatch = true, isInsuredApart = false } = {},
): string[] => [
  ...words.facts([
    isInsuredApart ? 'sharing-apart' : 'sharing',
    ...(local.some(({ section }) => section === 'sharing') ? [] : (['no-channel'] as const)),
    'cross-province',
    isInsuredApart ? 'answer-apart' : 'answer',
  ]),
  ...(fullyOpen ? [fullyOpen.fact] : []),
  ...(saysFirstBatch ? words.facts(['first-batch']) : []),
  ...local.map((fact) => fact.id),
  ...(leavesStudentsOut ? words.facts(['resident-students']) : []),
];

/** When a whole province was reported open, in words. */
export const openingOf = (province: Province) =>
  province.fullyOpen && { ...province.fullyOpen, on: formatDate(province.fullyOpen.on) };

/** The sections of a place's page by short names: those that every page has, and those with local facts. */
export const contentsOf = (
  words: PageWords<'places'>,
  local: readonly LocalFact[],
  always: readonly RegionSection[],
): { id: string; text: string }[] =>
  REGION_SECTIONS.filter(
    (section) => always.includes(section) || local.some((fact) => fact.section === section),
  ).map((id) => ({ id, text: words.plain(`contents-${id}`) }));
