import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { SHARE_IMAGE_PATH } from '../../core/wording/site-name.ts';
import { outputPath } from './output-files.ts';

/** Its words are outlines, so that the image is the same on a machine without the font. */
const DRAWING = new URL('share-image.svg', import.meta.url);

/** Writes the image that previews of a shared link show; sites that make previews read no SVG. */
export const writeShareImage = async (dir: URL): Promise<void> => {
  await sharp(fileURLToPath(DRAWING))
    .png({ palette: true, colours: 32, effort: 10 })
    .toFile(outputPath(dir, SHARE_IMAGE_PATH.slice(1)));
};
