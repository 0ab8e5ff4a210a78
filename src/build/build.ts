/**
 * `npm run build`: builds beside `dist` and swaps at the end, so that a failed build leaves the
 * last good one whole.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { build } from 'astro';

const NEXT = '.build/next';
const LAST = '.build/last';

// Vite takes anything else, such as a test runner's `test`, for development.
process.env['NODE_ENV'] = 'production';

rmSync('.build', { recursive: true, force: true });
try {
  await build({ outDir: NEXT });
} catch (error) {
  const { message, hint, stack } = error as { message?: string; hint?: string; stack?: string };
  // What an author can mend is in the hint; a fault of the code is found by its stack.
  console.error(
    `\n${hint ?? stack ?? ''}\n\n没有生成新的网站：${message ?? String(error)}\ndist/ 没有动。`,
  );
  process.exit(1);
}
if (existsSync('dist')) renameSync('dist', LAST);
renameSync(NEXT, 'dist');
rmSync('.build', { recursive: true, force: true });
