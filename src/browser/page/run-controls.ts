import { copyAddress, copyCorrection, copyWords, sharePage } from './copy-and-share.ts';
import { changeElder, changeSize, changeTheme } from './theme.ts';

/** Does what a control asks for: a button names its action, a link beside a heading is to be copied. */
const runControl = (control: Element | null): void => {
  if (!(control instanceof HTMLElement)) return;
  const action = control.dataset['action'];
  if (action === 'elder') changeElder();
  else if (action === 'size') changeSize();
  else if (action === 'theme') changeTheme();
  else if (action === 'print') print();
  else if (action === 'share') void sharePage(control);
  else if (action === 'copy') void copyWords(control);
  else if (action === 'quote') void copyCorrection(control);
  else if (control instanceof HTMLAnchorElement) void copyAddress(control.href, control);
};

/**
 * Runs the controls that were used before this script came, in their order, and from now on each one at
 * once: `page-script.ts` pushes every control that is used to `queuedControls`.
 */
export const runControls = (): void => {
  const waiting = window.queuedControls ?? [];
  window.queuedControls = [];
  window.queuedControls.push = (...used) => {
    used.forEach(runControl);
    return 0;
  };
  waiting.forEach(runControl);
};
