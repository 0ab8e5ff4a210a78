/**
 * The script of every page, inline and therefore terse: word of a day of rechecking gone by, and of where an address has led. What else
 * a reader may want (switches, copying, sharing, suggestions, keeping) comes with the first touch or
 * key, never before; what was asked for meanwhile waits in `asked`.
 */
import './mark-overdue.ts';
import reader from './page-actions.ts?worker&url';

const status = document.createElement('p');
status.className = 'vh';
status.setAttribute('role', 'status');
document.body.append(status);

let script: HTMLScriptElement | undefined;
/** Engines remember a module that failed: another address is another module. */
let tries = 0;
const wake = (): void => {
  if (script) return;
  script = document.createElement('script');
  script.type = 'module';
  script.src = reader + '?'.repeat(tries);
  script.onerror = () => {
    script = undefined;
    tries += 1;
  };
  document.head.append(script);
};
window.asked = [];
for (const sign of ['focusin', 'pointerdown', 'keydown', 'wheel']) addEventListener(sign, wake);
addEventListener('click', ({ target }) => {
  const it = (target as Element).closest('.anchor,[data-do]');
  if (!it) return;
  wake();
  window.asked.push(it);
});

const tell = (): void => {
  const place = document.querySelector(':target');
  if (place && place.matches('h2,h3,li'))
    status.textContent = '已到：' + (place.querySelector('b') || place).textContent.slice(0, 30);
};
addEventListener('hashchange', tell);
setTimeout(tell, 500);
