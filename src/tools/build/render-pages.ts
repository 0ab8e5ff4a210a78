/**
 * Renders the site into a folder. In a process of its own, which takes what rendering needed of
 * memory along when it ends.
 */
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import { beside } from './page-assets.ts';
import { reportBuildError } from './report-build-error.ts';
import { onRendered } from '../html/page-rendered-channel.ts';

const outDir = process.argv[2]!;

try {
  const { add, done } = beside(pathToFileURL(`${outDir}/`));
  onRendered(add);
  await build({ outDir });
  await done();
} catch (error) {
  reportBuildError(error);
  process.exit(1);
}
