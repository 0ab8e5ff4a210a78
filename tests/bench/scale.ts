import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { copyProject } from '../copy.ts';
import { startNginx } from '../nginx.ts';
import { searches } from './browse.ts';
import { measure } from './process.ts';
import { writeRegions } from './regions.ts';
import { round, say, type Table } from './table.ts';

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + file.size, 0);

const A_PLACE = '石家庄';
const IN_FULL_TEXT = '定点药店';

/** The site with more regions, made in a copy of the project. */
export const benchScale = async (browser: Browser, sizes: readonly number[]): Promise<Table> => {
  const rows: (string | number)[][] = [];
  for (const wanted of sizes) {
    const copy = copyProject();
    process.once('exit', copy.remove);
    const regions = writeRegions(copy.folder, wanted);
    say(`a build with ${regions} regions`);
    const run = await measure(copy.folder, 'src/tools/build/build-site.ts');
    if (run.code !== 0) throw new Error(run.said.slice(-2000));
    const dist = join(copy.folder, 'dist');
    const pages = Number(/full-text index of \d+ of (\d+) pages/.exec(run.said)?.[1]);
    say(
      `${pages} pages in ${round(run.seconds)} s, ${round(run.processorSeconds)} s of processors, ${round(run.megabytes)} MB`,
    );
    const nginx = await startNginx(dist);
    const found = await searches(browser, nginx.origin, [A_PLACE, IN_FULL_TEXT]);
    await nginx.stop();
    const names = gzipSync(readFileSync(join(dist, 'search/names.json'))).length;
    const place = found.find(({ query }) => query === A_PLACE);
    rows.push([
      regions,
      pages,
      round(run.seconds, 1),
      round((run.seconds * 1000) / pages, 1),
      round(run.processorSeconds, 1),
      round((run.processorSeconds * 1000) / pages, 1),
      round(run.megabytes),
      round(sizeOf(dist) / 1e6, 1),
      names,
      place?.firstBytes ?? Number.NaN,
      Math.max(...found.map(({ allBytes }) => allBytes)),
    ]);
    copy.remove();
  }
  return {
    title: 'Scale: regions made from the schema, as data',
    head: 'regions, pages, build s, ms a page, processor s, processor ms a page, peak MB, dist MB, names gzip, bytes to a place, bytes to all of a search'.split(
      ', ',
    ),
    rows,
  };
};
