import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { compressBeside } from './compress.ts';
import { outputPath, filesIn } from './output-files.ts';

const TEXT_FILE = /\.(?:css|csv|html|ics|js|json|jsonld|svg|txt|webmanifest|xml)$/;
/** QR codes, which are fetched for printing only. */
const RARELY_FETCHED = /^qr\//;

/** Scripts and the index of search, which many pages share. */
const FETCHED_OFTEN = /^(?:_astro\/[^/]+\.js|search\/[^/]+\.json)$/;

/**
 * Writes compressed copies of every text file that has none, so that servers need not compress.
 * Returns the number of text files.
 */
export const precompressTextFiles = async (dir: URL): Promise<number> => {
  const names = filesIn(dir);
  const there = new Set(names);
  const text = names.filter((name) => TEXT_FILE.test(name) && !RARELY_FETCHED.test(name));
  const left = text.filter((one) => !there.has(`${one}.br`));
  // A few at a time: each holds its file.
  const compressNext = async (): Promise<void> => {
    for (let name = left.pop(); name !== undefined; name = left.pop()) {
      const file = outputPath(dir, name);
      await compressBeside(file, readFileSync(file), FETCHED_OFTEN.test(name));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, compressNext));
  return text.length;
};
