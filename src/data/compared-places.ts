import {
  placeAnswersFile,
  type PlaceWithAnswers,
  type PlaceAnswersFile,
} from '../core/calculators/place-answers-file.ts';
import { inForceOn } from '../core/dates/timeline.ts';
import type { AnswersByTopic, ComparedAnswer } from '../core/local-rules/compare-answers.ts';
import { ANSWERED_TOPICS, type AnsweredTopic } from '../core/schema/table-topics.ts';
import {
  localTopicAnswers,
  type LocalTopicAnswers,
  type PlaceAnswer,
} from '../core/local-rules/place-answers.ts';
import { isMunicipality } from '../core/places/index.ts';
import { EVIDENCE_SHORT_LABELS } from '../core/wording/evidence-labels.ts';
import { answerOrigin, whoseRule } from './answer-origin.ts';
import { separateInsurerOf } from './local-facts.ts';
import { memoize } from './memoize.ts';
import { pageWords } from './page-texts.ts';
import { localTopicFacts } from './place-answers.ts';
import { places } from './places.ts';
import { siteDate } from './site.ts';

/** A place as it is listed, whether a province or a locality of one. */
interface Listed {
  readonly id: string;
  readonly short: string;
  readonly address: string;
  readonly hasSections: boolean;
  /** Name of the authority that insures its people, so that the rules of its province do not hold. */
  readonly insurer: string | undefined;
  /** Whether rules that name it are rules of a whole province. */
  readonly isProvinceWide: boolean;
  /** Full name of its province. */
  readonly provinceName: string;
}

/** What is known of a place today, by topic. */
const answersHere = async ({ id }: Listed): Promise<LocalTopicAnswers<AnsweredTopic>[]> => {
  const insurer = await separateInsurerOf(id);
  const [facts, date] = [await localTopicFacts(), await siteDate()];
  return ANSWERED_TOPICS.map((topic) =>
    localTopicAnswers<AnsweredTopic>(facts, topic, id, date, insurer),
  );
};

/** Whether a locality must stand in the list: its province's answers would not be the same. */
const isListed = (
  { hasSections, insurer }: Listed,
  topics: readonly LocalTopicAnswers<AnsweredTopic>[],
): boolean =>
  hasSections ||
  insurer !== undefined ||
  topics.some(({ answers }) => answers.some(({ own }) => own));

/** The answer as it is compared, with all that is said of it beside its words. */
const compared = async (answer: PlaceAnswer, place: Listed): Promise<ComparedAnswer> => {
  const sentences = await pageWords('places');
  const { fact, words, level, weak, own, who, value, isClassOpen, toldBy, year, stale } = answer;
  const whose = whoseRule(
    sentences,
    own && !place.isProvinceWide,
    place.provinceName,
    place.insurer,
  );
  const origin = answerOrigin(sentences, answer, whose);
  return {
    ...{ fact, words, who, value, isClassOpen, toldBy, year, stale },
    origin: sentences.plain('before-evidence', { origin }),
    evidence: EVIDENCE_SHORT_LABELS[weak ? 'reprinted' : level],
  };
};

const comparedByTopic = async (
  topics: readonly LocalTopicAnswers<AnsweredTopic>[],
  place: Listed,
): Promise<AnswersByTopic> =>
  Object.fromEntries(
    await Promise.all(
      topics.map(async ({ topic, answers }) => [
        topic,
        await Promise.all(answers.map((answer) => compared(answer, place))),
      ]),
    ),
  ) as AnswersByTopic;

/**
 * What is known of every province, and of every locality that has a page, rules of its own or an authority of its
 * own. Localities that are not listed have the answers of their province, such as the districts of a municipality.
 */
const allAnswers = memoize(async () => {
  const { provinces } = await places();
  const all: Listed[] = provinces
    .filter(({ covered }) => covered)
    .flatMap(({ id, name, short, address, localities }) => [
      {
        ...{ id, short, address, hasSections: true, insurer: undefined },
        isProvinceWide: !isMunicipality({ name }),
        provinceName: name,
      },
      ...localities.map((locality) => ({
        id: locality.id,
        short: locality.short,
        address: locality.address,
        hasSections: locality.hasPage,
        insurer: locality.separateAuthority,
        isProvinceWide: false,
        provinceName: name,
      })),
    ]);
  const answered: [string, PlaceWithAnswers][] = [];
  for (const place of all) {
    const topics = await answersHere(place);
    if (place.id.includes('/') && !isListed(place, topics)) continue;
    const { short, address, hasSections } = place;
    const answers = await comparedByTopic(topics, place);
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
