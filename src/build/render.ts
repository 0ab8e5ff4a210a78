/**
 * Renders the site into a folder. In a process of its own, which takes what rendering needed of
 * memory along when it ends.
 */
import { build } from 'astro';
import { explain } from './explain.ts';

try {
  await build({ outDir: process.argv[2]! });
} catch (error) {
  explain(error);
  process.exit(1);
}
