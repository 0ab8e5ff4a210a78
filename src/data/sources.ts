import type { Citation } from '../core/schema/citation.ts';
import type { Source } from '../core/schema/source.ts';
import {
  DOCUMENTS_A_PAGE,
  SOURCE_GROUPS,
  sourceListAddress,
  sourceListSlugs,
} from '../core/schema/source-lists.ts';
import { parseNumeral } from '../core/numerals.ts';
import { entries } from './content.ts';
import { factsById } from './facts.ts';
import { dueDayOfFact } from './freshness.ts';
import { memoize } from './memoize.ts';

/** Titles of the documents by slug. */
export const sourceTitles = memoize(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await entries('sources')).map((entry) => [entry.id, entry.data.title])),
);

/** A fact that rests on a document, and where in the document it stands. */
interface Supported {
  readonly id: string;
  readonly label: string;
  readonly clause: string;
  readonly cite: Citation;
  /** Day by which the fact must be checked again. */
  readonly due: string;
}

export interface SourcePage {
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

/** A page of the list of all documents of a kind, the most used first. */
export interface SourceListPage {
  readonly address: string;
  /** `documents`, and from the second page on `documents-2`. */
  readonly slug: string;
  readonly label: string;
  readonly sources: readonly SourcePage[];
  /** All pages of the kind. */
  readonly siblings: readonly string[];
}

/** Facts by document, in the order of the facts: the first citation of each fact. */
const supportedBySource = async (): Promise<ReadonlyMap<string, Supported[]>> => {
  const bySource = new Map<string, Supported[]>();
  for (const fact of (await factsById()).values()) {
    const { id, data } = fact;
    const due = await dueDayOfFact(fact);
    const cites = data.values.flatMap((value) => value.cite);
    const first = new Map(cites.toReversed().map((cite) => [cite.source, cite]));
    for (const [source, cite] of first) {
      if (source === undefined) continue;
      const supported = { id, label: data.title, clause: cite.clause ?? '', cite, due };
      bySource.set(source, [...(bySource.get(source) ?? []), supported]);
    }
  }
  return bySource;
};

/** Every document with the facts that rest on it, a law's articles in order. */
export const sourcePages = memoize(async (): Promise<SourcePage[]> => {
  const supported = await supportedBySource();
  const sources = await entries('sources');
  const withTitle = Map.groupBy(sources, ({ data }) => data.title);
  const isShared = (title: string): boolean => withTitle.get(title)!.length > 1;
  return sources.map(({ id, data }) => ({
    id,
    pageTitle: isShared(data.title) ? `${data.title}（${data.number ?? data.issuer}）` : data.title,
    data,
    facts: (supported.get(id) ?? []).toSorted(
      (a, b) => articleNumber(a.clause) - articleNumber(b.clause),
    ),
  }));
});

/** Documents of every kind, the most used first. */
export const sourcesByKind = async () => {
  const all = (await sourcePages()).toSorted((a, b) => b.facts.length - a.facts.length);
  return SOURCE_GROUPS.map((group) => ({
    ...group,
    sources: all.filter(({ data }) => data.kind === group.kind),
  }));
};

/** The pages that list all documents of each kind. */
export const sourceListPages = async (): Promise<SourceListPage[]> =>
  (await sourcesByKind()).flatMap(({ id, label, sources }) => {
    const slugs = sourceListSlugs(id, sources.length);
    return slugs.map((slug, i) => ({
      address: sourceListAddress(slug),
      slug,
      label: i === 0 ? label : `${label}（${i + 1}）`,
      sources: sources.slice(i * DOCUMENTS_A_PAGE, (i + 1) * DOCUMENTS_A_PAGE),
      siblings: slugs.map(sourceListAddress),
    }));
  });
