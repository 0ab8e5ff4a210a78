import { describe, expect, test } from 'vitest';
import { parse } from 'node-html-parser';
import { drawPlaceComparison } from '../../../src/browser/calculators/draw-place-comparison.ts';
import { comparePlaces } from '../../../src/core/calculators/compare-places.ts';
import { readPlaceAnswers } from '../../../src/core/calculators/place-answers-file.ts';
import type { Outcome } from '../../../src/core/calculators/outcome.ts';
import { differenceBetween } from '../../../src/core/local-rules/compare-answers.ts';
import { TABLE_TOPICS } from '../../../src/core/schema/table-topics.ts';
import type { RenderContext } from '../../../src/browser/calculators/render-outcome.ts';
import { TODAY } from '../rules/load.ts';
import {
  COMPARED_PLACES as places,
  FILE as file,
  answer,
  comparedPlace as at,
} from './compared-places.ts';
import { run, toolOf } from './load.ts';

describe('the difference of two figures', () => {
  test.each([
    [2000, 2500, { kind: 'more', by: 500 }],
    [2500, 2000, { kind: 'less', by: 500 }],
    [0.3, 0.1, { kind: 'less', by: 0.2 }],
    [400, 400, { kind: 'same', by: 0 }],
  ])('%d and %d', (a, b, expected) =>
    expect(differenceBetween([answer(a)], [answer(b)])).toEqual(expected),
  );
  test('is not said where a place has none, or only words', () => {
    expect(differenceBetween([], [answer(1)])).toBeUndefined();
    expect(differenceBetween([answer(1)], [answer(undefined)])).toBeUndefined();
  });
  test('is not said where the class of a place is not known', () => {
    const open = answer(2350, { isClassOpen: true });
    expect(differenceBetween([open], [answer(2200)])).toBeUndefined();
    expect(differenceBetween([answer(2200)], [open])).toBeUndefined();
  });
  test('is not worked out between two years', () =>
    expect(differenceBetween([answer(1, { year: 2025 })], [answer(2, { year: 2026 })])).toEqual({
      kind: 'other-year',
      years: [2025, 2026],
    }));
  test('is that of the first answers that have a number', () =>
    expect(differenceBetween([answer(undefined), answer(5)], [answer(7), answer(9)])).toEqual({
      kind: 'more',
      by: 2,
    }));
});

describe('the file of all places', () => {
  test('holds an answer once, and gives back what went in', () => {
    const all = Object.values(places).flatMap(({ answers }) => Object.values(answers).flat());
    expect(file.answers.length).toBeLessThan(all.length);
    for (const [id, place] of Object.entries(places))
      expect(readPlaceAnswers(file, at(id))).toEqual(place);
  });
  test('a district that is not listed has what its municipality has, under its own name', () => {
    const found = readPlaceAnswers(file, at('shanghai/pudong', '上海市浦东新区'));
    expect(found).toEqual({ ...places['shanghai'], short: '上海市浦东新区' });
  });
  test('a province that is not there is an error', () =>
    expect(() => readPlaceAnswers(file, at('atlantis'))).toThrow('atlantis'));
});

const compare = (from: string, to: string): Outcome =>
  run(comparePlaces, { from: at(from), to: at(to) }, TODAY, [
    ...new Set([from, to].map((id) => id.split('/')[0]!)),
  ]);
const row = ({ comparison }: Outcome, topic: string) =>
  comparison!.rows.find(({ name }) => name === topic)!;
const noteKeys = ({ notes }: Outcome): string[] => notes.map(({ key }) => key);

