/**
 * Frames whose content is wider than they are become tab stops, so that the keyboard can scroll them; other
 * frames do not. The HTML makes tables tab stops for browsers without scripts; drawings are wider than their
 * frames only in 长辈版, which needs scripts anyway.
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
  // Safari has it since 13.1.
  if ('ResizeObserver' in window) new ResizeObserver(update).observe(document.body);
  else addEventListener('resize', update);
  // The event `drawn` of a calculator's result does not bubble.
  addEventListener('drawn', update, true);
};
