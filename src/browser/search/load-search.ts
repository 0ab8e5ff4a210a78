/**
 * Inline on the page of results: loads the script of search at once. Its address is the one that the
 * box of every page loads, so that a browser fetches and runs it once.
 */
import searchScript from './start-search.ts?worker&url';

const script = document.createElement('script');
script.type = 'module';
script.src = searchScript;
document.head.append(script);
