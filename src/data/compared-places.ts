import {
  placeAnswersFile,
  type PlaceWithAnswers,
  type PlaceAnswersFile,
} from '../core/calculators/place-answers-file.ts';
import { inForceOn } from '../core/dates/timeline.ts';
import type { AnswersByTopic, ComparedAnswer } from '../core/local-rules/compare-answers.ts';
import { ANSWERED_TOPICS, type AnsweredTopic } from '../core/schema/compared-topics.ts';
import { localTopicAnswers, type PlaceAnswer } from '../core/local-rules/place-answers.ts';
import { isMunicipality } from '../core/places/index.ts';
import { inheritsRules } from './local-facts.ts';
import { memoize } from './memoize.ts';
import { localTopicFacts } from './place-answers.ts';
import { places } from './places.ts';
import { siteDate } from './site.ts';

/** A place as it is listed, whether a province or a unit of one. */
interface Listed {
  readonly id: string;
  readonly short: string;
  readonly address: string;
  readonly hasSections: boolean;
  /** Whether somebody else may insure its people, so that its province's rules are not shown. */
  readonly apart: boolean;
  /** Whether what names it is a rule of the whole province. */
  readonly isProvinceWide: boolean;
}

const compared = (answer: PlaceAnswer): ComparedAnswer => {
  const { fact, words, since, level, weak, own, who, value, year, stale, until, ended } = answer;
  return { fact, words, since, level, weak, own, who, value, year, stale, until, ended };
};

const answersHere = async ({ id, apart, isProvinceWide }: Listed): Promise<AnswersByTopic> => {
  const inherits = !apart && (await inheritsRules(id));
  const [facts, date] = [await localTopicFacts(), await siteDate()];
  const topics = ANSWERED_TOPICS.map((topic) =>
    localTopicAnswers<AnsweredTopic>(facts, topic, id, date, inherits),
  );
  return Object.fromEntries(
    topics.map(({ topic, answers }) => [
      topic,
      answers.map((answer) => ({
        ...compared(answer),
        own: answer.own && !isProvinceWide,
      })),
    ]),
  );
};

/** Whether a unit must stand in the list: its province's answers would not be the same. */
const isListed = ({ hasSections, apart }: Listed, answers: AnswersByTopic): boolean =>
  hasSections || apart || Object.values(answers).some((list) => list.some(({ own }) => own));

/**
 * What is known of every province, and of every unit that has a page, rules of its own or an
 * authority of its own. What is not listed has what its province has, as the districts of a
 * municipality do.
 */
const allAnswers = memoize(async () => {
  const { provinces } = await places();
  const all: Listed[] = provinces
    .filter(({ covered }) => covered)
    .flatMap(({ id, name, short, address, units }) => [
      {
        ...{ id, short, address, hasSections: true, apart: false },
        isProvinceWide: !isMunicipality({ name }),
      },
      ...units.map((unit) => ({
        id: unit.id,
        short: unit.short,
        address: unit.address,
        hasSections: unit.hasPage,
        apart: unit.separateAuthority !== undefined,
        isProvinceWide: false,
      })),
    ]);
  const answered: [string, PlaceWithAnswers][] = [];
  for (const place of all) {
    const answers = await answersHere(place);
    if (place.id.includes('/') && !isListed(place, answers)) continue;
    const { short, address, hasSections } = place;
    answered.push([place.id, { short, address, hasSections, answers }]);
  }
  return answered;
});

/** What local facts say today, in whole sentences. */
const textsInForce = async (): Promise<ReadonlyMap<string, string>> => {
  const day = await siteDate();
  return new Map(
    (await localTopicFacts()).flatMap(({ id, data }) => {
      const value = inForceOn<(typeof data.values)[number]>(data.values, day);
      return value && 'text' in value && value.text ? [[id, value.text] as const] : [];
    }),
  );
};

/**
 * What is known of all places on these topics, as the file that scripts fetch; with the sentences of
 * the facts where they are said in a result.
 */
export const placeAnswersOf = async (
  topics: readonly AnsweredTopic[],
  withTexts = false,
): Promise<PlaceAnswersFile> => {
  const texts = withTexts ? await textsInForce() : undefined;
  const said = (answer: ComparedAnswer): ComparedAnswer => {
    const text = texts?.get(answer.fact);
    return text === undefined ? answer : { ...answer, text };
  };
  return placeAnswersFile(
    Object.fromEntries(
      (await allAnswers()).map(([id, { answers, ...place }]) => [
        id,
        {
          ...place,
          answers: Object.fromEntries(
            topics.map((topic) => [topic, (answers[topic] ?? []).map(said)]),
          ),
        },
      ]),
    ),
  );
};
