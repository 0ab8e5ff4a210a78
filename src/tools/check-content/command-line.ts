import { parseArgs } from 'node:util';
import { formatForGitHub } from './format-github.ts';
import { formatProblems } from './format.ts';
import type { Problem } from './problem.ts';

const FORMATS = { text: formatProblems, github: formatForGitHub } as const;
const isFormat = (name: string): name is keyof typeof FORMATS => Object.hasOwn(FORMATS, name);

interface CommandLine {
  /** The folder to check instead of `content/`. */
  readonly folder: string | undefined;
  /** Prints problems in the format that was asked for. */
  readonly format: (problems: readonly Problem[]) => string;
}

/**
 * What a check was asked for: `[folder] [--format text|github]`. Without a format, jobs of GitHub Actions
 * get annotations for the pull request, everybody else paragraphs. Throws at an unknown format or option.
 */
export const readCommandLine = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CommandLine => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { format: { type: 'string' } },
    allowPositionals: true,
  });
  const name = values.format ?? (environment['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text');
  if (!isFormat(name))
    throw new Error(`--format: found “${name}”, expected ${Object.keys(FORMATS).join(' or ')}`);
  return { folder: positionals[0], format: FORMATS[name] };
};
