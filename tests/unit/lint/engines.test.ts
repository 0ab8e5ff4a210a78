import { beforeAll, expect, test } from 'vitest';
import { lintText } from './lint-text.ts';

/** Rules about engines that a file would break. */
const broken = async (file: string, code: string): Promise<string[]> =>
  (await lintText(file, code)).flatMap(({ fatal, message, ruleId }) =>
    fatal ? [message] : ruleId?.startsWith('es-x/') ? [ruleId] : [],
  );
const LATE = 'export const last = (list: number[]): unknown => list.toReversed();\n';
const astro = (frontmatter: string, attributes: string, script: string): string =>
  `---\n${frontmatter}\n---\n\n<p>{x}</p>\n<script${attributes}>\n  ${script}\n</script>\n`;

// Loading the parsers takes as long as the machine has other work.
beforeAll(() => broken('core/x.ts', ''), 60_000);

test.each(['browser/page/x.ts', 'browser/offline/x.ts', 'core/rules/x.ts', 'core/wording/x.ts'])(
  '%s runs in browsers of 2020',
  async (file) => {
    expect(await broken(file, LATE)).toEqual(['es-x/no-array-prototype-toreversed']);
  },
);

test.each(['', ' is:inline'])('so does a script written in a component:%s', async (attributes) => {
  const code = astro('const x = 1;', attributes, "document.title = 'a'.replaceAll('a', 'b');");
  expect(await broken('components/page/X.astro', code)).toEqual([
    'es-x/no-string-prototype-replaceall',
  ]);
});

test('what runs at build may use what Node has', async () => {
  expect(await broken('data/x.ts', LATE)).toEqual([]);
  const code = astro('const x = [1].at(-1);', '', "document.title = 'a';");
  expect(await broken('components/page/X.astro', code)).toEqual([]);
});
