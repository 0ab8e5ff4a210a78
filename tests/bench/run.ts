/**
 * `npm run bench`: the figures of the README. `npm run bench -- pages searches build scale`
 * chooses; `scale` takes sizes behind a colon: `scale:350,3500`.
 */
import { cpus, loadavg, totalmem } from 'node:os';
import { ensureBrowser } from '../browser.ts';
import { copyProject } from '../copy.ts';
import { ensureNginx, hasNginx, startNginx } from '../nginx.ts';
import { searches, startBrowser } from './browse.ts';
import { benchPages } from './pages.ts';
import { measure } from './process.ts';
import { benchScale } from './scale.ts';
import { round, table } from './table.ts';

const PORT = 9339;
const DIST = new URL('../../dist/', import.meta.url).pathname;
const asked = process.argv.slice(2);
const wants = (name: string): boolean =>
  asked.length === 0 || asked.some((part) => part.split(':')[0] === name);
const detail = (name: string): string | undefined =>
  asked.find((part) => part.startsWith(`${name}:`))?.slice(name.length + 1);

ensureBrowser();
ensureNginx();
if (!hasNginx()) throw new Error('The bench serves dist/ with nginx: install it first');
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${round(totalmem() / 1e9)} GB, Node ${process.version}, load ${loadavg()
    .map((load) => round(load, 1))
    .join(' ')}`,
);

const browser = await startBrowser(PORT);
const nginx = await startNginx(DIST);
try {
  if (wants('pages'))
    await benchPages(browser, nginx.origin, PORT, detail('pages')?.split(',') ?? undefined);
  if (wants('searches'))
    table(
      'Searches without a cache',
      ['query', 'bytes to the first', 'ms', 'bytes to all', 'ms'],
      (await searches(browser, nginx.origin)).map((found) => [
        found.query,
        found.firstBytes,
        round(found.firstMs),
        found.allBytes,
        round(found.allMs),
      ]),
    );
  if (wants('build')) {
    const copy = copyProject();
    const run = await measure(copy.folder, 'src/tools/build/build-site.ts');
    copy.remove();
    table(
      'Build without any cache, index and compression included',
      ['s', 'peak MB'],
      [[round(run.seconds, 1), round(run.megabytes)]],
    );
  }
  if (wants('scale'))
    await benchScale(browser, (detail('scale') ?? '350,3500').split(',').map(Number));
} finally {
  await browser.close();
  await nginx.stop();
}
