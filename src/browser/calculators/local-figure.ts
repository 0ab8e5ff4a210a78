/** Puts the figure of a place into another field of the form, where the reader may change it. */
import { form, placeInput, settings } from './local-rule-elements.ts';

const target = form.querySelector<HTMLInputElement>(`[name="${settings['fills'] ?? ''}"]`);
/** An address with the place may also have the figure, as the reader left it. */
let isFromAddress = 'fromAddress' in placeInput.dataset;
let filled = '';

const put = (value: number | undefined): void => {
  if (!target || (value === undefined && target.value !== filled)) return;
  if (isFromAddress && target.value !== '') {
    filled = target.value;
    return;
  }
  filled = value === undefined ? '' : String(value);
  target.value = filled;
  target.dispatchEvent(new Event('input', { bubbles: true }));
};

/**
 * Puts the figure of a place into its field, as if it had been typed. If the place has none, the figure of
 * the place before it is removed, but never what the reader has typed.
 */
export const fillIn = (value: number | undefined): void => {
  put(value);
  isFromAddress = false;
};

/** Whether the figure stands in its field, as it was filled in. */
export const isFilledIn = (value: number | undefined): boolean =>
  target !== null && target.value === String(value);
