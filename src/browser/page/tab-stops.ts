/**
 * What is wider than its frame is scrolled with the keyboard, so it can be reached with it; what is all
 * in view is no stop on the way. Tables stand in the page as stops, for engines without scripts; drawings
 * are wider than their frames in 长辈版 only, which takes scripts.
 */
const update = (): void => {
  for (const frame of document.querySelectorAll('.scroll,.drawing')) {
    const stop = frame.matches('.scroll') ? frame : frame.querySelector('svg');
    if (frame.scrollWidth > frame.clientWidth) stop?.setAttribute('tabindex', '0');
    else stop?.removeAttribute('tabindex');
  }
};

/** Keeps tab stops right as windows, letters and results change. */
export const keepTabStops = (): void => {
  update();
  new ResizeObserver(update).observe(document.body);
  // The event of a calculator's result does not bubble.
  addEventListener('drawn', update, true);
};
