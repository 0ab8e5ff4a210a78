/**
 * The one order of topics: by how like the query is to what people ask who want them, and by what
 * names found. Before the questions come, the names of topics stand for them.
 */
import { askedIn, likeness } from './question-index.ts';
import type { Index, Topic } from './index-model.ts';
import { answers, STRONG, type Found } from './score-topics.ts';
import { isAboutUs } from './scope.ts';
import { pageOf } from './result-titles.ts';

/** So well fits what is named in full: it counts as much as all questions together. */
const NAMED = 1.6;
/** What a looser fit of names adds. */
const HINT = 0.1;
/** What the likeness of a page's other sections adds. */
const PAGE = 0.2;

/** A page that answers comes before a definition or a correction that fits alike. */
const kindOf = ({ kind }: Topic): number =>
  kind === 'correction' ? -0.1 : kind === 'term' ? -0.05 : kind === 'tool' ? -0.05 : 0.03;

/** From this likeness on, and where so many pairs are known, the first result is an answer. */
const SURE = { like: 0.2, known: 0.5 };
/** What is nearly as good as the first is as sure. */
const AS_SURE = 0.75;
const LISTED = 0.55;
/** A name typed in full does not hide what fits well besides. */
const PLENTY = 0.8;

/** A query without a word of ours must fit so well, less so where it is long: more of it is chatter. */
const CERTAIN = { short: 0.24, long: 0.1 };
const LONG = 12;

/** A heading such as 养老 on a page about something else is not what the bare word asks for. */
const BARE = 3;

const named = (found: Found | undefined, folded: string): number => {
  const score = Math.min(2, found?.score ?? 0) / 2;
  const isBare = found?.topic.section && folded.length <= BARE;
  return !isBare && (found?.same || score >= NAMED / 2) ? score : HINT * score;
};

/** A third of the three best sections of each page together. */
const supportOf = (all: ReadonlyMap<Topic, number>): ReadonlyMap<string, number> => {
  const pages = new Map<string, number[]>();
  for (const [topic, score] of all) {
    const list = pages.get(pageOf(topic.address));
    if (list) list.push(score);
    else pages.set(pageOf(topic.address), [score]);
  }
  return new Map(
    [...pages].map(([page, list]) => {
      const best = list.sort((a, b) => b - a).slice(0, 3);
      return [page, best.reduce((sum, score) => sum + score, 0) / 3];
    }),
  );
};

/** Topics for a folded query, best first, from what its names found; `cover` below a half is only close. */
export const byQuestions = (
  folded: string,
  found: ReadonlyMap<Topic, Found>,
  index: Index,
): Found[] => {
  const { scores, known } = likeness(folded, askedIn(index), index.vocabulary);
  const likes = new Map([...scores].map(([at, like]) => [index.topics[at]!, like]));
  const least = folded.length < LONG ? CERTAIN.short : CERTAIN.long;
  if (!isAboutUs(folded, index))
    for (const [topic, like] of likes) if (like * known < least) likes.delete(topic);
  const base = new Map<Topic, number>();
  for (const topic of [...likes.keys(), ...found.keys()])
    base.set(topic, (likes.get(topic) ?? 0) + named(found.get(topic), folded));
  const support = supportOf(base);
  const all = [...base]
    .map(([topic, score]) => ({
      topic,
      score:
        score +
        kindOf(topic) +
        (answers(topic) ? PAGE * (support.get(pageOf(topic.address)) ?? 0) : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [first] = all;
  if (!first) return [];
  const like = likes.get(first.topic) ?? 0;
  const isSure =
    (found.get(first.topic)?.cover ?? 0) >= STRONG || (like >= SURE.like && known >= SURE.known);
  const top = Math.min(first.score, PLENTY);
  return all
    .filter(({ score }) => score > top * LISTED)
    .map((one) => ({
      ...one,
      cover: isSure && one.score >= top * AS_SURE ? STRONG : 0,
    }));
};
