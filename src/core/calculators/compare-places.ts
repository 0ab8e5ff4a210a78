import { compareAnswers, type ComparedTopicRow } from '../local-rules/compare-answers.ts';
import { TABLE_TOPICS, type TableTopic } from '../schema/table-topics.ts';
import { sectionOfLocalTopic } from '../schema/local-topics.ts';
import { LOCAL_TOPIC_LABELS } from '../schema/local-topic-labels.ts';
import { MONTHS_A_YEAR } from '../dates/duration.ts';
import { outsideOutcome } from './asked-place.ts';
import {
  amount,
  statement,
  type Amount,
  type Calculator,
  type Context,
  type PlaceComparison,
  type Statement,
} from './outcome.ts';
import {
  readPlaceAnswers,
  type PlaceWithAnswers,
  type PlaceAnswersFile,
} from './place-answers-file.ts';
import { separateAuthorityOf, type Place } from './place.ts';

/** A place that is named, with what is known of all places. */
export interface ComparedPlace extends Place {
  readonly answers: PlaceAnswersFile;
}
export interface ComparePlacesInput {
  /** Where one is insured today. */
  readonly from: ComparedPlace;
  /** Where one wants to move to. */
  readonly to: ComparedPlace;
}

/** The unit of the figure of a topic, if it is not yuan. */
const IN_UNIT: Partial<Record<TableTopic, (value: number) => Amount>> = {
  'flexible-rates': (value) => amount(Math.round(value * 10_000) / 100, 'number'),
  'medical-years': (value) => amount(Math.round(value * MONTHS_A_YEAR), 'duration'),
  'medical-lapse': (value) => amount(value, 'months'),
};

const differenceOf = (
  { topic, difference }: ComparedTopicRow,
  to: PlaceWithAnswers,
): Statement | undefined => {
  if (!difference) return undefined;
  const what = amount(topic, 'key');
  if (difference.kind === 'other-year') {
    const [a, b] = difference.years.map((year) => amount(year, 'calendar-year'));
    return statement('difference-other-year', { what, a: a!, b: b! });
  }
  const { kind, by } = difference;
  const value = (IN_UNIT[topic] ?? ((yuan) => amount(yuan, 'yuan')))(by);
  const inPoints = topic === 'flexible-rates' && kind !== 'same';
  const key = inPoints ? `${kind}-points` : `difference-${kind}`;
  return statement(key, { what, to: amount(to.short, 'name'), value });
};

/** Answers beyond these stand on the page of the place. */
const MOST_ANSWERS = 3;

/** One topic of one place: what is known and which page says it, or whom to ask. */
const sideOf = (
  topic: TableTopic,
  answers: ComparedTopicRow['sides'][number],
  { address, hasSections }: PlaceWithAnswers,
): PlaceComparison['rows'][number]['sides'][number] => {
  const ask = amount(LOCAL_TOPIC_LABELS[topic].hotline, 'name');
  return {
    link: hasSections ? `${address}#${sectionOfLocalTopic(topic)}` : address,
    value: answers.find(({ value }) => value !== undefined)?.value ?? answers[0]?.words ?? '',
    answers: answers.slice(0, MOST_ANSWERS),
    notes: [
      ...(answers.length === 0 ? [statement('not-found', { ask })] : []),
      ...(answers.length > MOST_ANSWERS ? [statement('more')] : []),
    ],
  };
};

/** Notes that a reader needs before trusting the figures of a place. */
const notesOn = (
  { answers, ...place }: ComparedPlace,
  { short }: PlaceWithAnswers,
  { provinces }: Pick<Context, 'provinces'>,
): Statement[] => {
  const { province, locality } = place;
  const insurer = separateAuthorityOf(place, provinces)?.name;
  if (insurer !== undefined)
    return [
      statement('insured-apart', {
        place: amount(short, 'name'),
        value: amount(insurer, 'name'),
      }),
    ];
  const hasLocalities = Object.keys(answers.places).some((id) => id.startsWith(`${province}/`));
  return locality === undefined && hasLocalities
    ? [statement('only-province', { value: amount(short, 'name') })]
    : [];
};

/**
 * The local rules of two places side by side. If both have a figure for the same thing and year, the
 * difference is given; if something is not known, whom to ask. If only a province is named, a note says that
 * its cities may have figures of their own.
 */
export const comparePlaces: Calculator<ComparePlacesInput> = {
  facts: {},
  topics: TABLE_TOPICS,
  placeData: 'answers',
  compute({ from, to }, context) {
    const outside = outsideOutcome(from, context) ?? outsideOutcome(to, context);
    if (outside) return outside;
    const [a, b] = [readPlaceAnswers(from.answers, from), readPlaceAnswers(to.answers, to)];
    const rows = compareAnswers(TABLE_TOPICS, a.answers, b.answers).map((row) => ({
      name: row.topic,
      sides: [sideOf(row.topic, row.sides[0], a), sideOf(row.topic, row.sides[1], b)] as const,
      difference: differenceOf(row, b),
    }));
    const isSame = from.province === to.province && from.locality === to.locality;
    return {
      cases: [],
      notes: [
        ...(isSame
          ? [statement('same-place')]
          : [...notesOn(from, a, context), ...notesOn(to, b, context)]),
        statement('keeps-pension'),
        statement('keeps-medical'),
      ],
      comparison: { places: [a, b], rows },
    };
  },
};
