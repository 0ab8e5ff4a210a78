import { findLast } from '../find-last.ts';
import type { Read } from '../rules/track-reads.ts';
import { firstDay } from '../dates/timeline.ts';
import { escapeHtml } from './escape-html.ts';

/** A document behind a fact from a day on, as the steps of a reckoning name it. */
export interface Clause {
  readonly from: string;
  readonly words: string;
  /** Present if only weak evidence is known. */
  readonly weak?: {
    /** The sentence of a result about such rules, up to their names. */
    readonly words: string;
    /** Name of the rule, and whom to ask about it. */
    readonly label: string;
  };
}
/** The documents behind facts, each in the order of time. */
export type Clauses = Readonly<Record<string, readonly Clause[]>>;

/** The document behind a fact on a date, or its first where it begins later. */
export const clauseOn = ({ fact, on }: Read, clauses: Clauses): Clause | undefined => {
  const series = clauses[fact] || [];
  return findLast(series, ({ from }) => firstDay(from) <= firstDay(on)) || series[0];
};

/** Whether words state a figure; the number of a hotline is none. */
export const statesFigure = (words: string): boolean => /\d/.test(words.replace(/123[39]3/g, ''));

/** Names by the sentence under which they are listed, each once, in their order. */
export const groupNames = (
  pairs: readonly (readonly [key: string, name: string])[],
): [key: string, names: string[]][] =>
  [...new Set(pairs.map(([key]) => key))].map((key) => [
    key,
    [...new Set(pairs.flatMap((pair) => (pair[0] === key ? pair[1] : [])))],
  ]);

/** Names the weak ones among the rules that a result rests on, as HTML; empty where none is. */
export const weakRulesHtml = (reads: readonly Read[], clauses: Clauses): string =>
  groupNames(
    reads.flatMap((read): [string, string][] => {
      const { weak } = clauseOn(read, clauses) || {};
      return weak
        ? [[weak.words, `<a href="/facts/${read.fact}/">${escapeHtml(weak.label)}</a>`]]
        : [];
    }),
  )
    .map(([words, names]) => `<p data-weak>${words}${names.join('；')}。</p>`)
    .join('');
