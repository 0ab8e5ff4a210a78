import type { Read } from '../rules/track-reads.ts';
import { clauseOn, type Clauses } from './clauses.ts';
import { escapeHtml } from './escape-html.ts';
import { groupNames } from './group-names.ts';

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
