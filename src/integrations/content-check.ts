import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { allPlaces } from '../content-check/all-places.ts';
import { checkContent, formatProblems } from '../content-check/index.ts';
import { readContent } from '../content-check/read-content.ts';

/**
 * Refuses to build on any mistake in `content/`. Astro's own content layer logs a dangling
 * reference or a Markdown error and carries on, so this runs before it.
 */
export const contentCheck = (): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:config:setup': async ({ command, config, logger }) => {
      if (command === 'preview') return;
      const files = await readContent(new URL('./content/', config.root));
      const problems = checkContent(files, allPlaces(files));
      if (problems.length === 0) return;
      const report = formatProblems(problems);
      if (command === 'dev') logger.error(`\n${report}`);
      else throw new AstroError(`content/ 里有 ${problems.length} 处问题`, report);
    },
  },
});
