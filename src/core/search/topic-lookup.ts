/** Finds pages and sections for what is left of a query when places are taken out. */
import { clean, fold } from './normalise.ts';
import type { Result } from './index-format.ts';
import { features, gist } from './vocabulary.ts';
import { byQuestions } from './rank-by-questions.ts';
import { corpusOf, insurancesIn, sum, type Corpus } from './corpus.ts';
import type { Index, Topic } from './index-model.ts';
import {
  answers,
  coverOf,
  EXACT,
  KIND,
  rate,
  STRONG,
  type Asked,
  type Found,
} from './score-topics.ts';
import { isAboutSomething } from './scope.ts';

export type { Found } from './score-topics.ts';

/** Questions for the meaning of a word. */
const DEFINES = /是什么|什么是|是啥|什么意思|啥意思|什么叫/;

/** Takes out of a query the features that only tell how a word was spelled. */
const takeLiteral = (query: Map<string, number>): string[] => {
  const literal = [...query.keys()].filter((feature) => feature.startsWith('='));
  for (const feature of literal) query.delete(feature);
  return literal;
};

const namesIt = (topic: Topic, wanted: string, index: Index): boolean =>
  topic.keys.some((key) => gist(key, index.vocabulary) === wanted);

const WEAK = 0.34;

/** So much of a query must fit that has no word of the subject in it. */
const CERTAIN = 0.75;

export const isClose = ({ cover }: Found): boolean => cover < STRONG;

const askedOf = (text: string, index: Index, { telling }: Corpus): Asked => {
  const folded = fold(clean(text));
  const query = features(folded, index.vocabulary);
  const literal = takeLiteral(query);
  return {
    folded,
    joined: folded.replace(/ /g, ''),
    features: query,
    telling: [...query.keys()].filter(
      (one) => !index.vocabulary.common.has(one) && !index.vocabulary.vague.has(one),
    ),
    literal,
    whole: sum(query, telling),
    gist: gist(folded, index.vocabulary),
    insurances: insurancesIn(folded, index),
  };
};

/** What shares words with the query. */
const byWords = (asked: Asked, corpus: Corpus): Map<Topic, Found> => {
  const found = new Map<Topic, Found>();
  for (const [entry, covered] of coverOf(asked, corpus)) {
    if (covered < WEAK) continue;
    const one = rate(entry, covered, asked, corpus.telling);
    if (one.cover >= WEAK) found.set(one.topic, one);
  }
  return found;
};

/** A heading such as 养老 stands on many pages; one that stands on one page is as good as its name. */
const isCommonHeading = ({ keys }: Topic, joined: string, { topicByKey }: Index): boolean =>
  keys[0] === joined &&
  (topicByKey.get(joined) ?? []).filter((one) => one.section && one.keys[0] === joined).length > 1;

/** The query is a name, or stands in one, or a name stands in the query. */
const byNames = (asked: Asked, found: Map<Topic, Found>, index: Index): void => {
  const { joined } = asked;
  for (const topic of index.topicByKey.get(joined) ?? []) {
    const known = found.get(topic);
    const worth = !topic.section
      ? EXACT[topic.kind]
      : isCommonHeading(topic, joined, index)
        ? 0
        : 1.1;
    if (known) known.score += worth;
    else found.set(topic, { topic, cover: 1, score: 1 + worth + KIND[topic.kind] });
  }
  if (joined.length < 2) return;
  for (const topic of index.topics) {
    if (found.has(topic) || !topic.all.includes(joined)) continue;
    const begins = topic.all.includes(`\n${joined}`);
    found.set(topic, { topic, cover: STRONG, score: (begins ? 0.6 : 0.5) + KIND[topic.kind] });
  }
};

/** Names of topics that stand in a text, longest first for each topic. */
const namesIn = (joined: string, index: Index): Map<Topic, number> => {
  const inner = new Map<Topic, number>();
  for (let at = 0; at < joined.length; at += 1)
    for (let size = 2; size < joined.length && at + size <= joined.length; size += 1) {
      const name = joined.slice(at, at + size);
      const topics = index.topicByKey.get(name);
      if (topics && index.vocabulary.telling(name))
        for (const topic of topics) inner.set(topic, Math.max(size, inner.get(topic) ?? 0));
    }
  return inner;
};

/** A telling name inside a long question: 癌症 in 癌症花了二十多万还能再报点吗. */
const byInnerNames = (asked: Asked, found: Map<Topic, Found>, index: Index): void => {
  for (const [topic, size] of namesIn(asked.joined, index)) {
    if (!answers(topic)) continue;
    const known = found.get(topic);
    const worth = 0.3 + 0.05 * size;
    if (known && !isClose(known)) known.score = Math.max(known.score, worth);
    else found.set(topic, { topic, cover: STRONG, score: Math.max(known?.score ?? 0, worth) });
  }
};

const prefer = (asked: Asked, found: Map<Topic, Found>, index: Index, corpus: Corpus): void => {
  const defines = DEFINES.test(asked.folded);
  for (const one of found.values()) {
    const union = corpus.unions.get(one.topic);
    if (answers(one.topic) && asked.literal.some((feature) => union?.has(feature)))
      one.score += 0.12;
    if (defines && one.topic.kind === 'term' && namesIt(one.topic, asked.gist, index))
      one.score += 1.5;
  }
};

/** Topics for a text, best first; `cover` below a half is only close. */
export const findTopics = (text: string, index: Index): Found[] => {
  const corpus = corpusOf(index);
  const asked = askedOf(text, index, corpus);
  if (asked.joined === '') return [];
  const found = byWords(asked, corpus);
  prefer(asked, found, index, corpus);
  byNames(asked, found, index);
  byInnerNames(asked, found, index);
  if (!isAboutSomething(asked.folded, index)) {
    for (const [topic, one] of found) if (one.cover < CERTAIN) found.delete(topic);
  }
  return byQuestions(asked.folded, found, index);
};

export const topicResult = (found: Found): Result => ({
  kind: found.topic.kind,
  title: found.topic.title,
  address: found.topic.address,
  ...(isClose(found) ? { close: true } : {}),
});
