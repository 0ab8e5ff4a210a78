import type { Citation } from '../core/schema/citation.ts';
import type { Source } from '../core/schema/source.ts';
import { parseNumeral } from '../core/numerals.ts';
import { entries } from './content.ts';
import { factsById } from './facts.ts';
import { dueDayOfFact } from './freshness.ts';

/** Titles of the documents by slug. */
export const sourceTitles = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await entries('sources')).map((entry) => [entry.id, entry.data.title]));

/** What a document carries: one fact, and where in the document. */
interface Supported {
  readonly id: string;
  readonly label: string;
  readonly clause: string;
  readonly cite: Citation;
  /** Day by which the fact must be checked again. */
  readonly due: string;
}

interface SourcePage {
  readonly id: string;
  /** Its title; with its number or issuer where another document has the same title. */
  readonly pageTitle: string;
  readonly data: Source;
  readonly facts: readonly Supported[];
}

/** 第二十七条 → 27, 第16条 → 16; 0 where no article is named. */
const articleNumber = (clause: string): number => {
  const match = /第([〇零一二三四五六七八九十百千]+|\d+)条/.exec(clause)?.[1];
  return (match && parseNumeral(match)) || 0;
};

/** Every document with the facts that rest on it, a law's articles in order. */
export const sourcePages = async (): Promise<SourcePage[]> => {
  const facts = await Promise.all(
    [...(await factsById()).values()].map(async (fact) => ({
      ...fact,
      due: await dueDayOfFact(fact),
    })),
  );
  const sources = await entries('sources');
  const isShared = (title: string): boolean =>
    sources.filter(({ data }) => data.title === title).length > 1;
  return sources.map(({ id, data }) => ({
    id,
    pageTitle: isShared(data.title) ? `${data.title}（${data.number ?? data.issuer}）` : data.title,
    data,
    facts: facts
      .flatMap((fact): Supported[] => {
        const cites = fact.data.values.flatMap((value) => value.cite);
        const cite = cites.find((candidate) => candidate.source === id);
        const { due } = fact;
        return cite
          ? [{ id: fact.id, label: fact.data.title, clause: cite.clause ?? '', cite, due }]
          : [];
      })
      .toSorted((a, b) => articleNumber(a.clause) - articleNumber(b.clause)),
  }));
};
