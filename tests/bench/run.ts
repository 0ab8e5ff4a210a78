/**
 * `npm run bench`: nine kinds of page, twelve searches and a build; what it measured goes to
 * `docs/bench.md`. `npm run bench -- pages searches build scale` chooses; `pages` takes addresses behind a
 * colon (`pages:/lapse/,/calendar/`), `scale` sizes (`scale:3500,10000`). Ends non-zero where something is
 * slower than in the last table by ratio, and keeps that table then.
 */
import { existsSync } from 'node:fs';
import { ensureBrowser } from '../browser.ts';
import { copyProject } from '../copy.ts';
import { ensureNginx, hasNginx, startNginx } from '../nginx.ts';
import { searches, startBrowser } from './browse.ts';
import { slower } from './guard.ts';
import { benchPages, NINE_KINDS } from './pages.ts';
import { measure } from './process.ts';
import { circumstances, lastTables, report } from './report.ts';
import { benchScale } from './scale.ts';
import { asMarkdown, round, say, type Table } from './table.ts';

const PORT = 9339;
const DIST = new URL('../../dist/', import.meta.url).pathname;
const asked = process.argv.slice(2);
const wants = (name: string): boolean =>
  asked.length === 0 ? name !== 'scale' : asked.some((part) => part.split(':')[0] === name);
const detail = (name: string): string | undefined =>
  asked.find((part) => part.startsWith(`${name}:`))?.slice(name.length + 1);

ensureBrowser();
ensureNginx();
if (!hasNginx()) throw new Error('The bench serves dist/ with nginx: install it first');
if (!existsSync(`${DIST}index.html`)) {
  console.error('The bench serves dist/, and there is none: npm run build first');
  process.exit(1);
}
const where = circumstances();
console.log(where);

const browser = await startBrowser(PORT);
const nginx = await startNginx(DIST);
const tables: Table[] = [];
const done = (table: Table): void => {
  tables.push(table);
  console.log(`\n${asMarkdown(table)}`);
};

const benchSearches = async (): Promise<Table> => ({
  title: 'Searches without a cache',
  head: ['query', 'bytes to the first', 'ms', 'bytes to all', 'ms to all'],
  rows: (await searches(browser, nginx.origin)).map((found) => [
    found.query,
    found.firstBytes,
    round(found.firstMs),
    found.allBytes,
    round(found.allMs),
  ]),
});

const benchBuild = async (): Promise<Table> => {
  say('a build of a copy of the project');
  const copy = copyProject();
  const run = await measure(copy.folder, 'src/tools/build/build-site.ts');
  copy.remove();
  if (run.code !== 0) throw new Error(run.said.slice(-2000));
  return {
    title: 'Build without any cache, index and compression included',
    head: ['s', 'processor s', 'peak MB'],
    rows: [[round(run.seconds, 1), round(run.processorSeconds, 1), round(run.megabytes)]],
  };
};

const few = detail('pages')?.split(',');
try {
  if (wants('pages')) done(await benchPages(browser, nginx.origin, PORT, few ?? NINE_KINDS));
  if (wants('searches')) done(await benchSearches());
  if (wants('build')) done(await benchBuild());
  if (wants('scale'))
    done(await benchScale(browser, (detail('scale') ?? '3500,10000').split(',').map(Number)));
} finally {
  await browser.close();
  await nginx.stop();
}

const worse = slower(lastTables(), tables);
for (const words of worse) console.error(`Slower: ${words}`);
if (worse.length > 0) process.exitCode = 1;
else if (few === undefined) await report(tables, where);
