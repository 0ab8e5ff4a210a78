import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { fileAt, filesIn } from './files.ts';

const COMPRESS = new URL('./compress.ts', import.meta.url);
const TEXT = /\.(?:css|csv|html|js|json|svg|txt|webmanifest|xml)$/;
/** Fetched for paper only. */
const RARE = /^qr\//;

/** Compresses the files that are named, in a thread of its own. */
export const compress = async (dir: URL, names: readonly string[]): Promise<void> => {
  const files = names.map((name) => fileAt(dir, name));
  await once(new Worker(COMPRESS, { workerData: files }), 'exit');
};

/**
 * Lays a `.br` and a `.gz` beside every text file that has none, so that a server need not
 * compress. Returns how many text files there are.
 */
export const precompress = async (dir: URL): Promise<number> => {
  const names = filesIn(dir);
  const there = new Set(names);
  const text = names.filter((name) => TEXT.test(name) && !RARE.test(name));
  await compress(
    dir,
    text.filter((name) => !there.has(`${name}.br`)),
  );
  return text.length;
};
