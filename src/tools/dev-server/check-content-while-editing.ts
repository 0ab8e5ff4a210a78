import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { allPlaces } from '../check-content/all-places.ts';
import { checkContent, formatProblems } from '../check-content/index.ts';
import { readContent } from '../check-content/read-files.ts';

/** Editors save several files at once, and some save one file in several steps. */
const WAIT_AFTER_CHANGE_MS = 500;

/** Reports every mistake of the content. A file that cannot be read is reported like one. */
const report = async (content: URL, logger: AstroIntegrationLogger): Promise<void> => {
  try {
    const files = await readContent(content);
    const problems = checkContent(files, allPlaces(files));
    if (problems.length > 0) logger.error(`\n${formatProblems(problems)}`);
    else logger.info('no mistakes in content/');
  } catch (error) {
    logger.error(String(error));
  }
};

/**
 * Checks `content/` when the development server starts, and again whenever a file in it was changed.
 * Builds run the check themselves.
 */
export const checkContentWhileEditing = (): AstroIntegration => {
  let content: URL;
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ config }) => {
        content = new URL('./content/', config.root);
      },
      'astro:server:setup': async ({ server, logger }) => {
        const folder = fileURLToPath(content);
        let timer: ReturnType<typeof setTimeout> | undefined;
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(folder)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void report(content, logger), WAIT_AFTER_CHANGE_MS);
        });
        server.watcher.add(folder);
        await report(content, logger);
      },
    },
  };
};
