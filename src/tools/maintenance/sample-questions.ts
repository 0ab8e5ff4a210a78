import { followRedirects } from '../../core/collections/follow-redirects.ts';
import { COLLECTION_NAMES, collectionOf } from '../../core/collections/index.ts';
import { topicEntries } from '../../core/search/index-files/topic-entries.ts';
import type { TopicEntry } from '../../core/search/index-format.ts';
import { compactText } from '../../core/search/normalise.ts';
import { weightedTerms } from '../../core/search/question-index.ts';
import type { Vocabulary } from '../../core/search/vocabulary.ts';
import { validOf, type Entry } from '../check-content/entry.ts';
import { sectionsIn } from '../mdx/body-ids.ts';

/** A page with fewer sample questions than an author should write, its sections counted in. */
export interface PageWithFewQuestions {
  readonly address: string;
  readonly title: string;
  /** Questions at the page and at its sections. */
  readonly count: number;
  /** Ids of its sections without a question. */
  readonly sectionsWithout: readonly string[];
}

/** A sample question and where it leads. */
export interface SampleQuestion {
  readonly text: string;
  readonly address: string;
}

/** Two sample questions that search can hardly tell apart. */
export interface NearDuplicate {
  readonly first: SampleQuestion;
  readonly second: SampleQuestion;
  /** From 0 (no word in common) to 1 (the same words). */
  readonly similarity: number;
}

/** How many questions the authors' guide asks for at least, for a page with its sections. */
export const ENOUGH_QUESTIONS = 5;

/**
 * From this similarity on, two questions are near-duplicates. Of the 19 pairs above it on
 * 2026-11-28, 17 ask the same in other particles or with one word more; between 0.5 and 0.6 stood 36
 * pairs, many of them about different things.
 */
const NEAR_DUPLICATE = 0.6;

/** Terms and corrections are found by their names and claims, so they need no questions. */
const FOUND_BY_NAME: ReadonlySet<TopicEntry['kind']> = new Set(['term', 'correction']);

const pageOf = (address: string): string => address.split('#')[0] ?? '';

/** Everything that search finds besides places, with its questions, from the content's entries. */
export const searchedTopics = (entries: readonly Entry[]): TopicEntry[] => {
  const moved = validOf(entries, 'redirects').flatMap(({ data }) => data.moved);
  const present = <Name extends 'searchWords' | 'searchQuestions'>(name: Name) =>
    validOf(entries, name).map(({ data }) => followRedirects(collectionOf(name), data, moved))[0];
  return topicEntries(
    COLLECTION_NAMES.flatMap((name) =>
      validOf(entries, name).flatMap(
        ({ id, data, tree }) =>
          collectionOf(name).search?.(id, data, tree ? sectionsIn(tree) : []) ?? [],
      ),
    ),
    present('searchWords')?.also ?? {},
    present('searchQuestions') ?? {},
  );
};

/**
 * Pages that have fewer than `enough` questions or a section without one: those with the fewest
 * questions first.
 */
export const pagesWithFewQuestions = (
  topics: readonly TopicEntry[],
  enough = ENOUGH_QUESTIONS,
): PageWithFewQuestions[] => {
  const pages = new Map<string, TopicEntry[]>();
  for (const topic of topics)
    if (!FOUND_BY_NAME.has(topic.kind)) {
      const page = pageOf(topic.address);
      pages.set(page, [...(pages.get(page) ?? []), topic]);
    }
  return [...pages]
    .map(([address, parts]) => ({
      address,
      title: parts.find((part) => part.address === address)?.title ?? parts[0]?.title ?? '',
      count: parts.reduce((sum, { questions = [] }) => sum + questions.length, 0),
      sectionsWithout: parts
        .filter((part) => part.address !== address && (part.questions ?? []).length === 0)
        .map((part) => part.address.slice(address.length + 1)),
    }))
    .filter(({ count, sectionsWithout }) => count < enough || sectionsWithout.length > 0)
    .sort((a, b) => a.count - b.count || a.address.localeCompare(b.address));
};

/**
 * Pairs of questions with at least the given similarity, the most similar first. Two questions are
 * compared by the terms that search compares queries by: the share of the weight that both have in
 * the weight that either has, where rare terms weigh more.
 */
export const nearDuplicates = (
  topics: readonly TopicEntry[],
  vocabulary: Vocabulary,
  least = NEAR_DUPLICATE,
): NearDuplicate[] => {
  const questions = topics.flatMap(({ questions = [], address }) =>
    questions.map((text) => ({ text, address })),
  );
  const termsOf = questions.map(({ text }) => weightedTerms(compactText(text), vocabulary));
  const questionsWith = new Map<string, number[]>();
  for (const [at, terms] of termsOf.entries())
    for (const term of terms.keys()) {
      const list = questionsWith.get(term);
      if (list) list.push(at);
      else questionsWith.set(term, [at]);
    }
  const rarity = (term: string): number =>
    Math.log(1 + questions.length / (questionsWith.get(term)?.length ?? 1));
  const totals = termsOf.map((terms) =>
    [...terms].reduce((sum, [term, weight]) => sum + weight * rarity(term), 0),
  );
  return questions
    .flatMap((second, at) => {
      const shared = new Map<number, number>();
      for (const [term, weight] of termsOf[at]!)
        for (const other of questionsWith.get(term)!) {
          if (other >= at) break;
          const common = Math.min(weight, termsOf[other]!.get(term)!) * rarity(term);
          shared.set(other, (shared.get(other) ?? 0) + common);
        }
      return [...shared].map(([other, common]) => ({
        first: questions[other]!,
        second,
        similarity: common / (totals[at]! + totals[other]! - common),
      }));
    })
    .filter(({ similarity }) => similarity >= least)
    .sort((a, b) => b.similarity - a.similarity);
};
