import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { layoutBarChart } from '../../../src/core/charts/bar-chart.ts';
import { drawChart } from '../../../src/browser/calculators/draw-chart.ts';
import { pensionYearRows } from '../../../src/browser/calculators/pension-year-rows.ts';

/** A pension of so many yuan for each year from one to another. */
const yearly = (yuan: number, from = 10, to = 35) =>
  Array.from({ length: to - from + 1 }, (_, i) => {
    const months = (from + i) * 12;
    const basic = ((from + i) * yuan) / 2;
    return { months, basic, account: basic, total: 2 * basic };
  });

/** How far words reach to the left of where they end, at least: digits are no narrower. */
const reach = (words: string): number => words.length * 9;

test('the chart says in words what its marked bars show', () => {
  const root = parse(drawChart(yearly(100), [180]));
  expect(root.querySelector('svg')?.getAttribute('aria-label')).toContain('缴15年，每月1500.00元');
  expect(root.querySelectorAll('g.subject')).toHaveLength(1);
  expect(root.querySelectorAll('g')).toHaveLength(26);
  expect(root.querySelector('.value')?.text).toBe('1500');
});

test('without a plan that is marked it says no figure', () => {
  const root = parse(drawChart(yearly(100), []));
  expect(root.querySelector('svg')?.getAttribute('aria-label')).toBe('每月养老金。');
  expect(root.querySelector('figcaption')?.text).not.toContain('你的方案');
  const told = parse(drawChart(yearly(100), [180])).querySelector('figcaption');
  expect(told?.text).toContain('标出钱数的是你的方案。');
});

test('rows for every five years, in whole yuan', () => {
  const root = parse(`<table>${pensionYearRows(yearly(100.05, 15, 22))}</table>`);
  expect(root.querySelectorAll('tr').map((row) => row.childNodes.map(({ text }) => text))).toEqual([
    ['15年', '750', '750', '1501'],
    ['20年', '1001', '1001', '2001'],
  ]);
});

describe('nothing is cut off or written over', () => {
  test.each([
    ['small', 10, [180, 240]],
    ['usual', 100, [180, 240]],
    ['large', 900, [180, 240]],
    ['six digits', 4_000, [180, 240]],
    ['the highest', 4_000, [408, 420]],
    ['the lowest', 4_000, [120, 132]],
    ['beside each other', 100, [180, 192]],
  ] as const)('%s', (_, yuan, marked) => {
    const { width, left, texts, bars } = layoutBarChart(yearly(yuan), marked);
    const labels = texts.filter(({ kind }) => kind === 'value');
    const ticks = texts.filter(({ kind, anchor }) => !kind && anchor === 'end');
    for (const { x, words } of ticks) {
      expect(x - reach(words), words).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThan(left);
    }
    expect(labels).toHaveLength(2);
    const [first, second] = labels;
    expect(first!.x - reach(first!.words)).toBeGreaterThanOrEqual(left);
    expect(second!.x - reach(second!.words)).toBeGreaterThan(first!.x);
    expect(second!.x).toBeLessThanOrEqual(width);
    // Every label stands above the bars that it covers.
    for (const { x, y, words } of labels)
      for (const bar of bars)
        if (bar.x < x && bar.x + bar.w > x - reach(words)) expect(y).toBeLessThan(bar.account.y);
    expect(bars.at(-1)!.x + bars.at(-1)!.w).toBeLessThanOrEqual(width);
  });
});

test('large round values are said in 万, small ones in yuan', () => {
  const ticks = (yuan: number) =>
    layoutBarChart(yearly(yuan), []).texts.flatMap(({ anchor, words }) =>
      anchor === 'end' ? [words] : [],
    );
  expect(ticks(100)).toEqual(['0', '1000', '2000', '3000']);
  expect(ticks(600)).toEqual(['0', '0.5万', '1万', '1.5万', '2万']);
  expect(ticks(5_000)).toEqual(['0', '5万', '10万', '15万']);
});

test('years stand under every fifth bar, and under every tenth where there are many', () => {
  const years = (from: number, to: number) =>
    layoutBarChart(yearly(100, from, to), []).texts.flatMap(({ anchor, words }) =>
      anchor === 'middle' ? [words] : [],
    );
  expect(years(10, 35)).toEqual(['10年', '15年', '20年', '25年', '30年', '35年']);
  expect(years(1, 50)).toEqual(['10年', '20年', '30年', '40年', '50年']);
});
