import searchScript from './start-search.ts?worker&url';

/**
 * Loads the script of search. Its address is the same on every page, for the box and for the page of
 * results, so that a browser fetches and runs it once.
 */
export const loadSearch = (): void => {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = searchScript;
  document.head.append(script);
};

/**
 * Loads it when the reader goes to the search box of the page, where the focus may be already. Nothing of
 * search is loaded before.
 */
export const loadSearchOnFocus = (): void => {
  const form = document.querySelector('form.find');
  if (form?.contains(document.activeElement)) loadSearch();
  else form?.addEventListener('focusin', loadSearch, { once: true });
};
