import { readFileSync } from 'node:fs';
import { compress } from './compress.ts';
import { fileAt, filesIn } from './output-files.ts';

const TEXT = /\.(?:css|csv|html|js|json|svg|txt|webmanifest|xml)$/;
/** Fetched for paper only. */
const RARE = /^qr\//;

/**
 * Lays a `.br` and a `.gz` beside every text file that has none, so that a server need not
 * compress. Returns how many text files there are.
 */
export const precompress = (dir: URL): number => {
  const names = filesIn(dir);
  const there = new Set(names);
  const text = names.filter((name) => TEXT.test(name) && !RARE.test(name));
  for (const name of text.filter((one) => !there.has(`${one}.br`)))
    compress(fileAt(dir, name), readFileSync(fileAt(dir, name)));
  return text.length;
};
