import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../src/tools/check-content/command-line.ts';
import { formatForGitHub } from '../../src/tools/check-content/format-github.ts';
import { checkContent, formatProblems } from '../../src/tools/check-content/index.ts';
import type { Problem } from '../../src/tools/check-content/problem.ts';
import { mutate } from './mutate.ts';

const PROBLEM: Problem = {
  file: 'facts/pension-formula/rate.yaml',
  path: 'values.0.from',
  line: 7,
  message: '日期写错了',
  found: '2026-13',
  expected: '2026-12',
};

/** What GitHub makes of a command: its properties and its message, decoded. */
const read = (command: string) => {
  const [, properties, message] = /^::error ([^\n]*?)::([^\n]*)$/.exec(command)!;
  const decode = (text: string): string => decodeURIComponent(text);
  return {
    ...Object.fromEntries(
      properties!.split(',').map((pair) => {
        const [name, value] = pair.split('=');
        return [name, decode(value!)];
      }),
    ),
    message: decode(message!),
  };
};

describe('problems as annotations of a pull request', () => {
  test('name the file of the repository, the line and what is wrong', () => {
    expect(read(formatForGitHub([PROBLEM]))).toEqual({
      file: 'content/facts/pension-formula/rate.yaml',
      line: '7',
      title: '日期写错了',
      message: formatProblems([PROBLEM]),
    });
  });

  test('what GitHub would read as its own is escaped, in properties and in the message', () => {
    const title = 'links: 50%, and %0A stays';
    const found = 'a, b::c\n100%';
    const annotation = read(formatForGitHub([{ ...PROBLEM, message: title, found }]));
    expect(annotation).toMatchObject({ title });
    expect(annotation.message).toContain('a, b::c 100%');
  });

  test('a problem without a line stands at the head of its file', () => {
    const { file, path, message, found, expected } = PROBLEM;
    const annotation = read(formatForGitHub([{ file, path, message, found, expected }]));
    expect(annotation).toMatchObject({ line: '1' });
  });

  test('one line for each problem of a real check', () => {
    const problems = checkContent(
      mutate({ file: 'guides/minimum-years.mdx', replace: 'order:', by: 'ordr:' }),
    );
    expect(problems.length).toBeGreaterThan(0);
    const lines = formatForGitHub(problems).split('\n');
    expect(lines).toHaveLength(problems.length);
    for (const [i, line] of lines.entries())
      expect(read(line)).toMatchObject({ file: `content/${problems[i]!.file}` });
  });
});

describe('the command line of a check', () => {
  const written = (args: readonly string[], environment = {}): string =>
    readCommandLine(args, environment).format([PROBLEM]);

  test('writes paragraphs, and annotations where GitHub Actions runs it', () => {
    expect(written([])).toBe(formatProblems([PROBLEM]));
    expect(written([], { GITHUB_ACTIONS: 'true' })).toBe(formatForGitHub([PROBLEM]));
  });

  test('a format that is named comes before the surroundings', () => {
    expect(written(['--format', 'github'])).toBe(formatForGitHub([PROBLEM]));
    expect(written(['--format=text'], { GITHUB_ACTIONS: 'true' })).toBe(formatProblems([PROBLEM]));
  });

  test('takes a folder before or after the format, and none', () => {
    expect(readCommandLine(['words', '--format', 'github'], {}).folder).toBe('words');
    expect(readCommandLine(['--format', 'github', 'words'], {}).folder).toBe('words');
    expect(readCommandLine([], {}).folder).toBeUndefined();
  });

  test.each([[['--format', 'xml']], [['--formt', 'github']], [['--format', 'toString']]])(
    '%j is refused',
    (args) => {
      expect(() => readCommandLine(args, {})).toThrow();
    },
  );
});
