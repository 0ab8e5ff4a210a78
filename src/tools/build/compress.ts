import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

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

/**
 * Writes compressed copies of a file, `.br` and `.gz`, next to it. `isFetchedOften` takes more time
 * for fewer bytes.
 */
export const writeCompressedCopies = (
  file: string,
  content: Buffer,
  isFetchedOften = false,
): void => {
  if (content.length < MIN_COMPRESSED_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: isFetchedOften ? BEST_BROTLI_QUALITY : BROTLI_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    ...(content.length < SMALL_FILE_BYTES && { [constants.BROTLI_PARAM_LGWIN]: 16 }),
  };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
};
