import type { Problem } from './problem.ts';

/** The problems as an editor reads them, a paragraph each. */
export const formatProblems = (problems: readonly Problem[]): string =>
  problems.map((problem) => formatProblem(problem)).join('\n\n');

/** One problem as a paragraph: where it is, what is wrong, what was found and what should stand there. */
export const formatProblem = ({ file, path, line, message, found, expected }: Problem): string => {
  const inside = line !== undefined && path !== `第${line}行` ? `${path}（第${line}行）` : path;
  return [
    `content/${file}　${inside}`,
    `  ${message}`,
    `  找到：${found.replaceAll('\n', ' ')}`,
    `  应为：${expected}`,
  ].join('\n');
};
