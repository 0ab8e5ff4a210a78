import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';

/** Editors save several files at once, and some save one file in several steps. */
const WAIT_AFTER_CHANGE_MS = 500;

const CHECK = fileURLToPath(new URL('../check-content/cli.ts', import.meta.url));

/** Reports every mistake of the content. A process of its own checks, so that pages need not wait for it. */
const report = (content: string, logger: AstroIntegrationLogger): Promise<void> =>
  new Promise((resolve) => {
    execFile(process.execPath, [CHECK, content], (error, out, problems) => {
      if (error === null) logger.info(`no mistakes in content/${problems && `\n${problems}`}`);
      else logger.error(`\n${problems || out || error.message}`);
      resolve();
    });
  });

/**
 * Checks `content/` when the development server starts, and again whenever a file in it was changed.
 * Builds run the check themselves.
 */
export const checkContentWhileEditing = (): AstroIntegration => {
  let content: string;
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ config }) => {
        content = fileURLToPath(new URL('./content/', config.root));
      },
      'astro:server:setup': ({ server, logger }) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        let running = Promise.resolve();
        const check = (): void => {
          running = running.then(() => report(content, logger));
        };
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(content)) return;
          clearTimeout(timer);
          timer = setTimeout(check, WAIT_AFTER_CHANGE_MS);
        });
        server.watcher.add(content);
        check();
      },
    },
  };
};
