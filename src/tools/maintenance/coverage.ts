import { separateInsurers } from '../../core/local-rules/answered-localities.ts';
import type { IdentifiedFact } from '../../core/local-rules/facts-near.ts';
import { placeAnswers, type LocalTopicAnswers } from '../../core/local-rules/place-answers.ts';
import type { Places, LocalityLevel } from '../../core/places/place-types.ts';
import { isMunicipality } from '../../core/places/index.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel } from '../../core/schema/citation.ts';
import { TABLE_TOPICS, type TableTopic } from '../../core/schema/table-topics.ts';
import { localTopicOf } from '../../core/schema/local-topics.ts';
import { validOf, type Entry } from '../check-content/entry.ts';

/** What a province itself has on a topic: the evidence of its best answer, and whether it has figures. */
export interface CoverageCell {
  readonly topic: TableTopic;
  readonly level: EvidenceLevel | undefined;
}
/** A province with its cells, in the order of the topics. */
export interface CoverageRow {
  readonly id: string;
  readonly short: string;
  readonly cells: readonly CoverageCell[];
}
/** How far the topics are answered for the country, as things stand on a day. */
export interface PlaceCoverage {
  readonly rows: readonly CoverageRow[];
  readonly answered: number;
  /** Cells whose best answer is better than a reprint. */
  readonly wellFounded: number;
  readonly cells: number;
  /** Prefecture-level localities by the number of topics that they, or their province, answer. */
  readonly localitiesByTopics: ReadonlyMap<number, number>;
  readonly localities: number;
}

/** Levels of the administrative divisions that stand directly below a province. */
const PREFECTURE_LEVELS: readonly LocalityLevel[] = [
  'prefecture-city',
  'autonomous-prefecture',
  'prefecture',
  'league',
];

/** The strongest evidence among the answers; what is only likely counts as a reprint does. */
const bestLevel = ({ answers }: LocalTopicAnswers): EvidenceLevel | undefined =>
  EVIDENCE_LEVELS.find((level) =>
    answers.some((answer) => (answer.weak ? 'reprinted' : answer.level) === level),
  );

/**
 * How much of the country is answered on a day (`YYYY-MM-DD`): provinces by topic and evidence, and
 * prefecture-level localities, municipalities among them, by the number of topics answered.
 */
export const placeCoverageOf = (
  entries: readonly Entry[],
  places: Places,
  day: string,
): PlaceCoverage => {
  const facts: IdentifiedFact[] = validOf(entries, 'facts').filter(
    ({ data }) => localTopicOf(data) !== undefined,
  );
  const insurers = separateInsurers(validOf(entries, 'provinces'));
  const answersOf = (id: string): LocalTopicAnswers[] =>
    placeAnswers(facts, id, day, insurers.get(id));
  const provinces = places.provinces.filter(({ covered }) => covered);
  const rows = provinces.map(({ id, short }) => ({
    id,
    short,
    cells: answersOf(id).map((topic) => ({ topic: topic.topic, level: bestLevel(topic) })),
  }));
  const localities = provinces.flatMap((province) =>
    isMunicipality(province)
      ? [province.id]
      : province.localities
          .filter(({ level }) => PREFECTURE_LEVELS.includes(level))
          .map(({ id }) => id),
  );
  const counts = localities.map(
    (id) => answersOf(id).filter(({ answers }) => answers.length > 0).length,
  );
  const levels = rows.flatMap(({ cells }) => cells.flatMap(({ level }) => level ?? []));
  return {
    rows,
    answered: levels.length,
    wellFounded: levels.filter((level) => level !== 'reprinted').length,
    cells: rows.length * TABLE_TOPICS.length,
    localitiesByTopics: new Map(
      [...new Set(counts)]
        .sort((a, b) => b - a)
        .map((count) => [count, counts.filter((each) => each === count).length]),
    ),
    localities: localities.length,
  };
};
