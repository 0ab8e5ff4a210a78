import { describe, expect, test } from 'vitest';
import { matchName } from '../../../src/core/search/match-by-name.ts';
import { normaliseHan } from '../../../src/core/search/normalise.ts';
import { createIndexLoader, type IndexFileKey } from '../../../src/browser/search/fetch-index.ts';
import { TOPICS } from './fixture.ts';
import { indexesOf, realIndexes } from './load.ts';

const indexes = indexesOf(TOPICS);

describe('the files of the index', () => {
  test('each is fetched once, and opens what has come', async () => {
    const asked: IndexFileKey[] = [];
    const source = createIndexLoader((name) => {
      asked.push(name);
      return Promise.resolve(indexes[name]);
    });
    expect(source.index).toBeUndefined();
    const names = await source.load('places');
    expect([names.hasWords, names.hasCounties]).toEqual([false, false]);
    await Promise.all([source.load('words'), source.load('words', 'counties')]);
    expect(source.index?.hasWords).toBe(true);
    expect(source.index?.hasCounties).toBe(true);
    expect(asked).toEqual(['places', 'words', 'counties']);
    expect(await source.load('places')).toBe(source.index);
  });

  test('one that cannot be had is asked for again; the others stay', async () => {
    let broken = true;
    const source = createIndexLoader((name) =>
      name === 'counties' && broken
        ? Promise.reject(new Error('404'))
        : Promise.resolve(indexes[name]),
    );
    await source.load('places');
    await expect(source.load('counties')).rejects.toThrow('404');
    expect(source.index?.hasCounties).toBe(false);
    broken = false;
    expect((await source.load('counties')).hasCounties).toBe(true);
  });

  test('names are those of the first file, whether the words come before or after them', async () => {
    const real = realIndexes();
    const file = (name: IndexFileKey) => Promise.resolve(real[name]);
    // A page is called so among the words, and a heading on it too.
    const query = '断缴三个月';
    const [early, late] = [createIndexLoader(file), createIndexLoader(file)];
    expect(matchName(query, await early.loadNames('places'))).toBeUndefined();
    await late.load('places', 'words');
    expect(matchName(query, await late.loadNames('places'))).toBeUndefined();
    const all = await late.load('words', 'sections', 'questions');
    expect(all.topicsByName.get(normaliseHan(query))?.map(({ address }) => address)).toEqual([
      '/lapse/',
      '/lapse/#medical-three-months',
      '/corrections/lapse/#medical-reset-after-three-months',
    ]);
  });

  test('nothing opens before the places', async () => {
    const source = createIndexLoader((name) => Promise.resolve(indexes[name]));
    await expect(source.load('words')).rejects.toThrow('places');
  });
});
