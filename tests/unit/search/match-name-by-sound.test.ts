import { describe, expect, test } from 'vitest';
import { answerSoFar } from '../../../src/browser/search/answer-so-far.ts';
import { matchName, matchNameBySound } from '../../../src/core/search/match-by-name.ts';
import { isHan } from '../../../src/core/search/normalise.ts';
import { openNameIndex } from '../../../src/core/search/open-name-index.ts';
import { textReadings } from '../../../src/core/search/sounds.ts';
import { realIndexes } from './load.ts';

const files = realIndexes();
const names = openNameIndex({ ...files, topics: undefined });
const first = (query: string) => matchNameBySound(query, names)?.results[0]?.address;

/** The name with its last character replaced by the next that is read so, if any. */
const misspelt = (name: string): string | undefined => {
  const last = name.at(-1)!;
  const [sound] = names.readings.get(last) ?? [];
  const alike = [...names.readings].filter(([, sounds]) => sounds[0] === sound).map(([one]) => one);
  const other = alike[(alike.indexOf(last) + 1) % alike.length];
  return other === undefined || other === last ? undefined : name.slice(0, -1) + other;
};

describe('a name that is typed with another character of the same sound', () => {
  test.each([
    ['石家桩', '/regions/hebei/shijiazhuang/'],
    ['坤山', '/regions/jiangsu/suzhou/'],
    ['失业今', '/guides/unemployment-benefit/'],
  ])('%s is answered by the files of names', (query, address) => {
    expect(first(query)).toBe(address);
    const answer = answerSoFar(query, { names, interpret: () => undefined }, new Set());
    expect(answer.isFinal).toBe(true);
    expect(answer.answer?.correctedQuery).not.toBe(query);
  });

  test('not before the readings have come', () => {
    const early = openNameIndex({ names: files.names });
    expect(matchNameBySound('石家桩', early)).toBeUndefined();
  });

  test.each(['公司', '待业', '待遇', '石', 'abc', '断交三个月'])(
    '“%s” is no such name',
    (query) => {
      expect(first(query)).toBeUndefined();
    },
  );

  test('leads where the name leads', () => {
    const typed = [...names.placesByName, ...names.topicsByName]
      .map(([name]) => name)
      .filter((name) => isHan(name) && name.length > 1 && name.length < 5)
      .filter((_, at) => at % 20 === 0)
      .map((name) => ({ name, query: misspelt(name) ?? name }))
      .filter(({ query }) => !names.placesByName.has(query) && !names.topicsByName.has(query));
    const answers = typed.map((one) => ({ ...one, address: first(one.query) }));
    const answered = answers.filter(({ address }) => address !== undefined);
    expect(typed.length).toBeGreaterThan(200);
    expect(answered.length / typed.length).toBeGreaterThan(0.94);
    // Of two names that are read alike, the other may be meant: 倘山 is 唐山, or 常山.
    const astray = answered.filter(
      ({ name, address }) =>
        !matchName(name, names)?.results.some((result) => result.address === address),
    );
    expect(
      astray.length / answered.length,
      astray.map(({ query }) => query).join(' '),
    ).toBeLessThan(0.08);
  });
});

test('every word that is read like a name is none', () => {
  const { homophones } = files['names-more'];
  expect(homophones.length).toBeGreaterThan(100);
  for (const word of homophones) {
    expect(names.placesByName.has(word) || names.topicsByName.has(word), word).toBe(false);
    expect(textReadings(word, names.readings).length, word).toBeGreaterThan(0);
    expect(first(word), word).toBeUndefined();
  }
});
