/**
 * The worker thread of `page-assets.ts`. For each page of the lists it receives, it writes the compressed copies
 * and the QR code.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { RenderedPage } from '../html/page-rendered-channel.ts';
import { writeCompressedCopies } from './compress.ts';
import { writeQrCode } from './qr-code.ts';

const root = workerData as string;
/** Astro writes the 404 page as a file rather than a folder. */
const outputFileOf = (address: string): string =>
  address === '/404/' ? '404.html' : `${address.slice(1)}index.html`;

parentPort!.on('message', (pages: readonly RenderedPage[] | null) => {
  if (pages === null) {
    parentPort!.close();
    return;
  }
  for (const page of pages) {
    const file = root + outputFileOf(page.address);
    mkdirSync(dirname(file), { recursive: true });
    writeCompressedCopies(file, Buffer.from(page.html));
    writeQrCode(root, page.html);
  }
});
