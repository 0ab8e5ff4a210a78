import { SITE_NAME } from '../../core/wording/site-name.ts';

/**
 * A correction in a line, to put under it when quoting it: the verdict and the claim, what holds, the
 * documents and the day of their oldest check, as the page says them, and its address.
 */
export const quoteOfCorrection = (section: Element): string => {
  const copy = section.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('.anchor, .gloss')) extra.remove();
  const words = (selector: string): string[] =>
    [...copy.querySelectorAll(selector)].map((found) => found.textContent.trim());
  const [verdict = ''] = words('.verdict');
  const [heading = ''] = words('h2');
  const [holds = ''] = words('p');
  const evidence = `${copy.querySelector('.checked')!.firstChild!.textContent!}${words('li').join('；')}`;
  const address = `${location.href.split('#')[0]!}#${section.querySelector('h2')!.id}`;
  return `${verdict}：${heading.slice(verdict.length)}${holds}${evidence}。${SITE_NAME}，${address}`.replace(
    /[\s\u200b\u2060]/g,
    '',
  );
};
