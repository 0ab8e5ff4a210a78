/**
 * The script of every page. It is inline, so it is kept short: it puts the theme switches in, and
 * loads `page-actions.ts` with the reader's first touch or key, or at once in 长辈版 and where something
 * on the page is past its day of rechecking. Controls that are used before that has loaded wait in
 * `queuedControls`.
 */
import { FIRST_SIGNS } from './first-signs.ts';
import './theme-switches.ts';
import pageActionsScript from './page-actions.ts?worker&url';

let script: HTMLScriptElement | undefined;
/** Browsers remember that a module failed to load, so each retry uses another address. */
let retryMarks = '';
window.queuedControls = [];
/** Without an event, the page itself needs what is loaded. */
const loadPageActions = ({ type, target }: Partial<Event> = {}): void => {
  if (type === 'click')
    window.queuedControls.push((target as Element).closest('.anchor,[data-action]'));
  if (script) return;
  window.isTouched = !!type;
  script = document.createElement('script');
  script.type = 'module';
  script.src = pageActionsScript + retryMarks;
  // Only where the file did not come: `import()` would also fail with what the script throws as it runs, again and again.
  script.onerror = () => {
    script = undefined;
    retryMarks += '?';
  };
  document.head.append(script);
};
for (const sign of [...FIRST_SIGNS, 'click']) addEventListener(sign, loadPageActions);
// The comparison is false, and the script loads, on the day itself already (`mark-overdue.ts` then compares
// days on the reader's own clock), and for `.elder`, which has no `data-due` (NaN): drawings in 长辈版 are wider
// than the screen and need tab stops.
for (const { dataset } of document.querySelectorAll<HTMLElement>('.elder,[data-due]'))
  if (!(Date.parse(dataset['due']!) >= Date.now())) loadPageActions();
