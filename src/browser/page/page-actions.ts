/** Comes with a reader's first touch: copying and sending addresses, printing, pages kept offline. */
import { keepOffline } from '../offline/register-worker.ts';
import suggestions from '../search/suggestions.ts?worker&url';
import { changeElder, changeSize, changeTheme } from './theme.ts';

const STYLE =
  'position:fixed;left:0;right:0;bottom:0;z-index:9;display:flex;flex-wrap:wrap;align-items:center;' +
  'padding:.6em 1em;background:var(--paper);border-top:4px double var(--accent)';

let bar: HTMLElement | undefined;

const close = (): void => {
  bar?.remove();
  bar = undefined;
};

const button = (label: string, act: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.style.marginLeft = '.5em';
  made.addEventListener('click', act);
  return made;
};

/**
 * Puts the reader into the box with the address. The click on a link to a place also goes there,
 * which takes the focus away, before or after: until the reader does something, it comes back.
 */
const enter = (box: HTMLInputElement): void => {
  const back = ({ relatedTarget }: FocusEvent): void => {
    if (!relatedTarget) box.focus();
  };
  const leave = (): void => box.removeEventListener('blur', back);
  box.addEventListener('blur', back);
  for (const sign of ['pointerdown', 'keydown'])
    addEventListener(sign, leave, { once: true, capture: true });
  box.focus();
};

/** Says what happened; the address stands there to be selected by hand. It stays until it is closed. */
const show = (message: string, address: string, title: string, from: HTMLElement): void => {
  close();
  bar = document.createElement('div');
  bar.className = 'told';
  bar.style.cssText = STYLE;
  const words = document.createElement('span');
  words.setAttribute('role', 'status');
  const box = document.createElement('input');
  box.readOnly = true;
  box.value = address;
  box.setAttribute('aria-label', '链接，可以选中复制');
  box.style.cssText = 'flex:1 1 9em;margin:.2em 0 .2em .6em;width:auto';
  box.addEventListener('focus', () => box.select());
  bar.append(words, box);
  if ('share' in navigator)
    bar.append(
      button(
        '发给别人',
        () => void navigator.share({ title, url: address }).catch(() => undefined),
      ),
    );
  bar.append(
    button('关闭', () => {
      close();
      from.focus();
    }),
  );
  document.body.append(bar);
  words.textContent = message;
  if (message !== '链接已复制') enter(box);
};

const copy = async (address: string, title: string, from: HTMLElement): Promise<void> => {
  try {
    await navigator.clipboard.writeText(address);
    show('链接已复制', address, title, from);
  } catch {
    show('请选中链接，再复制', address, title, from);
  }
};

const share = async (from: HTMLElement): Promise<void> => {
  const address = location.href.split('#')[0]!;
  const title = document.title;
  // Without a share sheet, and where it fails, the address is copied; a reader who backs out wants nothing.
  try {
    await navigator.share({ title, url: address });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      await copy(address, title, from);
  }
};

const answer = (from: Element): void => {
  if (!(from instanceof HTMLElement)) return;
  const what = from.dataset['do'];
  if (what === 'elder') changeElder();
  else if (what === 'size') changeSize();
  else if (what === 'theme') changeTheme();
  else if (what === 'print') print();
  else if (what === 'share') void share(from);
  else if (from instanceof HTMLAnchorElement) void copy(from.href, document.title, from);
};

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});

const waiting = window.asked ?? [];
window.asked = [];
window.asked.push = (...asked) => {
  asked.forEach(answer);
  return 0;
};
waiting.forEach(answer);
keepOffline();

// Nothing of search is fetched before somebody goes to the box; they may be there already.
const box = document.querySelector('form.find');
const suggest = (): void => {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = suggestions;
  document.head.append(script);
};
if (box?.contains(document.activeElement)) suggest();
else box?.addEventListener('focusin', suggest, { once: true });
