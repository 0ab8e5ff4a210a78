/** Has words read out by screen readers, without showing them. */
import { createStatus } from '../status.ts';

const status = createStatus();
document.body.append(status);

/** A status that has just been put in is not read out, nor are words that stand in it already. */
export const SETTLING_MS = 500;

let toSay: string[] = [];

/** Has words read out, together with others that come at the same time. */
export const announce = (words: string): void => {
  status.textContent = '';
  toSay.push(words);
  if (toSay.length > 1) return;
  setTimeout(() => {
    status.textContent = toSay.join('。');
    toSay = [];
  }, SETTLING_MS);
};
