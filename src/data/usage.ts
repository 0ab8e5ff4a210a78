import { entries, once, ordered } from './content.ts';
import { factsInBody } from './evidence.ts';
import { factsOfGuide } from './guides.ts';
import { places } from './places.ts';
import { REGION_FACTS } from './region-facts.ts';
import { localFacts, placeFacts, regionPages } from './regions.ts';
import { factsOfTool } from './tools.ts';

/** A page as lists name it. */
export interface PageLink {
  readonly label: string;
  readonly address: string;
}

/** Facts of the home page's four answers. */
export const HOME_FACTS = [
  'gongji-shares-money-only',
  'gongji-scope-2024-near-relatives',
  'kuasheng-notice-2026',
  'pension-min-step-up',
  'pension-15-vs-20-account',
  'pension-cumulative',
  'lapse-med-waiting-max-6',
] as const;

/** Facts of the answer at the head of the page on lapses, and of the list for who has just left a job. */
export const LAPSE_FACTS = [
  'pension-cumulative',
  'lapse-med-cumulative-not-reset',
  'ui-register-first',
  'lapse-med-stops-next-month',
  'pension-backpay-individual',
] as const;

/** Facts of a lapse entry: its overview row, its myth and its body. */
export const factsOfLapse = (entry: {
  data: Record<'stops' | 'since' | 'kept' | 'mend' | 'myth', { fact: string }>;
  body?: string | undefined;
}): string[] => {
  const { stops, since, kept, mend, myth } = entry.data;
  return [
    ...[stops, since, kept, mend, myth].map((point) => point.fact),
    ...factsInBody(entry.body),
  ];
};

/** Facts of a comparison: its cells, the minimum that its table of years shows, and its body. */
export const factsOfComparison = (entry: {
  data: { rows: { cells: { fact: string }[] }[] };
  body?: string | undefined;
}): string[] => [
  ...entry.data.rows.flatMap((row) => row.cells.map((cell) => cell.fact)),
  'minimum-months',
  ...factsInBody(entry.body),
];

const guideUses = async () =>
  Promise.all(
    (await ordered('guides')).map(async (entry) => ({
      label: entry.data.short,
      address: `/guides/${entry.id}/`,
      facts: await factsOfGuide(entry.body),
    })),
  );

/** Provinces, and their places without a page, which stand in the province's list. */
const provinceUses = async () => {
  const { provinces } = await places();
  const open = new Map(
    (await entries('provinces')).map(({ id, data }) => [
      id,
      data.fullyOpen ? [data.fullyOpen.fact] : [],
    ]),
  );
  const lists = provinces.map(async ({ id, name, address, units }) => [
    {
      label: name,
      address,
      facts: [...(await localFacts(id)).map((fact) => fact.id), ...(open.get(id) ?? [])],
    },
    ...(await Promise.all(
      units
        .filter((unit) => !unit.own)
        .map(async (unit) => ({
          label: unit.name,
          address: unit.address,
          facts: (await placeFacts(unit.id)).map((fact) => fact.id),
        })),
    )),
  ]);
  return (await Promise.all(lists)).flat();
};

/** Pages of places: their own facts each, and once what all of them say. */
const regionUses = async () => [
  { label: '每个地方的页面', address: '/regions/', facts: Object.values(REGION_FACTS) },
  ...(await regionPages()).map(({ name, address, local, entry }) => ({
    label: name,
    address,
    facts: [...local.map((fact) => fact.id), ...factsInBody(entry.body)],
  })),
];

const uses = async (): Promise<(PageLink & { facts: readonly string[] })[]> => [
  { label: '首页', address: '/', facts: HOME_FACTS },
  { label: '断缴了会怎样', address: '/lapse/', facts: LAPSE_FACTS },
  ...(await guideUses()),
  ...(await entries('comparisons')).map((entry) => ({
    label: entry.data.short,
    address: `/compare/${entry.id}/`,
    facts: factsOfComparison(entry),
  })),
  ...(await ordered('lapses')).map((entry) => ({
    label: `断缴：${entry.data.short}`,
    address: `/lapse/#${entry.id}`,
    facts: factsOfLapse(entry),
  })),
  ...(await Promise.all(
    (await ordered('tools')).map(async (entry) => ({
      label: `算一算：${entry.data.short}`,
      address: `/tools/${entry.id}/`,
      facts: await factsOfTool(entry),
    })),
  )),
  ...(await entries('corrections')).map((entry) => ({
    label: `更正：${entry.data.claim}`,
    address: `/corrections/#${entry.id}`,
    facts: entry.data.facts,
  })),
  ...(await entries('terms')).map((entry) => ({
    label: `名词：${entry.data.term}`,
    address: `/terms/#${entry.id}`,
    facts: entry.data.facts,
  })),
  ...(await regionUses()),
  ...(await provinceUses()),
];

const collect = async (): Promise<ReadonlyMap<string, PageLink[]>> => {
  const pages = new Map<string, PageLink[]>();
  for (const { facts, label, address } of await uses())
    for (const fact of new Set(facts))
      pages.set(fact, [...(pages.get(fact) ?? []), { label, address }]);
  return pages;
};

/** For each fact, the pages that rest on it. */
export const pagesByFact = once(collect);
