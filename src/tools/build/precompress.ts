import { readFileSync } from 'node:fs';
import { writeCompressedCopies } from './compress.ts';
import { outputPath, filesIn } from './output-files.ts';

const TEXT_FILE = /\.(?:css|csv|html|ics|js|json|jsonld|svg|txt|webmanifest|xml)$/;
/** QR codes, which are fetched for printing only. */
const RARELY_FETCHED = /^qr\//;

/**
 * Writes compressed copies of every text file that has none, so that servers need not compress.
 * Returns the number of text files.
 */
export const precompressTextFiles = (dir: URL): number => {
  const names = filesIn(dir);
  const there = new Set(names);
  const text = names.filter((name) => TEXT_FILE.test(name) && !RARELY_FETCHED.test(name));
  for (const name of text.filter((one) => !there.has(`${one}.br`)))
    writeCompressedCopies(outputPath(dir, name), readFileSync(outputPath(dir, name)));
  return text.length;
};
