import { writeFragment } from './address-fragment.ts';

let writing: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps what was typed behind the `#` of the address. Changing the address is slower than the whole answer, so
 * it comes after it.
 */
export const keepInAddress = (typed: Readonly<Record<string, string>>): void => {
  clearTimeout(writing);
  writing = setTimeout(() => {
    history.replaceState(1, '', `#${writeFragment(typed)}`);
  });
};
