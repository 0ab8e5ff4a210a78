/**
 * Renders the site into a folder. It runs in its own process, so that the memory of rendering is
 * free afterwards.
 */
import { build } from 'astro';
import { renderOnAllCores } from './render-on-all-cores.ts';
import { PAGES_AHEAD, renderThreadCount } from './render-threads.ts';
import { reportBuildError } from './report-build-error.ts';

const outDir = process.argv[2]!;

// If the build was killed, nobody needs the pages any more.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

try {
  await build({
    outDir,
    integrations: [renderOnAllCores()],
    // One page is rendered here, the others wait for threads.
    build: { concurrency: PAGES_AHEAD * renderThreadCount() + 1 },
    // Astro would say of each page that it wrote no file.
    logLevel: 'warn',
  });
} catch (error) {
  reportBuildError(error);
  process.exit(1);
}
