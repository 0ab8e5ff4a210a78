import { describe, expect, test } from 'vitest';
import { applyRule, compare, type Format } from '../../../src/core/rules/comparison.ts';
import { COMPARISON_RULES, type RuleInput } from '../../../src/core/rules/comparison-rules.ts';
import { comparisonSchema as schema } from '../../../src/core/schema/comparison.ts';
import { comparisonOf, comparisonQuantities, table, TODAY } from './load.ts';

type Rows = Record<string, Record<string, number | string>>;
const { expected } = table<{ expected: Rows }>('comparison');

const quantities = comparisonQuantities();
const entry = comparisonOf('15-vs-20');
const plain: Format = (value, unit) => `${value} ${unit}`;
const view = () => compare(entry, quantities, TODAY, plain);
const at = (months: number): RuleInput => ({
  months,
  assumptions: entry.assumptions,
  quantities,
  date: TODAY,
});

describe('rules', () => {
  test('every rule stands in the decision table, and no other', () =>
    expect(Object.keys(expected).sort()).toEqual(Object.keys(COMPARISON_RULES).sort()));

  describe.each(Object.entries(expected))('%s', (rule, row) => {
    const { unit, ...values } = row;
    test.each(Object.entries(values))('%s: %s', (years, value) => {
      const input = at(Number.parseInt(years, 10) * 12);
      if (value === 'none') expect(() => applyRule(rule, input)).toThrow(RangeError);
      else expect(applyRule(rule, input)).toMatchObject({ value, unit });
    });
  });

  test('the total is both parts', () => {
    expect(applyRule('basic', at(180)).value).toBe(960);
    expect(applyRule('account', at(180)).value).toBe(497.27);
    expect(applyRule('total', at(180)).value).toBe(1457.27);
  });
  test('payback sets what was paid against the whole pension', () => {
    expect(applyRule('paid-in', at(180)).value).toBe(69120);
    expect(applyRule('payback-months', at(180)).value).toBe(Math.ceil(69120 / 1457.27));
    expect(applyRule('paid-in-flexible', at(180)).value).toBe(172800);
    expect(applyRule('payback-months-flexible', at(180)).value).toBe(Math.ceil(172800 / 1457.27));
  });
  test.each(['nothing', 'toString', 'constructor', ''])('there is no rule “%s”', (name) =>
    expect(() => applyRule(name, at(180))).toThrow(
      `expected one of ${Object.keys(COMPARISON_RULES).join(', ')}`,
    ),
  );
});

