/** Finds pages and sections for what is left of a query when places are taken out. */
import { clean, fold } from '../normalise.ts';
import type { Result } from '../types.ts';
import { features, gist } from '../vocabulary.ts';
import { corpusOf, sum, type Corpus, type Prepared } from './corpus.ts';
import type { Index, Topic } from './model.ts';

/** Kinds that answer more of a question come first where two fit alike. */
const KIND: Record<Topic['kind'], number> = {
  guide: 0.1,
  lapse: 0.1,
  compare: 0.09,
  tool: 0.06,
  page: 0.06,
  term: 0.02,
  correction: -0.05,
};

/** What a name typed in full is worth: a definition or a correction does not outdo the page itself. */
const EXACT: Record<Topic['kind'], number> = {
  guide: 1,
  lapse: 1,
  compare: 1,
  tool: 1,
  page: 1,
  term: 0,
  correction: 0,
};

/** Questions for the meaning of a word. */
const DEFINES = /是什么|什么是|是啥|什么意思|啥意思|什么叫/;

export interface Found {
  topic: Topic;
  score: number;
  /** Share of the query that the entry speaks of. */
  cover: number;
}

const overlap = (
  query: ReadonlyMap<string, number>,
  entry: ReadonlyMap<string, number>,
  telling: Corpus['telling'],
): number => {
  let total = 0;
  for (const [feature, weight] of query) {
    const other = entry.get(feature);
    if (other !== undefined) total += Math.min(weight, other) * telling(feature);
  }
  return total;
};

/** Share of the pairs of characters that two texts have in common: words may mean the same and be spelled otherwise. */
const alike = (a: string, b: string): number => {
  const pairs = (text: string): Set<string> =>
    new Set(
      Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
    );
  const left = pairs(a);
  const right = pairs(b);
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size || 1);
};

/** A page or section itself, not a definition of a word or the correction of a claim. */
const answers = ({ kind }: Topic): boolean => kind !== 'term' && kind !== 'correction';

/** Takes out of a query the features that only tell how a word was spelled. */
const takeLiteral = (query: Map<string, number>): string[] => {
  const literal = [...query.keys()].filter((feature) => feature.startsWith('='));
  for (const feature of literal) query.delete(feature);
  return literal;
};

const rate = (
  entry: Prepared,
  query: ReadonlyMap<string, number>,
  typed: string,
  wanted: string,
  whole: number,
  telling: Corpus['telling'],
): Found => {
  let best = 0;
  const { named } = entry;
  const isSection = entry.topic.section;
  for (const [at, key] of entry.keys.entries()) {
    const shared = overlap(query, key.features, telling);
    const like = (2 * shared) / (whole + key.weight || 1);
    // A heading such as 养老 stands on many pages; 怎么开通医保钱包 on one.
    const isBare = isSection && key.gist.length < 5;
    const isName = at < named && !isBare;
    const same = isBare ? 0.7 : isName ? 1.4 : 1.2;
    const equal = same + (isName || answers(entry.topic) ? 0.6 * alike(typed, key.text) : 0);
    best = Math.max(best, key.gist === wanted ? equal : isName ? like * 1.1 : like);
  }
  const cover = overlap(query, entry.union, telling) / whole;
  return { topic: entry.topic, cover, score: 0.5 * cover + 0.5 * best + KIND[entry.topic.kind] };
};

const namesIt = (topic: Topic, wanted: string, index: Index): boolean =>
  topic.keys.some((key) => gist(key, index.vocabulary) === wanted);

const STRONG = 0.5;

const WEAK = 0.34;

export const isClose = ({ cover }: Found): boolean => cover < STRONG;

/** Topics for a text, best first; `cover` below a half is only close. */
export const findTopics = (text: string, index: Index): Found[] => {
  const folded = fold(clean(text));
  const joined = folded.replaceAll(' ', '');
  if (joined === '') return [];
  const { entries, telling, unions } = corpusOf(index);
  const exact = index.topicByKey.get(joined);
  const query = features(folded, index.vocabulary);
  const literal = takeLiteral(query);
  const whole = sum(query, telling);
  const wanted = gist(folded, index.vocabulary);
  const found =
    whole === 0
      ? []
      : entries
          .map((entry) => rate(entry, query, joined, wanted, whole, telling))
          .filter(({ cover }) => cover >= WEAK);
  for (const one of found)
    if (literal.some((feature) => answers(one.topic) && unions.get(one.topic)?.has(feature)))
      one.score += 0.12;
  const defines = DEFINES.test(folded);
  for (const one of found)
    if (defines && one.topic.kind === 'term' && namesIt(one.topic, wanted, index)) one.score += 1.5;
  for (const topic of exact ?? []) {
    const known = found.find((one) => one.topic === topic);
    // A heading such as 养老 stands on many pages.
    const worth = topic.section ? 0 : EXACT[topic.kind];
    if (known) known.score += worth;
    else found.push({ topic, cover: 1, score: 1 + worth + KIND[topic.kind] });
  }
  if (joined.length > 1)
    for (const topic of index.topics) {
      if (found.some((one) => one.topic === topic)) continue;
      const begins = topic.keys.some((key) => key.startsWith(joined));
      if (begins || topic.keys.some((key) => key.includes(joined)))
        found.push({ topic, cover: STRONG, score: (begins ? 0.6 : 0.5) + KIND[topic.kind] });
    }
  found.sort((a, b) => Number(isClose(a)) - Number(isClose(b)) || b.score - a.score);
  const top = found[0]?.score ?? 0;
  return found.filter(({ score }) => score > top * 0.5);
};

export const topicResult = (found: Found): Result => ({
  kind: found.topic.kind,
  title: found.topic.title,
  address: found.topic.address,
  ...(isClose(found) ? { close: true } : {}),
});
