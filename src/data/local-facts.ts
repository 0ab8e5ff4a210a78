import type { CollectionEntry } from 'astro:content';
import { factsAbout, factsNear } from '../core/local-rules/facts-near.ts';
import { repeatedFacts } from '../core/local-rules/repeated-facts.ts';
import { unitsWithOwnInsurance } from '../core/local-rules/answered-units.ts';
import { askedPlaceOf, reachOf } from '../core/rules/place-figures.ts';
import {
  questionsSettledBy,
  sectionOf,
  localTopicOf,
  type LocalQuestion,
  type LocalTopic,
  type RegionSection,
} from '../core/schema/local-topics.ts';
import { entries } from './content.ts';
import { memoize } from './memoize.ts';
import { siteDate } from './site.ts';

/** A local fact and the section of a place's page where it stands. */
export interface LocalFact {
  readonly id: string;
  readonly section: RegionSection;
  readonly topic: LocalTopic | undefined;
  /** Questions about the place that it settles. */
  readonly settles: readonly LocalQuestion[];
  /** Whether it names the place itself and not only its province. */
  readonly own: boolean;
}

const ownInsurance = memoize(async () => unitsWithOwnInsurance(await entries('provinces')));

/** Whether the rules of its province hold for a place. */
export const inheritsRules = async (regionId: string): Promise<boolean> =>
  !(await ownInsurance()).has(regionId);

const factsHoldingAt = (
  facts: readonly CollectionEntry<'facts'>[],
  regionId: string,
  inherits: boolean,
  date: string,
): LocalFact[] => {
  const place = askedPlaceOf(regionId, inherits);
  const near = factsNear(facts, regionId);
  const repeated = repeatedFacts(near, regionId, date, inherits);
  return near
    .filter(({ id }) => !repeated.has(id))
    .flatMap(({ id, data }) => {
      const section = sectionOf(data);
      const reach = reachOf(data.appliesTo, place);
      if (!reach || !section) return [];
      const [topic, settles] = [localTopicOf(data), questionsSettledBy(data)];
      return [{ id, section, topic, settles, own: reach === 'own' }];
    })
    .toSorted((a, b) => Number(b.own) - Number(a.own) || a.id.localeCompare(b.id));
};

const lists = new Map<string, readonly LocalFact[]>();

/**
 * Facts that hold for a place: its own first, then those of its province that say more than its own. Never
 * a neighbour's. Most places have none of their own, and share the list of their province.
 */
export const localFacts = async (regionId: string): Promise<readonly LocalFact[]> => {
  const facts = await entries('facts');
  const inherits = await inheritsRules(regionId);
  const isShared = regionId.includes('/') && inherits && factsAbout(facts, regionId).length === 0;
  const key = isShared ? `${askedPlaceOf(regionId, inherits).province}/` : regionId;
  const list = lists.get(key) ?? factsHoldingAt(facts, regionId, inherits, await siteDate());
  lists.set(key, list);
  return list;
};

/** Facts that name one place itself, for places without a page of their own. */
export const ownLocalFacts = async (id: string): Promise<LocalFact[]> =>
  (await localFacts(id)).filter((fact) => fact.own);
