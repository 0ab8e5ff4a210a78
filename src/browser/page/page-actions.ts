/**
 * Loads with the reader's first touch or key, or at once in 长辈版 and where a fact is overdue: copying,
 * sharing and printing, saying where a link led, the way back from a document, the theme switches, tab
 * stops, suggestions, the style for paper, and offline storage.
 */
import { localDay } from '../local-day.ts';
import { createStatus } from '../status.ts';
import { registerWorker } from '../offline/register-worker.ts';
import { loadSearch } from '../search/load-search.ts';
import { markOverdue } from './mark-overdue.ts';
import { quoteOfCorrection } from './quote-correction.ts';
import { keepTabStops } from './tab-stops.ts';
import { offerWayBack } from './way-back.ts';
import { changeElder, changeSize, changeTheme } from './theme.ts';

const status = createStatus();
document.body.append(status);
/** A status that has just been put in is not read out, nor are words that stand in it already. */
const SETTLING_MS = 500;
let toSay: string[] = [];
/** Has words read out, together with others that come at the same time. */
const announce = (words: string): void => {
  status.textContent = '';
  toSay.push(words);
  if (toSay.length > 1) return;
  setTimeout(() => {
    status.textContent = toSay.join('。');
    toSay = [];
  }, SETTLING_MS);
};

const BAR_STYLE =
  'position:fixed;left:0;right:0;bottom:0;z-index:9;display:flex;flex-wrap:wrap;align-items:center;' +
  'padding:.6em 1em;background:var(--paper);border-top:4px double var(--accent)';

let bar: HTMLElement | undefined;

const closeBar = (): void => {
  bar?.remove();
  bar = undefined;
};

const createButton = (label: string, onClick: () => void): HTMLButtonElement => {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.style.marginLeft = '.5em';
  element.addEventListener('click', onClick);
  return element;
};

/**
 * Focuses the field with the address. The click on a link to a section also moves the focus there,
 * sooner or later; so the focus is put back until the reader does something.
 */
const focusUntilUserActs = (addressBox: HTMLInputElement): void => {
  const restoreFocus = ({ relatedTarget }: FocusEvent): void => {
    if (!relatedTarget) addressBox.focus();
  };
  const stopRestoring = (): void => addressBox.removeEventListener('blur', restoreFocus);
  addressBox.addEventListener('blur', restoreFocus);
  for (const sign of ['pointerdown', 'keydown'])
    addEventListener(sign, stopRestoring, { once: true, capture: true });
  addressBox.focus();
};

/** Text to copy: an address, or words of the page. */
interface Copied {
  readonly text: string;
  /** Its name in messages: 链接. */
  readonly name: string;
  /** The data for the share dialog. */
  readonly share: ShareData;
}

/**
 * Shows a bar with a message and what was copied, which can be selected by hand. It stays until the
 * reader closes it.
 */
const showBar = (message: string, { text, name, share }: Copied, trigger: HTMLElement): void => {
  closeBar();
  bar = document.createElement('div');
  bar.className = 'told';
  bar.style.cssText = BAR_STYLE;
  const words = document.createElement('span');
  words.textContent = message;
  const addressBox = document.createElement('input');
  addressBox.readOnly = true;
  addressBox.value = text;
  addressBox.setAttribute('aria-label', `${name}，可以选中复制`);
  addressBox.style.cssText = 'flex:1 1 9em;margin:.2em 0 .2em .6em;width:auto';
  addressBox.addEventListener('focus', () => addressBox.select());
  bar.append(words, addressBox);
  if ('share' in navigator)
    bar.append(createButton('发给别人', () => void navigator.share(share).catch(() => undefined)));
  bar.append(
    createButton('关闭', () => {
      closeBar();
      trigger.focus();
    }),
  );
  document.body.append(bar);
  announce(message);
  if (!message.endsWith('已复制')) focusUntilUserActs(addressBox);
};

const copy = async (copied: Copied, trigger: HTMLElement): Promise<void> => {
  try {
    await navigator.clipboard.writeText(copied.text);
    showBar(`${copied.name}已复制`, copied, trigger);
  } catch {
    showBar(`请选中${copied.name}，再复制`, copied, trigger);
  }
};

const copyAddress = (address: string, trigger: HTMLElement): Promise<void> =>
  copy({ text: address, name: '链接', share: { title: document.title, url: address } }, trigger);

/** Copies the words of the element whose id the control names. */
const copyWords = (control: HTMLElement): Promise<void> => {
  const words = document.getElementById(control.dataset['copy'] ?? '')?.textContent.trim() ?? '';
  return copy({ text: words, name: '这一段', share: { text: words } }, control);
};

/** Copies the correction that the control stands in. */
const copyQuote = (control: HTMLElement): Promise<void> => {
  const words = quoteOfCorrection(control.closest('section')!);
  return copy({ text: words, name: '这一段', share: { text: words } }, control);
};

const shareAddress = async (trigger: HTMLElement): Promise<void> => {
  const address = location.href.split('#')[0]!;
  const title = document.title;
  // Without a share dialog, or when it fails, the address is copied. A reader who cancels the
  // dialog wants nothing.
  try {
    await navigator.share({ title, url: address });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      await copyAddress(address, trigger);
  }
};

const runAction = (control: Element): void => {
  if (!(control instanceof HTMLElement)) return;
  const action = control.dataset['action'];
  if (action === 'elder') changeElder();
  else if (action === 'size') changeSize();
  else if (action === 'theme') changeTheme();
  else if (action === 'print') print();
  else if (action === 'share') void shareAddress(control);
  else if (action === 'copy') void copyWords(control);
  else if (action === 'quote') void copyQuote(control);
  else if (control instanceof HTMLAnchorElement) void copyAddress(control.href, control);
};

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') closeBar();
});

markOverdue(localDay());
offerWayBack();
keepTabStops();

const queuedControls = window.queuedControls ?? [];
window.queuedControls = [];
window.queuedControls.push = (...asked) => {
  asked.forEach(runAction);
  return 0;
};
queuedControls.forEach(runAction);

const FIRST_SIGNS = ['focusin', 'pointerdown', 'keydown', 'wheel', 'beforeprint'];
/**
 * Before the reader does something, nothing is stored, and nothing is fetched that is not needed for reading.
 */
const fetchTheRest = (): void => {
  for (const sign of FIRST_SIGNS) removeEventListener(sign, fetchTheRest);
  registerWorker();
  // The style sheet for print; without scripts the page links it itself.
  document.head.insertAdjacentHTML(
    'beforeend',
    document.getElementById('print-style')?.textContent ?? '',
  );
};
if (window.isTouched) fetchTheRest();
else for (const sign of FIRST_SIGNS) addEventListener(sign, fetchTheRest);

/** Says which section an address has led to, for those who do not see the page move. */
const announceTarget = (): void => {
  const target = document.querySelector(':target');
  if (target?.matches('h2,h3,li'))
    announce('已到：' + (target.querySelector('b') ?? target).textContent.slice(0, 30));
};
addEventListener('hashchange', announceTarget);
setTimeout(announceTarget, SETTLING_MS);

// Nothing of search is loaded before the reader goes to the search box, where the focus may be
// already.
const searchForm = document.querySelector('form.find');
if (searchForm?.contains(document.activeElement)) loadSearch();
else searchForm?.addEventListener('focusin', loadSearch, { once: true });
