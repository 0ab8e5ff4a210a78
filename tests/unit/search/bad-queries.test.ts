import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptParts } from '../../../src/browser/search/excerpt.ts';
import { queryLayers } from '../../../src/browser/search/full-text-queries.ts';
import { interpret } from '../../../src/core/search/lookup.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { buildIndexContents } from '../../../src/core/search/index-files/index.ts';
import { searchWordsSchema } from '../../../src/core/schema/search-words.ts';
import { realPlaces, yaml } from '../places/load.ts';

const TOPICS = [
  { kind: 'guide', title: '医保的钱能给家人用吗', address: '/guides/family-sharing/' },
  { kind: 'lapse', title: '社保断缴了会怎样', short: '断缴', address: '/lapse/' },
  { kind: 'term', title: '个人账户', aliases: ['医保卡余额'], address: '/terms/#account' },
] as const;

const index = openIndex(
  buildIndexContents(realPlaces(), TOPICS, searchWordsSchema.parse(yaml('search/words.yaml'))),
);

const any = (characters: readonly string[], maxLength = 40) =>
  fc.array(fc.constantFrom(...characters), { maxLength }).map((list) => list.join(''));
const between = (low: number, high: number): string[] =>
  Array.from({ length: high - low + 1 }, (_, i) => String.fromCharCode(low + i));

/** Real words, so that hostile text also reaches the deeper branches. */
const word = fc.constantFrom(
  ...'石家庄 昆山 断缴 医保 家人 sjz suzhou 廣州 15年 恩施州 怎么办 ａｂ'.split(' '),
);
const markup = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "';alert(1)//",
  '<mark>x</mark>',
  '</mark><b>',
  '&lt;script&gt;',
  '{{7*7}}${7*7}',
  '%3Cscript%3E',
  'javascript:alert(1)',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  '[object Object]',
  '.*(a+)+$[',
  '"石家庄',
);

const KINDS = {
  'control characters': any([...between(0, 31), ...between(127, 159)]),
  markup: fc.tuple(markup, fc.string(), markup).map((parts) => parts.join('')),
  emoji: any(['👨‍👩‍👧‍👦', '🇨🇳', '😀', '\u200d', '\ufe0f', '🏥', '👍🏽', '①', '㊙']),
  'unpaired surrogates': any(['\ud800', '\udbff', '\udc00', '\udfff', '石', 'a']),
  'right to left': any(['\u202e', '\u202d', '\u2066', '\u2069', '\u200f', 'שלום', 'مرحبا', '医']),
  'any code units': fc.string({ unit: 'binary', maxLength: 120 }),
  'rare Han and marks': any(['𠮷', '龘', '㐀', '\u0301', '\u3099', '々', '〇', '\u3164', '\ufeff']),
} as const;

const mixed = (bad: fc.Arbitrary<string>) =>
  fc.tuple(fc.option(word), bad, fc.option(word)).map((parts) => parts.join(''));

const ADDRESS = /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/;

/** Nothing thrown, nothing but our own addresses, no text of the query in what is offered. */
const answers = (query: string): void => {
  const { results, correctedQuery } = interpret(query, index);
  for (const { address, title, why = '' } of results) {
    expect(address).toMatch(ADDRESS);
    expect(title + why).not.toMatch(/[<>&{}]/);
  }
  for (const { query: layer } of queryLayers(correctedQuery, index.vocabulary))
    expect(layer).not.toMatch(/[<>&]/);
  expect(() => excerptParts(query)).not.toThrow();
};

/** Of each kind; five times as many found no more. */
const RUNS = 300;

test.each(Object.entries(KINDS))('%s: no exception, no markup', (_, bad) => {
  fc.assert(fc.property(mixed(bad), answers), { seed: 20261122, numRuns: RUNS });
});

test.each(['石家庄断缴', 'shijiazhuang', '<b>', '\ud800', 'ａ１', '"医保'])(
  '10 kB of “%s” cost no more than their beginning',
  (part) => {
    const query = part.repeat(Math.ceil(10_240 / part.length));
    answers(query);
    expect(interpret(query, index)).toEqual(interpret(query.slice(0, 200), index));
  },
);
