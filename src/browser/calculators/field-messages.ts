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

/** Says what was understood, where it is not what was typed, so that nobody is misread. */
export const showUnderstood = (name: string, said: string | undefined): void =>
  setText(document.querySelector(`#f-${name}-said`), said === undefined ? '' : `按${said}算。`);
