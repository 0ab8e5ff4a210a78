/** Copies addresses and words of the page, and hands the page to the share dialog of the device. */
import { showCopiedBar, type Copied } from './copied-bar.ts';
import { quoteOfCorrection } from './quote-correction.ts';

const copy = async (copied: Copied, trigger: HTMLElement): Promise<void> => {
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(copied.text);
  } catch {
    isCopied = false;
  }
  showCopiedBar(copied, isCopied, trigger);
};

const copyText = (text: string, trigger: HTMLElement): Promise<void> =>
  copy({ text, name: '这一段', share: { text } }, trigger);

export const copyAddress = (address: string, trigger: HTMLElement): Promise<void> =>
  copy({ text: address, name: '链接', share: { title: document.title, url: address } }, trigger);

/** Copies the words of the element whose id the control names. */
export const copyWords = (control: HTMLElement): Promise<void> =>
  copyText(
    document.getElementById(control.dataset['copy'] ?? '')?.textContent.trim() ?? '',
    control,
  );

/** Copies the correction that the control stands in. */
export const copyCorrection = (control: HTMLElement): Promise<void> =>
  copyText(quoteOfCorrection(control.closest('section')!), control);

/**
 * Hands the page to the share dialog. Without one, or when it fails, the address is copied. A reader who
 * cancels the dialog wants nothing.
 */
export const sharePage = async (trigger: HTMLElement): Promise<void> => {
  const address = location.href.split('#')[0]!;
  const title = document.title;
  try {
    await navigator.share({ title, url: address });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      await copyAddress(address, trigger);
  }
};
