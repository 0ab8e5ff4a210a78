import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { renderSVG } from 'uqr';

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
        for (const name of files.filter((file) => file.endsWith('.html'))) {
          const path = REFERENCE.exec(await readFile(new URL(name, dir), 'utf8'))?.[1];
          if (!path) continue;
          const address = new URL(path.replace(/^\/qr/, '').replace(/\.svg$/, '/'), site);
          const file = new URL(`.${path}`, dir);
          await mkdir(new URL('.', file), { recursive: true });
          await writeFile(file, renderSVG(address.href, { ecc: 'M', border: 2, pixelSize: 4 }));
          count += 1;
        }
        logger.info(`${count} codes`);
      },
    },
  };
};
