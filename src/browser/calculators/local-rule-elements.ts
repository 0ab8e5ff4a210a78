/** The parts of the page that a field for the rule of a place works with, and what its author set for it. */

export const form = document.querySelector<HTMLFormElement>('#calculator')!;
export const localRule = form.querySelector<HTMLElement>('#local-rule')!;
export const placeInput = localRule.querySelector('input')!;

/** `localRule` of the calculator's file in `content/tools`. */
export const settings = localRule.dataset;
