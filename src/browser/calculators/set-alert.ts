import { setText } from './set-text.ts';

/** What a message says besides what was typed and what that comes to. */
const reasonOf = (message: string): string => message.replace(/“.*?”|[\d.]+/gs, '');

/** Whether two messages name the same reason, for whatever was typed. */
export const isSameReason = (one: string, other: string): boolean =>
  reasonOf(one) === reasonOf(other);

/**
 * Changes the words of an alert, which screen readers read out as a whole each time. While the reader types (`isTyping`),
 * words that name the reason already stay as they are.
 */
export const setAlert = (alert: Element | null, words: string, isTyping: boolean): void => {
  if (!(isTyping && alert && isSameReason(alert.textContent, words))) setText(alert, words);
};
