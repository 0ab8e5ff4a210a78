import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { copyProject } from '../copy.ts';
import { startNginx } from '../nginx.ts';
import { searches } from './browse.ts';
import { measure } from './process.ts';
import { writeRegions } from './regions.ts';
import { round, table } from './table.ts';

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + file.size, 0);

/** The site with more regions, made in a copy of the project. */
export const benchScale = async (browser: Browser, sizes: readonly number[]): Promise<void> => {
  const rows: (string | number)[][] = [];
  for (const wanted of sizes) {
    const copy = copyProject();
    process.once('exit', copy.remove);
    const regions = writeRegions(copy.folder, wanted);
    const run = await measure(copy.folder, 'src/tools/build/build-site.ts');
    if (run.code !== 0) throw new Error(run.said.slice(-2000));
    const dist = join(copy.folder, 'dist');
    const pages = Number(/(\d+) page\(s\) built/.exec(run.said)?.[1]);
    const nginx = await startNginx(dist);
    const found = await searches(browser, nginx.origin);
    await nginx.stop();
    const names = gzipSync(readFileSync(join(dist, 'search/names.json'))).length;
    rows.push([
      regions,
      pages,
      round(run.seconds, 1),
      round((run.seconds * 1000) / pages, 1),
      round(run.megabytes),
      round(sizeOf(dist) / 1e6, 1),
      names,
      found.find(({ query }) => query === '石家庄')?.firstBytes ?? 0,
      Math.max(...found.map(({ allBytes }) => allBytes)),
    ]);
    copy.remove();
  }
  table(
    'Scale: regions made from the schema, as data',
    'regions, pages, build s, ms a page, peak MB, dist MB, names gzip, bytes to a place, bytes to all of a search'.split(
      ', ',
    ),
    rows,
  );
};
