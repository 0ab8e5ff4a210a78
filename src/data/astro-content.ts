/** What is read of Astro's content, apart so that `content.ts` need not be evaluated anew with it. */
export { getCollection, render } from 'astro:content';
