import { describe, expect, test } from 'vitest';
import { matchName } from '../../../src/core/search/match-by-name.ts';
import { normaliseHan } from '../../../src/core/search/normalise.ts';
import { createIndexLoader, type IndexFileName } from '../../../src/browser/search/fetch-index.ts';
import { TOPICS } from './fixture.ts';
import { indexesOf, realIndexes } from './load.ts';

const indexes = indexesOf(TOPICS);

describe('the files of the index', () => {
  test('each is fetched once, and opens what has come', async () => {
    const asked: IndexFileName[] = [];
    const source = createIndexLoader((name) => {
      asked.push(name);
      return Promise.resolve(indexes[name]);
    });
    expect([source.names, source.index]).toEqual([undefined, undefined]);
    await source.load('names');
    expect(source.names?.hasMoreNames).toBe(false);
    // Names are answered without the lookup.
    expect(source.index).toBeUndefined();
    expect(source.interpret('断缴')).toBeUndefined();
    await Promise.all([source.load('topics'), source.load('topics', 'names-more')]);
    expect(source.index?.hasMoreNames).toBe(true);
    expect(source.interpret('断缴')?.results[0]?.address).toBe('/lapse/');
    expect(asked).toEqual(['names', 'topics', 'names-more']);
    const opened = source.index;
    await source.load('names');
    expect(source.index).toBe(opened);
  });

  test('one that cannot be had is asked for again; the others stay', async () => {
    let broken = true;
    const source = createIndexLoader((name) =>
      name === 'names-more' && broken
        ? Promise.reject(new Error('404'))
        : Promise.resolve(indexes[name]),
    );
    await source.load('names', 'topics');
    await expect(source.load('names-more')).rejects.toThrow('404');
    expect(source.index?.hasMoreNames).toBe(false);
    broken = false;
    await source.load('names-more');
    expect(source.index?.hasMoreNames).toBe(true);
  });

  test('for a small file of names that cannot be had, that of all names comes', async () => {
    const asked: IndexFileName[] = [];
    const source = createIndexLoader((name) => {
      asked.push(name);
      return /\d/.test(name) ? Promise.reject(new Error('404')) : Promise.resolve(indexes[name]);
    });
    await source.load('names');
    await source.load('names-7');
    expect(source.names?.hasMoreNames).toBe(true);
    expect(asked).toEqual(['names', 'names-7', 'names-more']);
  });

  test('names alone are opened without the lookup', async () => {
    const source = createIndexLoader((name) => Promise.resolve(indexes[name]));
    await source.load('names', 'names-more');
    expect(source.names?.placesByName.has('昆山')).toBe(true);
    expect(source.index).toBeUndefined();
  });

  test('names are those of the first file, whether the topics come before or after them', async () => {
    const real = realIndexes();
    const file = (name: IndexFileName) => Promise.resolve(real[name]);
    // A page is called so among the topics, and a heading on it too.
    const query = '断缴三个月';
    const source = createIndexLoader(file);
    await source.load('names');
    expect(matchName(query, source.names!)).toBeUndefined();
    await source.load('topics');
    expect(matchName(query, source.names!)).toBeUndefined();
    const named = source.index?.topicsByName.get(normaliseHan(query));
    expect(named?.map(({ address }) => address)).toEqual([
      '/lapse/',
      '/lapse/#medical-three-months',
      '/corrections/lapse/#medical-reset-after-three-months',
    ]);
  });

  test('nothing opens before the names', async () => {
    const source = createIndexLoader((name) => Promise.resolve(indexes[name]));
    await expect(source.load('topics')).rejects.toThrow('names');
  });
});
