/**
 * Inline in pages with folded sections: opens the section that the address leads to or into. Some engines
 * open a section by themselves for an address inside it, but not for its heading.
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
