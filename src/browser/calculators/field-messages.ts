/** What stands beside the fields of the form: what is wrong with one, and what was understood. */
import { setText } from './set-text.ts';

/** The element for what is wrong with a field. */
export const problemBeside = (name: string): Element =>
  document.querySelector(`#f-${name}-problem`)!;

/** Says what is wrong with a field, or that nothing is. */
export const showProblem = (name: string, problem = ''): void => {
  setText(problemBeside(name), problem);
  for (const control of document.querySelectorAll(`#calculator [name="${name}"]`))
    control.setAttribute('aria-invalid', String(!!problem));
};

/**
 * Says what was understood, where it is not what was typed, so that nobody is misread. While the reader types
 * (`isTyping`), words that no longer hold go, and no others come.
 */
export const showUnderstood = (name: string, said?: string, isTyping?: boolean): void => {
  const element = document.querySelector(`#f-${name}-said`);
  const words = said ? `按${said}算。` : '';
  setText(element, isTyping && element?.textContent !== words ? '' : words);
};