describe('two places', () => {
  const outcome = compare('hebei/baoding', 'shanghai');

  test('every topic has its row, in the order of the pages of places', () =>
    expect(outcome.comparison!.rows.map(({ name }) => name)).toEqual([...TABLE_TOPICS]));

  test.each([
    ['minimum-wage', 'difference-more', 540, 'yuan'],
    ['flexible-rates', 'more-points', 1.5, 'number'],
    ['medical-years', 'difference-less', 120, 'duration'],
    ['medical-lapse', 'difference-less', 3, 'months'],
  ])('%s differ in their own unit', (topic, key, value, unit) => {
    const { difference } = row(outcome, topic);
    expect(difference).toMatchObject({ key, values: { value: { value, unit } } });
  });

  test('what one place lacks is asked about and not compared', () => {
    const { sides, difference } = row(outcome, 'unemployment');
    expect(difference).toBeUndefined();
    expect(sides[0].notes.map(({ key }) => key)).toEqual(['more']);
    expect(sides[1].notes).toMatchObject([
      { key: 'not-found', values: { ask: { value: '12333' } } },
    ]);
    expect(row(outcome, 'channels').sides[0].notes[0]?.values['ask']?.value).toBe('12393');
  });

  test('a cell leads to the section of a page, or to the place on its province’s', () => {
    expect(row(outcome, 'minimum-wage').sides.map(({ link }) => link)).toEqual([
      '/regions/hebei/baoding/#minimum-wage',
      '/regions/shanghai/#minimum-wage',
    ]);
    const apart = compare('xinjiang/shihezi', 'shanghai');
    expect(row(apart, 'unemployment').sides[0].link).toBe('/regions/xinjiang/#shihezi');
    expect(noteKeys(apart)).toContain('insured-apart');
  });

  test('what is kept is said of every move; only a province with cities asks for one', () => {
    expect(noteKeys(outcome)).toEqual(['keeps-pension', 'keeps-medical']);
    expect(noteKeys(compare('hebei', 'shanghai'))).toEqual([
      'only-province',
      'keeps-pension',
      'keeps-medical',
    ]);
    expect(noteKeys(compare('shanghai', 'shanghai'))[0]).toBe('same-place');
  });

  test('where the insurance of the mainland does not apply nothing is compared', () => {
    const refused = compare('shanghai', 'hongkong');
    expect(refused.comparison).toBeUndefined();
    expect(refused.cases[0]?.figures[0]?.value).toBe('outside');
  });
});

describe('drawn', () => {
  const tool = toolOf('compare-places');
  const data = { ...tool, inputs: [], clauses: {}, reads: [], date: TODAY };
  const draw = (outcome: Outcome) =>
    parse(drawPlaceComparison(outcome, data as unknown as RenderContext));

  test('each answer says since when, whose it is and how well founded', () => {
    const root = draw(compare('hebei/baoding', 'shanghai'));
    const cells = root.querySelectorAll('[data-result$="-minimum-wage"]');
    expect(cells.map((cell) => cell.querySelector('small')?.text)).toEqual([
      '2026年7月起，全省，依据：文件原文',
      '2026年7月起，当地，依据：待核实',
    ]);
    expect(cells.map((cell) => cell.getAttribute('data-label'))).toEqual(['保定', '上海']);
    expect(cells[0]?.querySelector('small a')?.getAttribute('href')).toBe('/facts/some-fact/');
    expect(root.text).toContain('每月的最低工资，按最高一档：上海多540元。');
    expect(root.text).toContain('灵活就业医保的比例：上海高1.5个百分点。');
  });

  test('more than three answers are left to the page', () => {
    const cell = draw(compare('hebei/baoding', 'shanghai')).querySelector(
      '[data-result="from-unemployment"]',
    );
    expect(cell?.querySelectorAll('small')).toHaveLength(3);
    expect(cell?.text).toContain('还有别的');
  });

  test('every topic has its label, and each name that is compared its words', () => {
    const labels = tool.results.map(({ name }) => name);
    expect(labels).toEqual(expect.arrayContaining([...TABLE_TOPICS]));
    for (const topic of TABLE_TOPICS.filter((each) => each !== 'channels'))
      expect(tool.sentences).toHaveProperty(`what-${topic}`);
  });

  test('a refusal is drawn without a comparison', () => {
    const root = draw(compare('shanghai', 'hongkong'));
    expect(root.querySelector('[data-result=verdict]')?.text).toBe('比不了');
  });
});
