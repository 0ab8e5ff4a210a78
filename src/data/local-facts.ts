import { unitsWithOwnInsurance } from '../core/local-rules/answered-units.ts';
import {
  questionsSettledBy,
  sectionOf,
  localTopicOf,
  type LocalQuestion,
  type LocalTopic,
  type RegionSection,
} from '../core/schema/local-topics.ts';
import { entries, memoize } from './content.ts';

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

const apart = memoize(async () => unitsWithOwnInsurance(await entries('provinces')));

/** Whether the rules of its province hold for a place. */
export const inheritsRules = async (regionId: string): Promise<boolean> =>
  !(await apart()).has(regionId);

/** Facts that hold for a place: its own first, then its province's. Never a neighbour's. */
export const localFacts = async (regionId: string): Promise<LocalFact[]> => {
  const provinceId = regionId.split('/')[0]!;
  const inherits = await inheritsRules(regionId);
  return (await entries('facts'))
    .flatMap(({ id, data }) => {
      const section = sectionOf(data);
      if (data.appliesTo === 'national' || !section) return [];
      const own = data.appliesTo.includes(regionId);
      if (!own && !(inherits && data.appliesTo.includes(provinceId))) return [];
      return [{ id, section, topic: localTopicOf(data), settles: questionsSettledBy(data), own }];
    })
    .toSorted((a, b) => Number(b.own) - Number(a.own) || a.id.localeCompare(b.id));
};

/** Facts that name one place itself, for places without a page of their own. */
export const ownLocalFacts = async (id: string): Promise<LocalFact[]> =>
  (await localFacts(id)).filter((fact) => fact.own);
