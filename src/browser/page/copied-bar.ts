/**
 * The bar at the foot of the window that shows what was copied, so that it can be selected by hand or sent on.
 * There is one at most.
 */
import { announce } from './announce.ts';

/** Text to copy: an address, or words of the page. */
export interface Copied {
  readonly text: string;
  /** Its name in messages: 链接. */
  readonly name: string;
  /** The data for the share dialog. */
  readonly share: ShareData;
}

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

/** The field with the copied text, which is selected when the field is focused. */
const createTextField = ({ text, name }: Copied): HTMLInputElement => {
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = text;
  field.setAttribute('aria-label', `${name}，可以选中复制`);
  field.style.cssText = 'flex:1 1 9em;margin:.2em 0 .2em .6em;width:auto';
  field.addEventListener('focus', () => field.select());
  return field;
};

/**
 * Focuses the field with the copied text. The click on a link to a section also moves the focus there,
 * sooner or later; so the focus is put back until the reader does something.
 */
const focusUntilUserActs = (field: HTMLInputElement): void => {
  const restoreFocus = ({ relatedTarget }: FocusEvent): void => {
    if (!relatedTarget) field.focus();
  };
  const stopRestoring = (): void => field.removeEventListener('blur', restoreFocus);
  field.addEventListener('blur', restoreFocus);
  for (const sign of ['pointerdown', 'keydown'])
    addEventListener(sign, stopRestoring, { once: true, capture: true });
  field.focus();
};

/**
 * Shows the bar until the reader closes it; closing returns to `trigger`, the control that asked for the copy.
 * If the browser refused the copy (`isCopied` is false), the text stands selected.
 */
export const showCopiedBar = (copied: Copied, isCopied: boolean, trigger: HTMLElement): void => {
  closeBar();
  const message = isCopied ? `${copied.name}已复制` : `请选中${copied.name}，再复制`;
  bar = document.createElement('div');
  bar.className = 'told';
  bar.style.cssText = BAR_STYLE;
  const words = document.createElement('span');
  words.textContent = message;
  const field = createTextField(copied);
  bar.append(words, field);
  if ('share' in navigator)
    bar.append(
      createButton('发给别人', () => void navigator.share(copied.share).catch(() => undefined)),
    );
  bar.append(
    createButton('关闭', () => {
      closeBar();
      trigger.focus();
    }),
  );
  document.body.append(bar);
  announce(message);
  if (!isCopied) focusUntilUserActs(field);
};

/** Lets the key Escape close the bar. */
export const closeBarOnEscape = (): void =>
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeBar();
  });
