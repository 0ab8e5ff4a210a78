/**
 * `npm run check:content`: checks `content/`, or the folder that is named, and counts its facts.
 * `--format github` writes annotations for a pull request, as jobs of GitHub Actions get them anyway.
 * Ends non-zero at any problem, and at a fact that stands on no page; hints alone end it well.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Half a second goes into stripping types and compiling: what was compiled once is kept.
enableCompileCache(fileURLToPath(new URL('../../../.astro/cache/compiled', import.meta.url)));
await import('./report-cli.ts');
