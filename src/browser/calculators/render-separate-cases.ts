import type { Outcome } from '../../core/calculators/outcome.ts';
import { escapeHtml } from '../../core/wording/escape-html.ts';
import { weakRulesHtml } from '../../core/wording/weak-rules.ts';
import { renderList, type RenderContext } from './render-outcome.ts';

/** Cases that share no result are told one after the other, each under its own name. */
export const renderSeparateCases = ({ cases, notes }: Outcome, pack: RenderContext): string => {
  const told = renderList('ul', notes, pack);
  const sections = cases.map((each) => {
    const [first] = each.figures;
    const label = pack.results.find(({ name }) => name === first?.name)?.label ?? '';
    return (
      `<section data-result="${first?.name ?? ''}" data-value="${first?.value ?? ''}">` +
      `<h3>${escapeHtml(label)}</h3>${renderList('ul', each.notes, pack)}` +
      `<p>现在做什么：</p>${renderList('ol', each.todo, pack)}</section>`
    );
  });
  return weakRulesHtml(pack.reads, pack.clauses) + told + sections.join('');
};
