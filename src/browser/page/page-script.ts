/**
 * The script of every page. It is inline, so it is kept short: it puts the theme switches in, marks overdue facts, announces
 * the section that an address leads to, and loads `page-actions.ts` with the reader's first touch
 * or key. Controls that are used before that has loaded wait in `queuedControls`.
 */
import './theme-switches.ts';
import './mark-overdue.ts';
import pageActionsScript from './page-actions.ts?worker&url';

const status = document.createElement('p');
status.className = 'sr-only';
status.setAttribute('role', 'status');
document.body.append(status);

let script: HTMLScriptElement | undefined;
/** Browsers remember that a module failed to load, so each retry uses another address. */
let failedLoads = 0;
const loadPageActions = (): void => {
  if (script) return;
  script = document.createElement('script');
  script.type = 'module';
  script.src = pageActionsScript + '?'.repeat(failedLoads);
  script.onerror = () => {
    script = undefined;
    failedLoads += 1;
  };
  document.head.append(script);
};
window.queuedControls = [];
for (const sign of ['focusin', 'pointerdown', 'keydown', 'wheel', 'beforeprint'])
  addEventListener(sign, loadPageActions);
addEventListener('click', ({ target }) => {
  const control = (target as Element).closest('.anchor,[data-action]');
  if (!control) return;
  loadPageActions();
  window.queuedControls.push(control);
});

const announceTarget = (): void => {
  const target = document.querySelector(':target');
  if (target && target.matches('h2,h3,li'))
    status.textContent = '已到：' + (target.querySelector('b') || target).textContent.slice(0, 30);
};
addEventListener('hashchange', announceTarget);
setTimeout(announceTarget, 500);
