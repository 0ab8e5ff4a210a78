import { expect, test } from 'vitest';
import { SIMPLIFIED } from '../../../src/core/search/index-files/traditional.ts';
import { yaml } from '../places/load.ts';
import { words } from './load.ts';

test.each([
  ['莊', '庄'],
  ['醫', '医'],
  // One of several that a simplified character stands for.
  ['臺', '台'],
  ['颱', '台'],
  ['發', '发'],
  ['髮', '发'],
  // Hong Kong, Taiwan and the mainland write one word differently.
  ['衞', '卫'],
  ['衛', '卫'],
  ['裏', '里'],
  ['裡', '里'],
  // Left alone by the library.
  ['藉', '借'],
  ['姪', '侄'],
])('%s is read as %s', (character, to) => {
  expect(SIMPLIFIED.get(character)).toBe(to);
});

test('what is simplified already, or no Han character, stays as it is', () => {
  for (const character of '医保台里后只干面么跤俱姊ab1')
    expect(SIMPLIFIED.has(character)).toBe(false);
});

test('no character of the words of search is taken for a traditional one', () => {
  const own = JSON.stringify(words()) + JSON.stringify(yaml('search/questions.yaml'));
  expect([...SIMPLIFIED.keys()].filter((character) => own.includes(character))).toEqual([]);
});