describe('15 against 20 years', () => {
  test('eligibility by year of retirement comes first', () => {
    expect(view().rows[0]?.id).toBe('eligibility');
    expect(view().rows[0]?.cells[0]?.text).toContain('2030 calendar-year');
    expect(view().rows[0]?.cells[1]?.result).toBeUndefined();
  });
  test('15 years are enough up to 2029 only, 20 always', () => {
    expect(view().eligibility).toHaveLength(11);
    view().eligibility.forEach((stage, i) => {
      expect(stage.enough).toEqual([i === 0, true]);
    });
    expect(view().eligibility[0]?.months).toBe(180);
    expect(view().eligibility[1]).toEqual({
      from: '2030-01-01',
      months: 186,
      enough: [false, true],
    });
    expect(view().eligibility.at(-1)).toMatchObject({ from: '2039-01-01', months: 240 });
  });
  test('as of 2030 the years before are gone', () => {
    const later = compare(entry, quantities, '2030-01-01', plain);
    expect(later.eligibility[0]).toEqual({
      from: '2030-01-01',
      months: 186,
      enough: [false, true],
    });
    expect(later.rows[0]?.cells[0]?.text).toContain('2030');
  });
  test('cells carry their figures, facts and reasons', () => {
    const total = view().rows.find(({ id }) => id === 'total');
    expect(total?.cells.map(({ text }) => text)).toEqual([
      '1457.27 yuan-per-month',
      '1943.02 yuan-per-month',
    ]);
    for (const { cells } of view().rows)
      for (const { text, fact, result } of cells) {
        expect(text).not.toContain('{');
        expect(fact).not.toBe('');
        if (result) expect(text).toContain(plain(result.value, result.unit));
      }
  });
  test('both pay back in the same month: nobody gets it back sooner', () => {
    for (const id of ['payback', 'payback-flexible']) {
      const cells = view().rows.find((row) => row.id === id)?.cells ?? [];
      expect(cells).toHaveLength(2);
      expect(cells[0]?.result?.value).toBe(cells[1]?.result?.value);
    }
  });
  test('twenty years cost and pay a third more', () => {
    for (const rule of ['basic', 'account', 'paid-in', 'paid-in-flexible']) {
      const [less, more] = [180, 240].map((months) => applyRule(rule, at(months)).value);
      expect(more! / less!).toBeCloseTo(4 / 3, 4);
    }
  });
  test('a note stays, and none is made up', () => {
    expect(view().rows.find(({ id }) => id === 'medical')?.note).toBeTypeOf('string');
    expect(view().rows.find(({ id }) => id === 'total')).not.toHaveProperty('note');
  });
  test('the chart has a bar a year and agrees with the table', () => {
    expect(view().chart.map(({ months }) => months / 12)).toEqual(
      Array.from({ length: 21 }, (_, i) => 15 + i),
    );
    expect(view().chart[0]).toEqual({ months: 180, basic: 960, account: 497.27, total: 1457.27 });
    expect(view().chart[5]).toEqual({ months: 240, basic: 1280, account: 663.02, total: 1943.02 });
    view()
      .chart.slice(1)
      .forEach((point, i) => expect(point.total).toBeGreaterThan(view().chart[i]!.total));
  });
});

describe('what does not hold is refused', () => {
  test('an index outside the limits', () =>
    expect(() =>
      compare(
        { ...entry, assumptions: { ...entry.assumptions, index: 0.5 } },
        quantities,
        TODAY,
        plain,
      ),
    ).toThrow('expected 0.6 to 3'));
  test('a rule that does not exist', () => {
    const rows = [{ id: 'x', label: 'x', cells: [{ text: '{value}', rule: 'magic', fact: 'x' }] }];
    expect(() => compare({ ...entry, rows }, quantities, TODAY, plain)).toThrow('magic');
  });
  test('a day before the rules began', () =>
    expect(() => compare(entry, quantities, '2005-12-31', plain)).toThrow(RangeError));
});

describe('schema', () => {
  const row = { id: 'x', label: '某项' };
  const cell = { text: '{value}', rule: 'total', fact: 'x' };
  const problems = (change: object): string[] =>
    (schema.safeParse({ ...entry, ...change }).error?.issues ?? []).map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
  test('the entry as it stands is in order', () => expect(problems({})).toEqual([]));
  test.each([
    [
      'a rule without {value}',
      { rows: [{ ...row, cells: [{ ...cell, text: '数' }, cell] }] },
      'rows.0.cells.0.text',
    ],
    [
      '{value} without a rule',
      { rows: [{ ...row, cells: [{ text: '{value}', fact: 'x' }, cell] }] },
      'rows.0.cells.0.text',
    ],
    [
      'a cell too many',
      { rows: [{ ...row, cells: [cell, cell, cell] }] },
      'rows.0.cells: 这一行的格数不对',
    ],
    ['one rule for all', { rows: [{ ...row, cells: [cell] }] }, 'rows.0.cells: 这一行的格数不对'],
    ['a chart that ends before it begins', { chart: { from: 240, to: 180 } }, 'chart.to'],
    ['an unknown key', { colour: 'red' }, 'colour'],
  ])('%s is reported where it stands', (_, change, where) =>
    expect(problems(change).join('\n')).toContain(where),
  );
  test('one cell of words may hold for all', () =>
    expect(problems({ rows: [{ ...row, cells: [{ text: '另算', fact: 'x' }] }] })).toEqual([]));
});
