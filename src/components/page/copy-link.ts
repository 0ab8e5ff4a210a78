/**
 * A click on a section's link also copies its address. Without scripts, or where the clipboard is
 * refused, it stays an ordinary link, and the address stands in the browser's bar.
 */
const announcer = document.createElement('p');
announcer.className = 'vh';
announcer.setAttribute('role', 'status');
document.body.append(announcer);

const copied = (link: HTMLAnchorElement): void => {
  announcer.textContent = '链接已复制';
  link.textContent = '已复制';
  link.addEventListener('blur', () => (link.textContent = '#'), { once: true });
};

document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a.anchor');
  // Browsers without a secure origin have no clipboard.
  if (!link || !('clipboard' in navigator)) return;
  navigator.clipboard.writeText(link.href).then(
    () => copied(link),
    () => undefined,
  );
});

export {};
