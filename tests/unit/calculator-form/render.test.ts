import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { namesInCalculator } from '../../../src/tools/html/names-in-scripts.ts';
import { renderParts } from '../../../src/browser/calculators/render-parts.ts';
import { renderTodoByPerson } from '../../../src/browser/calculators/render-todo-by-person.ts';
import { renderSeparateCases } from '../../../src/browser/calculators/render-separate-cases.ts';
import type { CalculatorData } from '../../../src/core/calculators/calculator-data.ts';
import { figure, statement, type Case } from '../../../src/core/calculators/outcome.ts';
import {
  renderOutcome,
  type RenderOptions,
} from '../../../src/browser/calculators/render-outcome.ts';
import type { Read } from '../../../src/core/rules/track-reads.ts';
import { fillTemplate } from '../../../src/core/wording/fill-template.ts';
import { sentenceOf } from '../../../src/browser/calculators/format-sentences.ts';
import { formatAge, formatDuration } from '../../../src/core/wording/unit-formats.ts';

const data: CalculatorData = {
  date: '2026-11-22',
  inputs: [],
  results: [
    { name: 'month', label: '退休年月' },
    { name: 'age', label: '年龄' },
  ],
  sentences: {
    'case-a': { text: '甲' },
    'case-b': { text: '乙' },
    step: { text: '{value}，就是它', fact: 'own' },
    go: { text: '去{value}', link: '/regions/{id}/#sharing' },
    both: { text: '都一样' },
    'part-first': { text: '先看<这个>' },
    'part-last': { text: '再看' },
    'by-you': { text: '你做，{count}步：' },
    'by-family': { text: '家人做，{count}步：' },
    one: { text: '只有一种' },
    figureless: { text: '各地不同，问12393', fact: 'unsure' },
    example: { text: '各地不同', fact: 'own', basis: '别处的例子' },
    'own-figure': { text: '不超过6个月', fact: 'unsure' },
  },
  quantities: {},
  provinces: {},
  clauses: {
    own: [
      { from: '2011-07-01', words: '旧法第一条' },
      { from: '2025', words: '办法第一条' },
      { from: '2030', words: '附件4', weak: { words: '没有见到原文，问12333：', label: '步长' } },
    ],
    other: [
      {
        from: 'unknown',
        words: '<附表>',
        weak: { words: '没有见到原文，问12333：', label: '<附表>的数' },
      },
    ],
    unsure: [
      { from: 'unknown', words: '通知', weak: { words: '没有核实，问12393：', label: '月数' } },
    ],
  },
};
const single = (more: Partial<Case> = {}): Case => ({
  key: 'a',
  figures: [figure('month', '2028-01', 'date'), figure('age', 728, 'age')],
  notes: [],
  todo: [],
  steps: [],
  ...more,
});
const html = (...cases: Case[]) => parse(renderOutcome({ cases, notes: [] }, data));

test('a result has its words and its plain value', () => {
  const found = html(single({ steps: [statement('both')] })).querySelector('[data-result=age]');
  expect(found?.getAttribute('data-value')).toBe('728');
  expect(found?.text).toBe('60岁8个月');
});

test('of several cases, whose things to do they are is said', () => {
  const words = (...cases: Case[]) =>
    html(...cases)
      .querySelectorAll('p')
      .map(({ text }) => text);
  const todo = [statement('both')];
  expect(words(single({ todo }))).toContain('接下来：');
  expect(words(single(), single({ key: 'b', todo }))).toEqual(['乙，接下来：']);
});

test('a document that is an example of some place is not named to readers elsewhere', () => {
  const clause = html(single({ notes: [statement('example')] })).querySelector('.clause');
  expect(clause?.text).toBe('别处的例子');
  expect(clause?.getAttribute('href')).toBe('/facts/own/');
});

test('cases stand side by side, a missing figure as a dash', () => {
  const root = html(single({ prefix: 'a-' }), single({ key: 'b', prefix: 'b-', figures: [] }));
  expect(root.querySelectorAll('thead th').map(({ text }) => text)).toEqual(['甲', '乙']);
  expect(root.querySelector('[data-result=a-month]')?.text).toBe('2028年1月');
  expect(root.querySelectorAll('td').map(({ text }) => text)).toContain('—');
});

test('a step names its clause and leads to the fact', () => {
  const said = statement('step', { value: { value: 3, unit: 'months' } });
  const root = html(single({ steps: [said, { ...said, factId: 'other' }] }));
  const links = root.querySelectorAll('ol a');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/facts/own/', '/facts/other/']);
  expect(links[0]?.text).toBe('办法第一条');
  expect(links[1]?.innerHTML).toBe('&lt;附表&gt;，待核实');
  expect(root.text).toContain('3个月，就是它');
});

