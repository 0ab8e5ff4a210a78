/** How well a topic fits a query. */
import type { Corpus, Prepared } from './corpus.ts';
import type { Topic } from './index-model.ts';

/** A query made ready for comparing. */
export interface Asked {
  /** Folded, with its blanks. */
  folded: string;
  /** Folded, without them. */
  joined: string;
  features: ReadonlyMap<string, number>;
  /** Features that are not in nearly every question. */
  telling: readonly string[];
  /** Features that only tell how a word was spelled. */
  literal: readonly string[];
  /** Weight of all its features. */
  whole: number;
  /** What is left without words that say nothing. */
  gist: string;
  insurances: ReadonlySet<number>;
}

export interface Found {
  topic: Topic;
  score: number;
  /** Share of the query that the entry speaks of. */
  cover: number;
  /** The query is its title or short name, in whatever words. */
  same?: boolean;
}

/** Kinds that answer more of a question come first where two fit alike. */
export const KIND: Record<Topic['kind'], number> = {
  guide: 0.1,
  lapse: 0.1,
  compare: 0.09,
  tool: 0.06,
  page: 0.06,
  term: 0.02,
  correction: -0.25,
};

/** What a name typed in full is worth: a definition or a correction does not outdo the page itself. */
export const EXACT: Record<Topic['kind'], number> = {
  guide: 1,
  lapse: 1,
  compare: 1,
  tool: 1,
  page: 1,
  term: 0,
  correction: 0,
};

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
export const answers = ({ kind }: Topic): boolean => kind !== 'term' && kind !== 'correction';

/** Below this share an entry is only close. */
export const STRONG = 0.5;

/** A question about one insurance is not answered by another. */
const OTHER_INSURANCE = 0.6;

const isOther = ({ insurances }: Prepared, asked: Asked): boolean =>
  asked.insurances.size > 0 &&
  insurances.size > 0 &&
  [...insurances].every((at) => !asked.insurances.has(at));

/** Share of the query that each entry speaks of: one pass over what holds its features. */
export const coverOf = (asked: Asked, { holding, telling }: Corpus): Map<Prepared, number> => {
  const covers = new Map<Prepared, number>();
  if (asked.whole === 0) return covers;
  for (const [feature, weight] of asked.features) {
    const postings = holding.get(feature);
    if (!postings) continue;
    const worth = telling(feature) / asked.whole;
    for (const { entry, weight: other } of postings)
      covers.set(entry, (covers.get(entry) ?? 0) + Math.min(weight, other) * worth);
  }
  return covers;
};

export const rate = (
  entry: Prepared,
  covered: number,
  asked: Asked,
  telling: Corpus['telling'],
): Found => {
  const { features: query, whole } = asked;
  let best = 0;
  let isSame = false;
  const { named } = entry;
  const isSection = entry.topic.section;
  for (const [at, key] of entry.keys.entries()) {
    const shared = overlap(query, key.features, telling);
    const like = (2 * shared) / (whole + key.weight || 1);
    // A heading such as 养老 stands on many pages; 怎么开通医保钱包 on one.
    const isBare = isSection && key.gist.length < 5;
    const isName = at < named && !isBare;
    if (key.gist === asked.gist) {
      const same = isBare ? 0.7 : isName ? 1.4 : 1.2;
      const more = isName || answers(entry.topic) ? 0.6 * alike(asked.joined, key.text) : 0;
      best = Math.max(best, same + more);
      isSame ||= isName;
    } else best = Math.max(best, isName ? like * 1.1 : like);
  }
  // 医保 alone does not make 医保局电话 a question about this entry.
  const vague = asked.telling.length > 0 && !asked.telling.some((one) => entry.union.has(one));
  const cover = vague ? Math.min(covered, STRONG - 0.01) : covered;
  const score = (0.5 * cover + 0.5 * best) * (isOther(entry, asked) ? OTHER_INSURANCE : 1);
  return { topic: entry.topic, cover, score: score + KIND[entry.topic.kind], same: isSame };
};
