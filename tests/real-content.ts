import { readContent } from '../src/tools/check-content/read-files.ts';

/**
 * The files of the real content, read once: what the check has parsed of a file it keeps with this
 * very object.
 */
export const CONTENT_FILES = await readContent(new URL('../content/', import.meta.url));
