/** Finds topics that a text names, exactly or in other words for the same. */
import type { SearchIndex, Topic } from './index-model.ts';
import { runSync, type Steps } from './steps.ts';
import { contentWords } from './segment.ts';
import { WEIGHTS } from './weights.ts';

/**
 * A heading of at most this many characters, such as 养老 on a page about something else, is not what
 * the bare word asks for.
 */
const BARE_HEADING_LENGTH = 3;
/** A heading whose words are at most as many characters stands on many pages. */
const COMMON_HEADING_LENGTH = 4;

/** Matches questions for the meaning of a word. */
const DEFINITION_QUESTION = /是什么|什么是|是啥|什么意思|啥意思|什么叫/;

interface NamedTopic {
  topic: Topic;
  name: string;
  /** Whether the name is the title or the short name. */
  isOwn: boolean;
}

const cache = new WeakMap<SearchIndex, ReadonlyMap<string, readonly NamedTopic[]>>();

/** Prepares the names by their content words, one topic at each step. Cached per index. */
export function* topicNameSteps(
  index: SearchIndex,
): Steps<ReadonlyMap<string, readonly NamedTopic[]>> {
  const known = cache.get(index);
  if (known) return known;
  const byWords = new Map<string, NamedTopic[]>();
  for (const topic of index.topics) {
    topic.nameKeys.forEach((name, at) => {
      const isOwn = at < topic.ownNameCount;
      const words = contentWords(name, index.vocabulary);
      byWords.set(words, [...(byWords.get(words) ?? []), { topic, name, isOwn }]);
    });
    yield;
  }
  cache.set(index, byWords);
  return byWords;
}

/** Share of the pairs of characters that two texts have in common, from 0 to 1. */
const pairSimilarity = (a: string, b: string): number => {
  const pairs = (text: string): Set<string> =>
    new Set(
      Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
    );
  const [left, right] = [pairs(a), pairs(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size || 1);
};

/** Whether several sections have the text as their heading. */
const isCommonHeading = ({ nameKeys }: Topic, compact: string, index: SearchIndex): boolean =>
  nameKeys[0] === compact &&
  (index.topicsByName.get(compact) ?? []).filter(
    (one) => one.isSection && one.nameKeys[0] === compact,
  ).length > 1;

/** Whether a topic is neither the definition of a term nor the correction of a claim. */
export const isAnswerPage = ({ kind }: Topic): boolean => kind !== 'term' && kind !== 'correction';

/**
 * The topics that a normalised text names, with what that adds to their score. Topics of whose name
 * the text is only a part are left out unless `allowsParts`.
 */
export const topicsNamed = (
  normalised: string,
  index: SearchIndex,
  allowsParts: boolean,
): Map<Topic, number> => {
  const compact = normalised.replace(/ /g, '');
  const found = new Map<Topic, number>();
  const add = (topic: Topic, score: number): void => {
    found.set(topic, Math.max(score, found.get(topic) ?? 0));
  };
  for (const topic of index.topicsByName.get(compact) ?? [])
    if (!isAnswerPage(topic)) add(topic, WEIGHTS.names.exactTermOrCorrection);
    else if (topic.isSection && isCommonHeading(topic, compact, index))
      add(topic, WEIGHTS.names.partOfName);
    else if (!topic.isSection || compact.length > BARE_HEADING_LENGTH)
      add(topic, WEIGHTS.names.exact);
  const words = contentWords(normalised, index.vocabulary);
  const asksForDefinition = DEFINITION_QUESTION.test(normalised);
  if (words !== '')
    for (const { topic, name, isOwn } of runSync(topicNameSteps(index)).get(words) ?? [])
      if (asksForDefinition && topic.kind === 'term') add(topic, WEIGHTS.names.definition);
      else if (!isOwn) add(topic, WEIGHTS.names.sameWordsAsAlias);
      else if (!(topic.isSection && words.length <= COMMON_HEADING_LENGTH))
        add(
          topic,
          (isAnswerPage(topic)
            ? WEIGHTS.names.sameWords
            : WEIGHTS.names.sameWordsTermOrCorrection) +
            WEIGHTS.names.sameSpelling * pairSimilarity(compact, name),
        );
  if (allowsParts && compact.length > 1)
    for (const topic of index.topics)
      if (!found.has(topic) && topic.joinedNameKeys.includes(compact))
        add(topic, WEIGHTS.names.partOfName);
  return found;
};
