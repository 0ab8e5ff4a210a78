/** The part of the page where the result stands, under its heading. */
import { htmlWithBase } from './html-with-base.ts';
import { RESULT_TITLE } from './result-title.ts';
import { setText } from './set-text.ts';

const NO_RESULT_TITLE = '还没有结果';

const panel = document.querySelector<HTMLElement>('#result')!;

let drawn: string | undefined;

/** Puts a result there. The heading is read out when it changes; the answer, which may be long, is not. */
export const drawResult = (html: string, title = RESULT_TITLE): void => {
  if (html === drawn) return;
  drawn = html;
  setText(document.querySelector('#result-title'), title);
  panel.innerHTML = htmlWithBase(html);
  // For scripts that add to a result, or look at its drawings.
  panel.dispatchEvent(new Event('drawn'));
};

/** Says why there is no result. */
export const drawNoResult = (words: string): void => drawResult(`<p>${words}</p>`, NO_RESULT_TITLE);

/** Brings the result into view, and keyboards and screen readers to it. */
export const goToResult = (): void => {
  // A tall result would be scrolled to its middle; before the focus is within the page this is no slow way.
  panel.parentElement!.scrollIntoView();
  panel.focus({ preventScroll: true });
};

/** The only button of a result leads back to what it repeats. */
export const leadBackFromResult = (toForm: () => void): void =>
  panel.addEventListener('click', ({ target }) => {
    if ((target as Element).matches('button')) toForm();
  });
