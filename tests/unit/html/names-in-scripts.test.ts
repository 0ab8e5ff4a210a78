import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CALCULATORS } from '../../../src/core/calculators/index.ts';
import { namesInScript, namesInCalculator } from '../../../src/tools/html/names-in-scripts.ts';
import { trimPageCss } from '../../../src/tools/html/trim-css.ts';

/*
 * Only built pages lose rules: in development Vite replaces styles while they are edited, and pages keep
 * them whole. So that nothing looks right there and wrong when it is published, no class that a script
 * sets may lose its rule.
 */

const BROWSER = new URL('../../../src/browser/', import.meta.url).pathname;

/** Classes in the sources of a folder, wherever one is set. */
const classesIn = (folder: string): string[] => [
  ...new Set(
    globSync(`${folder}/**/*.ts`, { cwd: BROWSER }).flatMap((file) =>
      [
        ...readFileSync(BROWSER + file, 'utf8').matchAll(
          /className\s*=\s*'([^']+)'|\bclass="([\w -]+)"|classList\.\w+\('([\w-]+)'/g,
        ),
      ].flatMap(([, ...names]) => names.find(Boolean)!.split(' ')),
    ),
  ),
];

const page = (name: string, body: string): string =>
  `<meta http-equiv="content-security-policy" content="style-src 'self'"><style>.${name}{a:b}</style>${body}`;
const keeps = (name: string, body = '<p></p>'): boolean =>
  trimPageCss(page(name, body)).includes(`.${name}{a:b}`);

describe('a built page keeps the rule of every class that a script sets', () => {
  test('on any page', () => {
    const classes = ['page', 'offline'].flatMap(classesIn);
    expect(classes).toEqual(expect.arrayContaining(['overdue', 'block', 'told']));
    expect(classes.filter((name) => !keeps(name))).toEqual([]);
  });

  test('on the pages of calculators', () => {
    const classes = ['calculators', 'places'].flatMap(classesIn);
    expect(classes).toEqual(
      expect.arrayContaining(['stack', 'clause', 'recap', 'pension-chart', 'places']),
    );
    const forms = Object.keys(CALCULATORS).map((slug) => `<form data-slug="${slug}"></form>`);
    expect(classes.filter((name) => !forms.some((form) => keeps(name, form)))).toEqual([]);
  });

  test('on the page of search results', () => {
    const classes = classesIn('search');
    expect(classes.length).toBeGreaterThan(0);
    const drawn = [...classes, 'kind', 'why', 'sentence', 'excerpt', 'sections', 'note'];
    expect(drawn.filter((name) => !keeps(name, '<ol id="results"></ol>'))).toEqual([]);
    expect(keeps('excerpt')).toBe(false);
  });

  test('and no rule of what no script sets', () => {
    expect(keeps('no-such-class')).toBe(false);
    expect(keeps('pension-chart', '<form data-slug="retirement"></form>')).toBe(false);
    expect(keeps('pension-chart', '<form data-slug="pension"></form>')).toBe(true);
  });
});

test('names are found where a script sets them, and not in its comments', () => {
  expect(
    namesInScript(`
import { a } from './not-this.ts';
/** class="not-this" */
note.className = 'one two';
// note.className = 'not-this';
list.classList.add('three', 'four');
const row = \`<tr class="five">\${cells}</tr>\`;
block('ul', items);
document.createElement('button');
`),
  ).toEqual(expect.arrayContaining(['one', 'two', 'three', 'four', 'five', 'tr', 'ul', 'button']));
  expect(namesInScript(`/** class="not-this" */\n// a.className = 'not-this';\n`)).toEqual([]);
});

test('a calculator that has no script is told of', () => {
  expect(() => namesInCalculator('no-such')).toThrow('no-such');
});
