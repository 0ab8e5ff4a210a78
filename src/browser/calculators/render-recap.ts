import { escapeHtml } from '../../core/wording/escape-html.ts';

/** What a result was worked out from, and the button that leads back to it, as HTML. */
export const renderRecap = (recap: readonly string[]): string =>
  `<p class="recap">按这些算：${escapeHtml(recap.join('；'))}。<button type="button">改一改</button></p>`;
