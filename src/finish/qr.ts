import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { renderSVG } from 'uqr';
import { SITE_URL } from '../config.ts';
import { fileAt } from './files.ts';

const REFERENCE = /src="\/(qr\/[^"]+)\.svg"/;
/** Any mask can be read; to choose the one that looks best takes four times as long as the rest. */
const LOOK = { ecc: 'M', border: 2, pixelSize: 4, maskPattern: 0 } as const;

/** Draws the code that a printed page shows, for every page that names one. Returns how many. */
export const qrCodes = async (dir: URL, pages: readonly string[]): Promise<number> => {
  let count = 0;
  for (const name of pages) {
    await others();
    const path = REFERENCE.exec(readFileSync(fileAt(dir, name), 'utf8'))?.[1];
    if (path === undefined) continue;
    const address = new URL(`${path.replace(/^qr/, '')}/`, SITE_URL);
    const file = `${fileAt(dir, path)}.svg`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, renderSVG(address.href, LOOK));
    count += 1;
  }
  return count;
};
