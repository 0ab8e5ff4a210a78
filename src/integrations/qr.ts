import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { AstroIntegration } from 'astro';
import { renderSVG } from 'uqr';
import { AT_ONCE } from '../build/at-once.ts';

const REFERENCE = /src="(\/qr\/[^"]+\.svg)"/;

/** Draws the code that a printed page shows, for every finished page that names one. */
export const qrCodes = (): AstroIntegration => {
  let site = '';
  return {
    name: 'qr-codes',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await readdir(dir, { recursive: true });
        let count = 0;
        await Readable.from(files.filter((name) => name.endsWith('.html'))).forEach(
          async (name: string) => {
            const path = REFERENCE.exec(await readFile(new URL(name, dir), 'utf8'))?.[1];
            if (path === undefined) return;
            const address = new URL(path.replace(/^\/qr/, '').replace(/\.svg$/, '/'), site);
            const file = new URL(`.${path}`, dir);
            await mkdir(new URL('.', file), { recursive: true });
            await writeFile(file, renderSVG(address.href, { ecc: 'M', border: 2, pixelSize: 4 }));
            count += 1;
          },
          { concurrency: AT_ONCE },
        );
        logger.info(`${count} codes`);
      },
    },
  };
};
