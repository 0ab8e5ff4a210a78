/**
 * Inline in pages with folded sections: opens the one that the address leads to, or into. Engines that
 * open what is folded by themselves do so for what is inside, and not for the heading before it.
 */
const openFolded = (): void => {
  const target = document.getElementById(location.hash.slice(1));
  for (const folded of document.querySelectorAll<HTMLDetailsElement>('.folded:not([open])'))
    if (folded.parentNode!.contains(target)) {
      folded.open = true;
      target!.scrollIntoView();
    }
};
addEventListener('hashchange', openFolded);
openFolded();
