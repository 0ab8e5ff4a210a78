import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeCompressedCopies } from './compress.ts';
import { writeQrCode } from './qr-code.ts';
import { writeSearchAnswers } from './search-answers.ts';

/** The 404 page is a file rather than a folder, as hosts want it. */
const fileOf = (address: string): string =>
  address === '/404/' ? '404.html' : `${address.slice(1)}index.html`;

/**
 * Writes a finished page and the files that belong to it: compressed copies, the QR code that its print
 * shows, and its sentences for rows of search. `root` ends with a slash; `address` is the page's own,
 * without the path that the site may have on its host.
 */
export const writePage = (root: string, address: string, html: string): void => {
  const file = root + fileOf(address);
  mkdirSync(dirname(file), { recursive: true });
  const bytes = Buffer.from(html);
  writeFileSync(file, bytes);
  writeCompressedCopies(file, bytes);
  writeQrCode(root, html);
  writeSearchAnswers(root, address, html);
};
