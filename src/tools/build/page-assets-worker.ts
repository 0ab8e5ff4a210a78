/** The thread of `beside.ts`: what it is told of a page, it lays beside the page's file. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Rendered } from '../html/page-rendered-channel.ts';
import { compress } from './compress.ts';
import { drawCode } from './qr-code.ts';

const root = workerData as string;
/** Astro writes the page of a wrong address as a file of its own. */
const fileOf = (address: string): string =>
  address === '/404/' ? '404.html' : `${address.slice(1)}index.html`;

parentPort!.on('message', (page: Rendered | null) => {
  if (page === null) {
    parentPort!.close();
    return;
  }
  const file = root + fileOf(page.address);
  mkdirSync(dirname(file), { recursive: true });
  compress(file, Buffer.from(page.html));
  drawCode(root, page.html);
});
