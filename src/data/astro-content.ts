/**
 * The imports from Astro's content, in a module of their own so that `content.ts` need not be evaluated again
 * with them.
 */
export { getCollection, render } from 'astro:content';
