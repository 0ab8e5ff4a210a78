import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The documents for developers; `content/README.md` is the authors' guide. */
const root = new URL('../../../', import.meta.url).pathname;
const below = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    .sort();
const documents = ['README.md', 'content/README.md', ...below('docs'), ...below('.github')];
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const withoutBlocks = (text: string): string => text.replace(/^```[^]*?^```$/gm, '');

/** An id as GitHub makes it from a heading. */
const idOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
const idsIn = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map((match) => idOf(match[1]!));

/** A path with parts that readers fill in, or that only a build makes. */
const isPattern = (path: string): boolean => /[<>*{…]|YYYY/.test(path);
const PATH =
  /`((?:src|tests|content|docs|public|\.eslint|\.github|\.ci|\.vscode)\/[^`\s:]*|[\w.-]+\.config\.(?:ts|js)|(?:package|package-lock|tsconfig)\.json)`/g;

describe.each(documents)('%s', (name) => {
  const text = read(name);

  test('every link leads somewhere', () => {
    const links = [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    const broken = links
      .filter((link) => !/^(?:https?|mailto):/.test(link))
      .filter((link) => {
        const [path = '', id] = link.split('#');
        const target = path === '' ? name : normalize(join(dirname(name), path));
        if (!existsSync(join(root, target))) return true;
        return id !== undefined && !idsIn(read(target)).includes(id);
      });
    expect(broken).toEqual([]);
  });

  test('every path that it names exists', () => {
    const paths = [...text.matchAll(PATH)].map((match) => match[1]!);
    const missing = paths.filter((path) => !isPattern(path) && !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  test('every npm script that it names exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const called = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((match) => match[1]!);
    for (const script of called) expect(Object.keys(scripts)).toContain(script);
  });
});

test('every file that a comment of the code names in back quotes exists', () => {
  const filesBelow = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    );
  const files = ['src', 'tests', 'docs', 'content', '.eslint'].flatMap(filesBelow);
  files.push(...readdirSync(root));
  const isThere = (named: string): boolean =>
    files.some(
      (file) => file === named || file.endsWith(`/${named.replace(/^(?:\.{1,2}\/)+/, '')}`),
    );
  const sources = filesBelow('src').filter((name) => /\.(?:ts|astro|css)$/.test(name));
  const named = sources.flatMap((source) =>
    [...read(source).matchAll(/^ *(?:\/[/*]|\*|\{\/\*).*$/gm)].flatMap(([comment]) =>
      [...comment.matchAll(/`([\w./-]+\.(?:ts|js|astro|css|yaml|md))`/g)].map(([, name]) => ({
        source,
        name: name!,
      })),
    ),
  );
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter(({ name }) => !isThere(name))).toEqual([]);
});

test('there are documents, and the README leads to each of them but the decisions', () => {
  const listed = documents.filter((name) => /^docs\/[^/]+\.md$/.test(name));
  expect(listed.length).toBeGreaterThanOrEqual(6);
  for (const name of listed) expect(read('README.md')).toContain(`(${name})`);
});

test('the README is short', () => {
  expect(read('README.md').split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(600);
});

test('lines of English prose are at most 120 characters long', () => {
  const long = documents
    .filter((name) => !name.startsWith('content/'))
    .flatMap((name) =>
      read(name)
        .split('\n')
        .flatMap((line, i) =>
          line.length > 120 && !line.startsWith('|') ? [`${name}:${i + 1}`] : [],
        ),
    );
  expect(long).toEqual([]);
});

test('every decision has a number of its own, a date, context, a decision and consequences', () => {
  const decisions = below('docs/decisions').filter((name) => !name.endsWith('README.md'));
  expect(decisions.length).toBeGreaterThanOrEqual(8);
  expect(
    decisions.map((name) => name.slice('docs/decisions/'.length, 'docs/decisions/'.length + 4)),
  ).toEqual(decisions.map((_, i) => String(i + 1).padStart(4, '0')));
  for (const name of decisions) {
    const text = read(name);
    expect(text, name).toMatch(/^Date: 20\d\d-\d\d-\d\d(?:,|$)/m);
    expect(idsIn(text), name).toEqual(
      expect.arrayContaining(['context', 'decision', 'consequences']),
    );
    expect(read('docs/decisions/README.md')).toContain(name.slice('docs/decisions/'.length));
  }
});
