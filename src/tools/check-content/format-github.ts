import { formatProblem } from './format.ts';
import type { Problem } from './problem.ts';

/** GitHub reads these characters as its own; `%` comes first, because the others become it. */
const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * The problems as commands of GitHub Actions, a line each: GitHub shows them at the lines of the pull
 * request. A problem whose line is not known stands at the head of its file. Paths are those of the
 * repository.
 */
export const formatForGitHub = (problems: readonly Problem[]): string =>
  problems
    .map((problem) => {
      const file = escapeProperty(`content/${problem.file}`);
      const title = escapeProperty(problem.message);
      const message = escapeMessage(formatProblem(problem));
      const kind = problem.isHint ? 'notice' : 'error';
      return `::${kind} file=${file},line=${problem.line ?? 1},title=${title}::${message}`;
    })
    .join('\n');
