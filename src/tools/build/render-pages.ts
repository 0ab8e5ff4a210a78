/**
 * Renders the site into a folder. It runs in its own process, so that the memory of rendering is
 * free afterwards.
 */
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import { createPageAssetWorker } from './page-assets.ts';
import { reportBuildError } from './report-build-error.ts';
import { subscribeToRenderedPages } from '../html/page-rendered-channel.ts';

const outDir = process.argv[2]!;

// Nobody takes the pages over where the build was killed.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

try {
  const { addPage, finish } = createPageAssetWorker(pathToFileURL(`${outDir}/`));
  subscribeToRenderedPages(addPage);
  await build({ outDir });
  await finish();
} catch (error) {
  reportBuildError(error);
  process.exit(1);
}