test('the clause is the one of the date that was asked for', () => {
  const at = (on: string) => {
    const step = statement('step', { value: { value: 3, unit: 'months' } }, 'own', on);
    return html(single({ steps: [step] })).querySelector('ol a')?.text;
  };
  expect(['2024-12', '2025', '2029-12', '2030-01', '2039'].map(at)).toEqual([
    '旧法第一条',
    '办法第一条',
    '办法第一条',
    '附件4，待核实',
    '附件4，待核实',
  ]);
});

describe('a weak rule is named beside the figures', () => {
  const weak = (reads: Read[], each: Partial<Case> = {}, parts: RenderOptions = {}) =>
    parse(renderOutcome({ cases: [single(each)], notes: [], reads }, data, parts));
  const said = (root: ReturnType<typeof weak>) =>
    root.querySelectorAll('[data-weak]').map(({ text }) => text);
  const value = { value: 3, unit: 'months' } as const;

  test('where the calculator took its value, with the way to its fact', () => {
    const root = weak([{ fact: 'other', on: 'unknown' }]);
    expect(said(root)).toEqual(['没有见到原文，问12333：<附表>的数。']);
    expect(root.querySelector('[data-weak] a')?.getAttribute('href')).toBe('/facts/other/');
  });

  test('on the dates only on which it is weak', () => {
    const on = (date: string) => said(weak([{ fact: 'own', on: date }]));
    expect(['2011-07-01', '2025', '2029-12-31'].map(on)).toEqual([[], [], []]);
    expect(['2030', '2039-05'].map(on)).toEqual([
      ['没有见到原文，问12333：步长。'],
      ['没有见到原文，问12333：步长。'],
    ]);
  });

  test('where a sentence states a figure of it, on the date that the sentence is of', () => {
    const step = (on?: string) =>
      said(weak([], { steps: [statement('step', { value }, 'own', on)] }));
    expect(step('2030-01')).toEqual(['没有见到原文，问12333：步长。']);
    expect(step()).toEqual([]);
    for (const kind of ['notes', 'todo', 'steps'] as const) {
      expect(said(weak([], { [kind]: [statement('own-figure')] })), kind).toEqual([
        '没有核实，问12393：月数。',
      ]);
      expect(said(weak([], { [kind]: [statement('figureless')] })), kind).toEqual([]);
    }
  });

  test('each once, a sentence for each kind and hotline', () => {
    const reads = ['other', 'own', 'unsure', 'other'].map((fact) => ({ fact, on: '2030' }));
    expect(said(weak(reads, { steps: [statement('own-figure')] }))).toEqual([
      '没有见到原文，问12333：<附表>的数；步长。',
      '没有核实，问12393：月数。',
    ]);
  });

  test('right after the table, before cases that have none', () => {
    const places = (parts: RenderOptions) =>
      weak([{ fact: 'other', on: '2030' }], { notes: [statement('both')] }, parts).childNodes.map(
        (node) => (node as HTMLElement).rawTagName,
      );
    expect(places({})).toEqual(['table', 'p', 'ul']);
    expect(places({ notesFirst: true })).toEqual(['ul', 'table', 'p']);
    expect(places({ draw: renderSeparateCases })).toEqual(['p', 'section']);
  });

  test('nothing is said where none is weak', () => {
    const each = { steps: [statement('step', { value })], notes: [statement('figureless')] };
    expect(said(weak([{ fact: 'own', on: '2025' }], each))).toEqual([]);
    expect(said(html(single(each)))).toEqual([]);
  });
});

test('a note that holds for one case names it, one that holds for all stands once', () => {
  const root = html(
    single({ notes: [statement('both'), statement('one')] }),
    single({ key: 'b', notes: [statement('both')] }),
  );
  expect(root.querySelectorAll('ul li').map(({ text }) => text)).toEqual([
    '都一样',
    '甲：只有一种',
  ]);
});

test('pages keep the styles of all that a result may draw', () => {
  const all = ['step', 'go'].map((key) =>
    statement(key, { value: { value: 3, unit: 'months' }, id: { value: 'x', unit: 'name' } }),
  );
  const outcome = {
    cases: ['a', 'b'].map((key) => single({ key, notes: all, todo: all, steps: all })),
    notes: all,
  };
  const drawnWith = (parts: RenderOptions): string[] =>
    parse(renderOutcome(outcome, data, parts))
      .querySelectorAll('*')
      .flatMap(({ rawTagName, classNames }) => [rawTagName, ...classNames.split(' ')])
      .filter((name) => name !== '');
  expect(drawnWith({})).toContain('paired-cells');
  for (const [slug, parts] of Object.entries({
    retirement: {},
    lapse: { draw: renderSeparateCases },
  }))
    expect(drawnWith(parts).filter((name) => !namesInCalculator(slug).has(name))).toEqual([]);
});

