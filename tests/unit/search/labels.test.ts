import { describe, expect, test } from 'vitest';
import { allLabels, readLabelSet } from '../../bench/search/labels.ts';

const FILE = 'tests/bench/search/labels/trial.yaml';
const addresses = {
  known: new Set(['/guides/e-card/', '/guides/e-card/#password', '/lapse/']),
  moved: [
    { from: '/guides/e-card/', to: '/guides/electronic-card/' },
    { from: '/guides/e-card/#password', to: '/guides/passwords/#card' },
    { from: '/compare/', to: '/compare/15-vs-20/' },
    { from: '/old/', to: '/lapse/#arrears' },
  ],
};
const read = (queries: string, head = '') =>
  readLabelSet(
    FILE,
    `about: trial\nwritten: 2026-11-28\nauthor: somebody\n${head}queries:\n  trial:\n${queries}`,
    addresses,
  );

test('every label of every set leads somewhere', () => {
  expect(allLabels().length).toBeGreaterThan(1500);
});

describe('a set', () => {
  test('is read with its row; a query alone has no answer', () => {
    expect(read('    - [断缴, /lapse/]\n    - 火车票\n', "row: '{kind}, held out'\n")).toEqual({
      labels: [
        {
          set: 'trial',
          kind: 'trial',
          row: 'trial, held out',
          query: '断缴',
          answers: ['/lapse/'],
        },
        { set: 'trial', kind: 'trial', row: 'trial, held out', query: '火车票', answers: [] },
      ],
      problems: [],
    });
  });

  test('has two lists of answers for two questions in one query', () => {
    expect(read('    - [断缴和卡, [/lapse/], [/guides/e-card/, /compare/]]\n')).toMatchObject({
      labels: [
        { answers: ['/lapse/'], secondAnswers: ['/guides/electronic-card/', '/compare/15-vs-20/'] },
      ],
      problems: [],
    });
    expect(read('    - [断缴和卡, [/lapse/], [/guides/e-cart/]]\n').problems).toHaveLength(1);
  });

  test('keeps the addresses of its day, and is compared with those of today', () => {
    const { labels, problems } = read(
      '    - [卡, /guides/e-card/, /guides/e-card/#password, /compare/]\n',
    );
    expect(problems).toEqual([]);
    expect(labels[0]?.answers).toEqual([
      '/guides/electronic-card/',
      '/guides/passwords/#card',
      '/compare/15-vs-20/',
    ]);
  });

  test('with an address that leads nowhere is refused with the line and the nearest one', () => {
    const { problems } = read('    - [断缴, /lapse/]\n    - [卡, /lapse/, /guides/e-cart/]\n');
    expect(problems).toEqual([
      expect.stringMatching(/^\S+trial\.yaml:7: \/guides\/e-cart\/ .*nearest: \/guides\/e-card\//),
    ]);
  });

  test.each([
    ['what is no address', '    - [断缴, lapse]\n', 6],
    ['a query with an empty list', '    - []\n', 6],
    ['broken YAML', '    - [断缴, /lapse/\n', 7],
  ])('with %s is refused with the line', (_, queries, line) => {
    const { labels, problems } = read(queries);
    expect(labels).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(`${FILE}:${String(line)}: `)]);
  });
});
