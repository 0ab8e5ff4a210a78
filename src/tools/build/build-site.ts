/**
 * `npm run build`: builds into another folder and swaps it with `dist` at the end, so a failed
 * build leaves the last good one. One process renders; this one checks the content meanwhile and
 * does the steps after rendering. With `--release` it wants to know where the site is published.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkSiteUrl } from './check-site-url.ts';
import { prepareOutput, publishOutput } from './output-folders.ts';
import { validateContentBeside } from './validate-beside.ts';
import { reportBuildError } from './report-build-error.ts';

const RENDER_SCRIPT = fileURLToPath(new URL('./render-pages.ts', import.meta.url));

/**
 * Each brotli stream takes and frees some megabytes. glibc would hand them back to the system each time, and get
 * them again page by page; other C libraries do not know these variables.
 */
const KEPT_MEMORY = { MALLOC_TRIM_THRESHOLD_: '16777216', MALLOC_MMAP_THRESHOLD_: '16777216' };

/**
 * In a larger space for young objects more of them are gone before they count as old, where they would stay until
 * the whole memory is searched: a tenth less memory.
 */
const RENDERER_OPTIONS = ['--max-semi-space-size=32'];

// Vite treats any other value, such as a test runner's `test`, as development.
process.env['NODE_ENV'] = 'production';

try {
  const note = checkSiteUrl(process.env['SITE_URL'], process.argv.includes('--release'));
  if (note !== undefined) console.log(note);
} catch (error) {
  reportBuildError(error);
  process.exit(1);
}
const next = prepareOutput('.');
process.once('exit', () => {
  rmSync(next, { recursive: true, force: true, maxRetries: 3 });
});
// The channel tells the renderer when this process is no more.
const renderer = spawn(process.execPath, [...RENDERER_OPTIONS, RENDER_SCRIPT, next], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, ...KEPT_MEMORY },
});
const rendererExit = once(renderer, 'exit') as Promise<[number | null, string | null]>;
// It is awaited after the content check, and an earlier failure must not count as unhandled.
rendererExit.catch(() => undefined);
try {
  const addressLedger = await validateContentBeside(pathToFileURL('content/'));
  const [code, signal] = await rendererExit;
  if (signal !== null) throw new Error(`渲染中断了（${signal}），可能内存不够`);
  // The renderer has printed the reason itself.
  if (code !== 0) process.exit(1);
  // Loaded only now: the renderer starts sooner, and has the memory.
  const { postbuild } = await import('./postbuild.ts');
  await postbuild(pathToFileURL(`${next}/`), addressLedger);
  publishOutput('.', next);
} catch (error) {
  renderer.kill();
  reportBuildError(error);
  process.exit(1);
}
