import { localTopicAnswers, type PlaceAnswer } from '../core/local-rules/place-answers.ts';
import { csvFile } from '../core/wording/csv.ts';
import { TABLE_TOPICS, type TableTopic } from '../core/schema/table-topics.ts';
import { separateInsurerOf } from './local-facts.ts';
import { memoize } from './memoize.ts';
import { localTopicFacts } from './place-answers.ts';
import { places } from './places.ts';
import { siteDate } from './site.ts';

/** A place with what is known of it on one topic. */
export interface AnsweredPlace {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly address: string;
  /** Short name of its province; absent for a province. */
  readonly province?: string | undefined;
  readonly answers: readonly PlaceAnswer[];
}

/** Provinces where the mainland's insurance applies, each followed by its localities. */
const listedPlaces = memoize(async () =>
  (await places()).provinces
    .filter(({ covered }) => covered)
    .flatMap((province) => [
      { ...province, province: undefined },
      ...province.localities.map((locality) => ({ ...locality, province: province.short })),
    ]),
);

const workOutAnswers = async (topic: TableTopic): Promise<AnsweredPlace[]> => {
  const facts = await localTopicFacts();
  const date = await siteDate();
  return Promise.all(
    (await listedPlaces()).map(async ({ id, name, short, address, province }) => ({
      id,
      name,
      short,
      address,
      province,
      answers: localTopicAnswers(facts, topic, id, date, await separateInsurerOf(id)).answers,
    })),
  );
};

const answersOfTopics = new Map(
  TABLE_TOPICS.map((topic) => [topic, memoize(() => workOutAnswers(topic))]),
);

/** Every place with what is known of it on a topic; a page and two files of data ask for each. */
export const answersByPlace = (topic: TableTopic): Promise<readonly AnsweredPlace[]> =>
  answersOfTopics.get(topic)!();

/** A topic over all places: provinces first, then the places that have rules of their own. */
export const localTopicTable = async (topic: TableTopic) => {
  const all = await answersByPlace(topic);
  const provinces = all.filter(({ province }) => province === undefined);
  const own = all
    .filter(({ province }) => province !== undefined)
    .map((place) => ({ ...place, answers: place.answers.filter((answer) => answer.own) }));
  return {
    provinces,
    rows: [...provinces, ...own].filter(({ answers }) => answers.length > 0),
    unknown: provinces.filter(
      ({ id, answers }) =>
        answers.length === 0 &&
        !own.some((place) => place.id.startsWith(`${id}/`) && place.answers.length > 0),
    ),
  };
};

const TOPIC_COLUMNS = [
  'id',
  'name',
  'province',
  'fact',
  'text',
  'value',
  'year',
  'from',
  'evidence',
  'weak',
  'own',
];

/** The same as a CSV file. */
export const localTopicCsv = async (topic: TableTopic): Promise<string> => {
  const rows = (await answersByPlace(topic)).flatMap(({ id, name, province = '', answers }) =>
    answers.length === 0
      ? [[id, name, province, '', '', '', '', '', '', '', '']]
      : answers.map(({ fact, words, value, year, since, level, weak, own }) => [
          id,
          name,
          province,
          fact,
          words,
          value ?? '',
          year ?? '',
          since,
          level,
          weak,
          own,
        ]),
  );
  return csvFile(TOPIC_COLUMNS, rows);
};