test('what comes from outside is text', () => {
  const bad = { value: '<img src=x>"', unit: 'name' as const };
  const root = html(
    single({ todo: [statement('go', { value: bad, id: { ...bad, value: 'hebei' } })] }),
  );
  expect(root.querySelector('img')).toBeNull();
  expect(root.querySelector('ol a')?.getAttribute('href')).toBe('/regions/hebei/#sharing');
  expect(root.innerHTML).toContain('去&lt;img src=x&gt;&quot;');
});

describe('an answer of several parts', () => {
  const part = (name: string, more: Partial<Case>) => single({ part: name, figures: [], ...more });
  const parts = (...cases: Case[]) =>
    parse(renderOutcome({ cases, notes: [] }, data, { draw: renderParts }));
  test('each stands under its heading with its figures, its steps and where it leads', () => {
    const root = parts(
      part('first', {
        figures: [figure('age', 728, 'age')],
        notes: [statement('one')],
        steps: [statement('both')],
      }),
      part('last', { todo: [statement('one')] }),
    );
    const [first, last] = root.querySelectorAll('section');
    expect(first?.querySelector('h3')?.innerHTML).toBe('先看&lt;这个&gt;');
    expect(first?.querySelector('[data-result=age]')?.text).toBe('60岁8个月');
    expect(first?.querySelector('ul')?.text).toBe('只有一种');
    expect(first?.querySelector('details ol')?.text).toBe('都一样');
    expect(first?.text).not.toContain('接下来');
    expect(last?.querySelector('table')).toBeNull();
    expect(last?.querySelector('details')).toBeNull();
    // Its heading says already what the list is.
    expect(last?.text).toBe('再看只有一种');
  });
  test('cases of one part stand side by side, and what all of them lead to stands once', () => {
    const todo = [statement('one')];
    const root = parts(
      part('first', { figures: [figure('age', 720, 'age')], todo }),
      part('last', { todo: [statement('both')] }),
      part('first', { key: 'b', figures: [figure('age', 728, 'age')], todo }),
    );
    const [first, ...others] = root.querySelectorAll('section');
    expect(others).toHaveLength(1);
    expect(first?.querySelectorAll('thead th').map(({ text }) => text)).toEqual(['甲', '乙']);
    expect(first?.querySelectorAll('ol li').map(({ text }) => text)).toEqual(['只有一种']);
  });
  test('what only one case has to do in a part says whose it is', () => {
    const root = parts(
      part('first', { todo: [statement('one'), statement('both')] }),
      part('first', { key: 'b', todo: [statement('both')] }),
    );
    expect(root.querySelectorAll('ol li').map(({ text }) => text)).toEqual([
      '甲：只有一种',
      '都一样',
    ]);
  });
  test('a case of no part stands as it is', () => {
    const root = parts(single({ notes: [statement('one')] }));
    expect(root.querySelector('section')).toBeNull();
    expect(root.querySelector('[data-result=month]')?.text).toBe('2028年1月');
    expect(root.querySelector('ul')?.text).toBe('只有一种');
  });
  test('weak rules of all parts are named above', () => {
    const root = parts(part('last', { notes: [statement('own-figure')] }));
    expect(root.querySelector('[data-weak]')?.text).toContain('月数');
  });
});

test('what several people have to do stands in a list for each, with their number', () => {
  const by = (person: string, key: string) => ({ ...statement(key), by: person });
  const todo = [statement('figureless'), by('you', 'both'), by('you', 'one'), by('family', 'one')];
  const root = parse(
    renderOutcome({ cases: [single({ todo })], notes: [] }, data, { todo: renderTodoByPerson }),
  );
  expect(root.querySelectorAll('p:not([data-weak])').map(({ text }) => text)).toEqual([
    '接下来：',
    '你做，2步：',
    '家人做，1步：',
  ]);
  expect(root.querySelectorAll('ol').map((list) => list.querySelectorAll('li').length)).toEqual([
    1, 2, 1,
  ]);
  // The numbers go on from one person to the next.
  expect(root.querySelectorAll('ol').map((list) => list.getAttribute('start'))).toEqual([
    '1',
    '2',
    '4',
  ]);
});

describe('words', () => {
  test('an age', () => expect([720, 728].map(formatAge)).toEqual(['60岁', '60岁8个月']));
  test('a time in years and months, however short or long', () =>
    expect([0, 9, 12, 13, 48, 55, 186].map(formatDuration)).toEqual([
      '0年',
      '9个月',
      '1年',
      '1年1个月',
      '4年',
      '4年7个月',
      '15年6个月',
    ]));
  test('a value or a sentence that is missing is an error, never a gap', () => {
    expect(() => fillTemplate('{a}和{b}', () => undefined)).toThrow('{a}');
    expect(() => sentenceOf(statement('nothing'), data)).toThrow('nothing');
  });
});
