/**
 * A message moves what stands below it. So it waits until the press that took the focus is over: the choice or
 * button under the finger must not slip away.
 */
let isPressing = false;
addEventListener('mousedown', () => (isPressing = true), true);
addEventListener('mouseup', () => (isPressing = false), true);

/** Does something at once, or when the press that is going on is over. */
export const afterPress = (act: () => void): void => {
  if (isPressing) addEventListener('mouseup', () => setTimeout(act), { once: true });
  else act();
};
