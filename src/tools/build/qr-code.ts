import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderSVG } from 'uqr';
import { SITE_URL } from '../../settings/site-settings.ts';

const REFERENCE = /src="\/(qr\/[^"]+)\.svg"/;
/** Any mask can be read; to choose the one that looks best takes four times as long as the rest. */
const LOOK = { ecc: 'M', border: 2, pixelSize: 4, maskPattern: 0 } as const;

/** Draws the code that a page shows on paper, below the site's root; none where it names none. */
export const drawCode = (root: string, html: string): void => {
  const path = REFERENCE.exec(html)?.[1];
  if (path === undefined) return;
  const address = new URL(`${path.replace(/^qr/, '')}/`, SITE_URL);
  const file = `${root}${path}.svg`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, renderSVG(address.href, LOOK));
};
