/** What a place has on the topic of the field, as HTML. */
import type { PlaceWithAnswers } from '../../core/calculators/place-answers-file.ts';
import type { ComparedAnswer } from '../../core/local-rules/compare-answers.ts';
import { sectionOfLocalTopic } from '../../core/schema/local-topics.ts';
import type { AnsweredTopic } from '../../core/schema/table-topics.ts';
import { escapeHtml } from '../../core/wording/escape-html.ts';
import { drawAnswers, drawSentences, sentencesHeading } from './draw-answers.ts';
import { form, settings } from './local-rule-elements.ts';

// The page has it from the schema of its calculator, which allows no other.
const topic = settings['topic'] as AnsweredTopic;

/** The section of the place on the topic, or its page where it has none. */
const linkTo = ({ address, hasSections }: PlaceWithAnswers): string =>
  hasSections ? `${address}#${sectionOfLocalTopic(topic)}` : address;

export const answersOnTopic = ({ answers }: PlaceWithAnswers): readonly ComparedAnswer[] =>
  answers[topic] ?? [];

const notFound = (short: string, forWhom = ''): string =>
  `<p>${escapeHtml(short)}：没有查到${forWhom}，问${settings['ask'] ?? ''}。</p>`;

/** All that the place has, in short words. */
export const answersHtml = (place: PlaceWithAnswers): string => {
  const known = answersOnTopic(place);
  return known.length > 0 ? drawAnswers(known, linkTo(place)) : notFound(place.short);
};

/** What the place has for people like the reader, in sentences. */
export const rulesHtml = (place: PlaceWithAnswers): string => {
  const known = answersOnTopic(place);
  const reader = new FormData(form).get(settings['whoField'] ?? '');
  const theirs = known.filter(({ who }) => !who || who.includes(String(reader)));
  return theirs.length > 0
    ? drawSentences(theirs, sentencesHeading(place.short, theirs), linkTo(place))
    : notFound(place.short, known.length > 0 ? '你这种情况的规定' : '');
};
