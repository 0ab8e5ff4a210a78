import type { CollectionEntry } from 'astro:content';
import { factsAbout, factsNear } from '../core/local-rules/facts-near.ts';
import { repeatedFacts } from '../core/local-rules/repeated-facts.ts';
import { openQuestions, type OpenQuestion } from '../core/local-rules/open-questions.ts';
import { questionsAnsweredBy, rankInSection } from '../core/local-rules/questions-answered.ts';
import { separateInsurers } from '../core/local-rules/answered-localities.ts';
import { askedPlaceOf, reachOf } from '../core/rules/place-figures.ts';
import {
  sectionOf,
  localTopicOf,
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
  /** Whether it names the place itself and not only its province. */
  readonly own: boolean;
}

const insurers = memoize(async () => separateInsurers(await entries('provinces')));

/** The authority whose rules hold for a place instead of those of its province; undefined for most places. */
export const separateInsurerOf = async (regionId: string): Promise<string | undefined> =>
  (await insurers()).get(regionId);

const factsHoldingAt = (
  facts: readonly CollectionEntry<'facts'>[],
  regionId: string,
  insurer: string | undefined,
  date: string,
  sharedBy: string | undefined,
): LocalFact[] => {
  const place = askedPlaceOf(regionId, insurer);
  const near = factsNear(facts, regionId, insurer);
  const repeated = repeatedFacts(near, regionId, date, insurer);
  return near
    .filter(({ id }) => !repeated.has(id))
    .flatMap(({ id, data }) => {
      const section = sectionOf(data);
      const reach = reachOf(data.appliesTo, place);
      if (!reach || !section) return [];
      const rank = rankInSection(data, sharedBy ?? regionId, date);
      return [{ id, section, topic: localTopicOf(data), own: reach === 'own', rank }];
    })
    .toSorted(
      (a, b) => a.rank - b.rank || Number(b.own) - Number(a.own) || a.id.localeCompare(b.id),
    )
    .map(({ id, section, topic, own }) => ({ id, section, topic, own }));
};

const lists = memoize(() => Promise.resolve(new Map<string, readonly LocalFact[]>()));

/**
 * Facts that hold for a place, topic by topic: its own first, then those of its insurer, mostly its province, that
 * say more than its own; never those of another place. Most places have none of their own, and share the list of
 * their province.
 */
export const localFacts = async (regionId: string): Promise<readonly LocalFact[]> => {
  const facts = await entries('facts');
  const insurer = await separateInsurerOf(regionId);
  const isShared =
    regionId.includes('/') && regionId !== insurer && factsAbout(facts, regionId).length === 0;
  const sharedBy = isShared ? askedPlaceOf(regionId, insurer).insurer : undefined;
  const key = sharedBy === undefined ? regionId : `${sharedBy}/`;
  const known = await lists();
  const list =
    known.get(key) ?? factsHoldingAt(facts, regionId, insurer, await siteDate(), sharedBy);
  known.set(key, list);
  return list;
};

/** Questions about a place that neither its own facts nor those of its province settle. */
export const openQuestionsAt = async (regionId: string): Promise<OpenQuestion[]> => {
  const insurer = await separateInsurerOf(regionId);
  const place = askedPlaceOf(regionId, insurer);
  const date = await siteDate();
  return openQuestions(
    factsNear(await entries('facts'), regionId, insurer)
      .filter(({ data }) => reachOf(data.appliesTo, place) !== undefined)
      .map(({ data }) => questionsAnsweredBy(data, regionId, date)),
  );
};

/** Facts that name one place itself, for places without a page of their own. */
export const ownLocalFacts = async (id: string): Promise<LocalFact[]> =>
  (await localFacts(id)).filter((fact) => fact.own);
