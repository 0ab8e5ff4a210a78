import { collectionOf } from '../core/collections/index.ts';
import { TABLE_TOPICS } from '../core/schema/table-topics.ts';
import { FIXED_PAGES } from '../core/schema/fixed-pages.ts';
import { factsOfBody } from './bodies.ts';
import { addressedEntries, factsOfEntry } from './collections.ts';
import { entries } from './content.ts';
import { memoize } from './memoize.ts';
import { places } from './places.ts';
import { regionPages } from './regions.ts';
import { localFacts, ownLocalFacts } from './local-facts.ts';
import { localTopicTable } from './local-topic-tables.ts';

/** A page as lists name it. */
export interface PageLink {
  readonly label: string;
  readonly address: string;
}

/** Entries that the list names by themselves: guides, sections, tools, claims, terms. */
const entryUses = async () => {
  const uses = (await addressedEntries()).map(async (entry) => {
    const label = collectionOf(entry.collection).usageLabel?.(entry.data);
    if (label === undefined) return [];
    return [{ label, address: entry.address, facts: await factsOfEntry(entry) }];
  });
  return (await Promise.all(uses)).flat();
};

/** Provinces, and their places without a page, which stand in the province's list. */
const provinceUses = async () => {
  const { provinces } = await places();
  const open = new Map(
    (await entries('provinces')).map(({ id, data }) => [
      id,
      data.fullyOpen ? [data.fullyOpen.fact] : [],
    ]),
  );
  const lists = provinces.map(async ({ id, name, address, localities }) => [
    {
      label: name,
      address,
      facts: [...(await localFacts(id)).map((fact) => fact.id), ...(open.get(id) ?? [])],
    },
    ...(await Promise.all(
      localities
        .filter((locality) => !locality.hasPage)
        .map(async (locality) => ({
          label: locality.name,
          address: locality.address,
          facts: (await ownLocalFacts(locality.id)).map((fact) => fact.id),
        })),
    )),
  ]);
  return (await Promise.all(lists)).flat();
};

/** Pages of places: their own facts each; what all of them say is words of `content/pages/`. */
const regionUses = async () =>
  (await regionPages()).map(({ name, address, local, entry }) => ({
    label: name,
    address,
    facts: [...local.map((fact) => fact.id), ...factsOfBody(entry?.body)],
  }));

/** Tables of one topic over all places. */
const topicUses = () =>
  Promise.all(
    TABLE_TOPICS.map(async (topic) => {
      const { rows } = await localTopicTable(topic);
      const address = `/regions/by/${topic}/`;
      const { title } = FIXED_PAGES[address]!;
      const facts = rows.flatMap(({ answers }) => answers.map(({ fact }) => fact));
      return { label: title, address, facts };
    }),
  );

const uses = async (): Promise<(PageLink & { facts: readonly string[] })[]> => [
  ...(await entryUses()),
  ...(await regionUses()),
  ...(await topicUses()),
  ...(await provinceUses()),
];

const collect = async (): Promise<ReadonlyMap<string, PageLink[]>> => {
  const pages = new Map<string, PageLink[]>();
  for (const { facts, label, address } of await uses())
    for (const fact of new Set(facts)) {
      const links = pages.get(fact) ?? [];
      links.push({ label, address });
      pages.set(fact, links);
    }
  return pages;
};

/** For each fact, the pages that rest on it. */
export const pagesByFact = memoize(collect);
