import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { AT_ONCE } from '../build/at-once.ts';

const TEXT = /\.(?:css|csv|html|js|json|svg|txt|webmanifest|xml)$/;
/** Fetched for paper only. */
const RARE = /^qr\//;
/** Below this the compressed file is hardly smaller. */
const LEAST = 200;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * The highest that costs the build nothing: 10 takes fifteen times as long for 6 % fewer bytes, 11
 * thirty-five times for 9 %.
 */
const QUALITY = 7;

const compress = async (file: string): Promise<void> => {
  const content = await readFile(file);
  if (content.length < LEAST) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [small, wide] = await Promise.all([
    brotli(content, { params }),
    zip(content, { level: 9 }),
  ]);
  await writeFile(`${file}.br`, small);
  await writeFile(`${file}.gz`, wide);
};

/** Lays a `.br` and a `.gz` beside every text file, so that a server need not compress. */
export const precompress = (): AstroIntegration => ({
  name: 'precompress',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const files = (await readdir(root, { recursive: true, encoding: 'utf8' }))
        .filter((file) => TEXT.test(file) && !RARE.test(file))
        .map((file) => `${root}/${file}`);
      await Readable.from(files).forEach(
        async (file: string) => {
          if ((await stat(file)).isFile()) await compress(file);
        },
        { concurrency: AT_ONCE },
      );
      logger.info(`${files.length} files compressed ahead of time`);
    },
  },
});
