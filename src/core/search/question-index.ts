/**
 * What people ask, by topic. A topic is the text of all questions that lead to it, of its names and of
 * its page's name; a query is compared with it by BM25 over words and pairs of characters.
 */
import type { QuestionsFile } from './index-format.ts';
import { cut, type Vocabulary } from './vocabulary.ts';
import type { Index, Topic } from './index-model.ts';
import { runSync, type Steps } from './steps.ts';

interface Posting {
  readonly topic: number;
  times: number;
}

/** Topics by what is asked of them, numbered as in the index. */
export interface Asked {
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** How long each topic's text is, 1 for the mean. */
  readonly lengths: readonly number[];
}

/** How like a query each topic is: 1 would be all of it, over and over. */
export interface Likeness {
  readonly scores: ReadonlyMap<number, number>;
  /** Share of the query's pairs of characters that somebody asks with. */
  readonly known: number;
}

/** Weights of a pair of characters, of a character or number that no word holds, of kinds of words. */
const PAIR = 0.4;
const LOOSE = 0.3;
const NUMBER = 0.5;
const WIDER = 0.5;
const WORD = { vague: 0.3, common: 0.7, other: 1.2 } as const;

/** Damping of repeated words and of long texts, as usual for BM25. */
const REPEAT = 1.2;
const LENGTH = 0.5;
/** What nobody asks with is often chatter: it counts less against a topic. */
const UNKNOWN = 0.3;

const weightOf = (word: string, { vague, common }: Vocabulary): number =>
  vague.has(word) ? WORD.vague : common.has(word) ? WORD.common : WORD.other;

/** Pairs are told from words by the line between their characters. */
const isPair = (part: string): boolean => part[1] === '|';

/** What a folded text is made of, with weights. */
export const partsOf = (folded: string, vocabulary: Vocabulary): Map<string, number> => {
  const parts = new Map<string, number>();
  const add = (part: string, weight: number): void => {
    if (weight > (parts.get(part) ?? 0)) parts.set(part, weight);
  };
  for (const { text, word } of cut(folded, vocabulary)) {
    if (text === ' ' || word === '') continue;
    if (word === undefined) add(text, /\d/.test(text) ? NUMBER : LOOSE);
    else {
      add(word, weightOf(word, vocabulary));
      for (const wide of vocabulary.wider.get(word) ?? []) add(wide, WIDER);
    }
  }
  const characters = [...folded.replace(/ /g, '')];
  for (let at = 0; at + 1 < characters.length; at += 1)
    add(`${characters[at]!}|${characters[at + 1]!}`, PAIR);
  return parts;
};

/** Reads the questions, a topic at a step, so that a page can do other things between. */
export function* readAsked(
  { questions }: QuestionsFile,
  topics: readonly Topic[],
  vocabulary: Vocabulary,
): Steps<Asked> {
  const postings = new Map<string, Posting[]>();
  const lengths: number[] = [];
  for (const [topic, { keys, context }] of topics.entries()) {
    const texts = (questions[topic] ?? '').split(',');
    let length = 0;
    for (const text of [...texts, ...keys, context])
      for (const part of partsOf(text, vocabulary).keys()) {
        length += 1;
        const list = postings.get(part);
        const last = list?.[list.length - 1];
        if (last?.topic === topic) last.times += 1;
        else if (list) list.push({ topic, times: 1 });
        else postings.set(part, [{ topic, times: 1 }]);
      }
    lengths.push(length);
    yield;
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  return { postings, lengths: lengths.map((length) => length / (mean || 1)) };
}

/** Reads them at once. */
export const openAsked = (...input: Parameters<typeof readAsked>): Asked =>
  runSync(readAsked(...input));

const byNames = new WeakMap<Index, Asked>();

/** Before the questions come, topics are compared by their names alone; a topic at a step. */
export function* readNames(index: Index): Steps<Asked> {
  const known = index.asked ?? byNames.get(index);
  if (known) return known;
  const read = yield* readAsked({ questions: [] }, index.topics, index.vocabulary);
  byNames.set(index, read);
  return read;
}

/** What has been read, or all of the names at once. */
export const askedIn = (index: Index): Asked => runSync(readNames(index));

/** Compares a folded query with every topic. */
export const likeness = (folded: string, asked: Asked, vocabulary: Vocabulary): Likeness => {
  const { postings, lengths } = asked;
  const scores = new Map<number, number>();
  let whole = 0;
  const pairs = { known: 0, all: 0 };
  for (const [part, weight] of partsOf(folded, vocabulary)) {
    const list = postings.get(part) ?? [];
    const rare = Math.log(1 + (lengths.length - list.length + 0.5) / (list.length + 0.5));
    const worth = weight * rare;
    whole += worth * (list.length > 0 ? 1 : UNKNOWN);
    if (isPair(part)) {
      pairs.all += 1;
      if (list.length > 0) pairs.known += 1;
    }
    for (const { topic, times } of list) {
      const damped = times + REPEAT * (1 - LENGTH + LENGTH * lengths[topic]!);
      scores.set(topic, (scores.get(topic) ?? 0) + (worth * times) / damped);
    }
  }
  for (const [topic, score] of scores) scores.set(topic, score / (whole || 1));
  return { scores, known: pairs.known / (pairs.all || 1) };
};
