import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip as zlibGzip,
  gzipSync,
  type BrotliOptions,
  type ZlibOptions,
} from 'node:zlib';

/** Smaller files hardly shrink. */
const MIN_COMPRESSED_BYTES = 200;
/**
 * The highest quality that does not slow the build down: 10 takes fifteen times as long for 6 %
 * fewer bytes, 11 thirty-five times for 9 %.
 */
const BROTLI_QUALITY = 7;
/** For the few files that every search fetches: some 40 files, 1.5 seconds of the build. */
const BEST_BROTLI_QUALITY = 11;
/** For files that fit a window of 64 kB, setting up a larger one would cost a fifth of the time. */
const SMALL_FILE_BYTES = 2 ** 16;

const brotliOptions = (content: Buffer, isFetchedOften: boolean): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: isFetchedOften ? BEST_BROTLI_QUALITY : BROTLI_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    ...(content.length < SMALL_FILE_BYTES && { [constants.BROTLI_PARAM_LGWIN]: 16 }),
  },
});
const GZIP_OPTIONS: ZlibOptions = { level: 9 };

/** Writes compressed copies of a file, `.br` and `.gz`, next to it, on the core that asks. */
export const writeCompressedCopies = (file: string, content: Buffer): void => {
  if (content.length < MIN_COMPRESSED_BYTES) return;
  writeFileSync(`${file}.br`, brotliCompressSync(content, brotliOptions(content, false)));
  writeFileSync(`${file}.gz`, gzipSync(content, GZIP_OPTIONS));
};

/**
 * The same in another thread, for use after rendering, when other cores are idle. `isFetchedOften` spends
 * more time to save bytes.
 */
export const compressBeside = async (
  file: string,
  content: Buffer,
  isFetchedOften: boolean,
): Promise<void> => {
  if (content.length < MIN_COMPRESSED_BYTES) return;
  const [brotli, gzip] = await Promise.all([
    promisify(brotliCompress)(content, brotliOptions(content, isFetchedOften)),
    promisify(zlibGzip)(content, GZIP_OPTIONS),
  ]);
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzip);
};
