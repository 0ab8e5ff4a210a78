import type { Case } from '../../core/calculators/outcome.ts';
import { escapeHtml } from '../../core/wording/escape-html.ts';
import { renderList, type RenderContext } from './render-outcome.ts';

/** Cases that share no result are told one after the other, each under its own name. */
export const renderSeparateCases = (cases: readonly Case[], pack: RenderContext): string =>
  cases
    .map(({ figures, notes, todo }) => {
      const [first] = figures;
      const label = pack.results.find(({ name }) => name === first?.name)?.label ?? '';
      return (
        `<section data-result="${first?.name ?? ''}" data-value="${first?.value ?? ''}">` +
        `<h3>${escapeHtml(label)}</h3>${renderList('ul', notes, pack)}` +
        `<p>现在做什么：</p>${renderList('ol', todo, pack)}</section>`
      );
    })
    .join('');
