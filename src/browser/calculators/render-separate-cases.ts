import type { Outcome } from '../../core/calculators/outcome.ts';
import { escapeHtml } from '../../core/wording/escape-html.ts';
import { weakRulesHtml } from '../../core/wording/weak-rules.ts';
import { renderList, type RenderContext } from './render-outcome.ts';

/** Cases that share no result are told one after the other, each under its own name. */
export const renderSeparateCases = ({ cases, notes }: Outcome, data: RenderContext): string => {
  const told = renderList('ul', notes, data);
  const sections = cases.map((each) => {
    const [first] = each.figures;
    const label = data.results.find(({ name }) => name === first?.name)?.label ?? '';
    return (
      `<section data-result="${first?.name ?? ''}" data-value="${first?.value ?? ''}">` +
      `<h3>${escapeHtml(label)}</h3>${renderList('ul', each.notes, data)}` +
      `<p>现在做什么：</p>${renderList('ol', each.todo, data)}</section>`
    );
  });
  return weakRulesHtml(data.reads, data.clauses) + told + sections.join('');
};
