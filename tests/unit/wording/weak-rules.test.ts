import { describe, expect, test } from 'vitest';
import { clauseOn, type Clauses } from '../../../src/core/wording/clauses.ts';
import { groupNames } from '../../../src/core/wording/group-names.ts';
import { statesFigure } from '../../../src/core/wording/states-figure.ts';
import { weakRulesHtml } from '../../../src/core/wording/weak-rules.ts';

const weak = (label: string, words = '只见到转载，先问：') => ({ words, label });
const clauses: Clauses = {
  old: [
    { from: '2011-07-01', words: '旧法' },
    { from: '2025', words: '新法', weak: weak('最低年限<') },
  ],
  other: [{ from: 'unknown', words: '通知', weak: weak('利息') }],
  open: [{ from: '2020-01-01', words: '意见', weak: weak('医保', '还没有核实，先问：') }],
};

test.each([
  ['old', '2024-12-31', '旧法'],
  ['old', '2025-01', '新法'],
  // A rule that begins later is told by its first document.
  ['old', '2000-01-01', '旧法'],
  ['none', '2025-01-01', undefined],
])('the document behind %s on %s is %s', (fact, on, words) =>
  expect(clauseOn({ fact, on }, clauses)?.words).toBe(words),
);

test.each([
  ['满15年', true],
  ['问12333', false],
  ['医保问12393，缴2年', true],
  ['看当地', false],
])('“%s” states a figure: %s', (words, states) => expect(statesFigure(words)).toBe(states));

test('names are listed once, under their sentence, in their order', () =>
  expect(
    groupNames([
      ['b', '2'],
      ['a', '1'],
      ['b', '3'],
      ['b', '2'],
    ]),
  ).toEqual([
    ['b', ['2', '3']],
    ['a', ['1']],
  ]));

describe('weak rules of a result', () => {
  const read = (fact: string, on = '2026-01-01') => ({ fact, on });
  test('are named with a link, those of one sentence together, each once', () =>
    expect(weakRulesHtml([read('old'), read('open'), read('other'), read('old')], clauses)).toBe(
      '<p data-weak>只见到转载，先问：<a href="/facts/old/">最低年限&lt;</a>；<a href="/facts/other/">利息</a>。</p>' +
        '<p data-weak>还没有核实，先问：<a href="/facts/open/">医保</a>。</p>',
    ));
  test('are not named for a time at which they were known well', () =>
    expect(weakRulesHtml([read('old', '2024-01-01'), read('none')], clauses)).toBe(''));
});
