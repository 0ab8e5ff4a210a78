/**
 * The script of every page, inline and therefore terse: 长辈版, and word of where an address has
 * led. What else a reader may want (other switches, copying, sharing, keeping) comes with the first
 * touch or key, never before; what was asked for meanwhile waits in `asked`.
 */
import reader from './reader.ts?worker&url';

const root = document.documentElement;
const status = document.createElement('p');
status.className = 'vh';
status.setAttribute('role', 'status');
document.body.append(status);

let script: HTMLScriptElement | undefined;
const wake = (): void => {
  if (script) return;
  script = document.createElement('script');
  script.src = reader;
  script.onerror = () => (script = undefined);
  document.head.append(script);
};
window.asked = [];
for (const sign of ['pointerdown', 'keydown', 'wheel']) addEventListener(sign, wake);
addEventListener('click', ({ target }) => {
  const it = (target as Element).closest<HTMLElement>('.anchor,[data-do]');
  if (!it) return;
  if (it.dataset['do'] === 'elder') {
    const elder = / e\d/.test(root.className) ? '' : 1;
    try {
      localStorage.elder = elder;
    } catch {
      // The choice then lasts for this page.
    }
    look(elder, (/dark|light/.exec(root.className) || [''])[0]);
  } else window.asked.push(it);
});

// Words about a day that has passed come with the other script, and without being touched for.
const today = new Date().toLocaleDateString('sv');
for (const element of document.querySelectorAll<HTMLElement>('[data-due]'))
  if (String(element.dataset['due']) < today) wake();

const tell = (): void => {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (place && place.matches('h2,h3,li'))
    status.textContent = '已到：' + (place.querySelector('b') || place).textContent.slice(0, 30);
};
addEventListener('hashchange', tell);
setTimeout(tell, 500);
