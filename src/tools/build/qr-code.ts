import { renderSVG } from 'uqr';
import { absoluteAddress } from '../../core/site-paths.ts';
import { SITE_URL } from '../../settings/site-settings.ts';
import { writeInFolder } from './output-files.ts';

const QR_CODE_REFERENCE = /\ssrc="?\/(?:[^"\s>]*\/)?(qr\/[^"\s>]+)\.svg/;
/**
 * Every mask can be read. Choosing the best-looking one takes four times as long as everything
 * else.
 */
const QR_CODE_OPTIONS = { ecc: 'M', border: 2, pixelSize: 4, maskPattern: 0 } as const;

/**
 * Draws the QR code that the printed page shows, below the site's root; nothing where the page
 * shows none.
 */
export const writeQrCode = (root: string, html: string): void => {
  const path = QR_CODE_REFERENCE.exec(html)?.[1];
  if (path === undefined) return;
  const address = absoluteAddress(`${path.replace(/^qr/, '')}/`, new URL(SITE_URL));
  writeInFolder(`${root}${path}.svg`, renderSVG(address, QR_CODE_OPTIONS));
};
