import type { AstroIntegration } from 'astro';
import { allPlaces } from '../check-content/all-places.ts';
import { checkContent, formatProblems } from '../check-content/index.ts';
import { readContent } from '../check-content/read-files.ts';

/** Checks `content/` when the development server starts. Builds run the check themselves. */
export const checkContentAtStart = (): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:config:setup': async ({ command, config, logger }) => {
      if (command !== 'dev') return;
      const files = await readContent(new URL('./content/', config.root));
      const problems = checkContent(files, allPlaces(files));
      if (problems.length > 0) logger.error(`\n${formatProblems(problems)}`);
    },
  },
});
