/**
 * Starts the search of a page: the suggestions of its box once somebody goes there, and the results
 * where the page lists them. Both use one index, and one set of scripts.
 */
import { createIndexLoader } from './fetch-index.ts';
import { startSuggestions } from './suggestions.ts';

const loader = createIndexLoader();

if (document.querySelector('#results')) {
  // The first file comes together with the script of the results.
  loader.fetch('names');
  // If it does not load, the page keeps the line that says so.
  void import('./results-page.ts').then(
    ({ startSearchPage }) => startSearchPage(loader),
    () => undefined,
  );
}

const form = document.querySelector('form.find');
const input = form?.querySelector<HTMLInputElement>('input[name=q]');
if (form && input) {
  const start = (): void => {
    startSuggestions(input, loader);
  };
  if (form.contains(document.activeElement)) start();
  else form.addEventListener('focusin', start, { once: true });
}
