/**
 * `npm run build`: builds beside `dist` and swaps at the end, so that a failed build leaves the
 * last good one whole. One process renders, this one checks the content meanwhile and finishes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { validateContent } from './validate-content.ts';
import { postbuild } from './postbuild.ts';
import { reportBuildError } from './report-build-error.ts';

const NEXT = '.build/next';
const LAST = '.build/last';
const RENDER = fileURLToPath(new URL('./render-pages.ts', import.meta.url));

// Vite takes anything else, such as a test runner's `test`, for development.
process.env['NODE_ENV'] = 'production';

rmSync('.build', { recursive: true, force: true });
const renderer = spawn(process.execPath, [RENDER, NEXT], { stdio: 'inherit' });
const ended = once(renderer, 'exit') as Promise<[number | null, string | null]>;
// It is awaited after the check, and may fail before.
ended.catch(() => undefined);
try {
  const registered = await validateContent(pathToFileURL('content/'));
  const [code, signal] = await ended;
  if (signal !== null) throw new Error(`渲染中断了（${signal}），可能内存不够`);
  // The renderer itself says why.
  if (code !== 0) process.exit(1);
  await postbuild(pathToFileURL(`${NEXT}/`), registered);
} catch (error) {
  renderer.kill();
  reportBuildError(error);
  process.exit(1);
}
if (existsSync('dist')) renameSync('dist', LAST);
renameSync(NEXT, 'dist');
rmSync('.build', { recursive: true, force: true });
