/**
 * A mark leads to its document. When a reader follows it, the document gets a link back to that very mark;
 * without scripts, the browser's back button does the same.
 */
const WAY_BACK_ID = 'mark';

/** Puts the link into the document that a mark has led to, and removes it from the document before. */
const leadBack = (mark: Element): void => {
  const item = document.getElementById(mark.getAttribute('href')!.slice(1));
  if (!item) return;
  document.querySelector('.way-back')?.remove();
  document.getElementById(WAY_BACK_ID)?.removeAttribute('id');
  mark.id = WAY_BACK_ID;
  const link = document.createElement('a');
  link.className = 'way-back';
  link.href = `#${WAY_BACK_ID}`;
  link.textContent = '↩';
  link.setAttribute('aria-label', '回到正文');
  item.append(link);
};

/**
 * Offers the link for every mark that is followed from now on. If a mark was followed before this script
 * loaded, the first mark of that document is assumed.
 */
export const offerWayBack = (): void => {
  addEventListener('click', ({ target }) => {
    const mark = (target as Element).closest('sup a[href^="#e"]');
    if (mark) leadBack(mark);
  });
  const followed = /^#e\d+$/.exec(location.hash)?.[0];
  const first = followed && document.querySelector(`sup a[href="${followed}"]`);
  if (first) leadBack(first);
};
