import type { DataStore, LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoize } from '../../../src/data/memoize.ts';
import {
  contentEdition,
  forgetLiveContent,
  keepLive,
  liveEntries,
  onEdit,
} from '../../../src/tools/dev-server/live-content.ts';

type Entry = Parameters<DataStore['set']>[0];

/** A store as Astro hands it to loaders, and what stands in it. */
const storeWith = (entries: readonly Entry[]) => {
  const kept = new Map(entries.map((entry) => [entry.id, entry]));
  const store = {
    entries: () => [...kept],
    set: (entry: Entry) => kept.set(entry.id, entry),
    delete: (id: string) => kept.delete(id),
  } as unknown as DataStore;
  return { kept, store };
};

/** Loads with a loader that sets these entries, and gives the store that it was handed, as watchers keep it. */
const load = async (
  { store }: { store: DataStore },
  entries: readonly Entry[],
  watcher: unknown = {},
): Promise<DataStore> => {
  let handed: DataStore | undefined;
  const loader = keepLive({
    name: 'test',
    load: (context) => {
      handed = context.store;
      for (const entry of entries) handed.set(entry);
      return Promise.resolve();
    },
  });
  await loader.load({ collection: 'facts', store, watcher } as unknown as LoaderContext);
  return handed!;
};

const titles = (): unknown[] | undefined => liveEntries('facts')?.map(({ data }) => data['title']);
const fact = (id: string, title = id): Entry => ({ id, data: { title } });
const guide = (id: string): Entry => ({ ...fact(id), body: 'text', deferredRender: true });

beforeEach(forgetLiveContent);
afterEach(forgetLiveContent);

test('without a watcher, as in a build, nothing is kept', async () => {
  const astro = storeWith([]);
  await load(astro, [fact('a')], null);
  expect([...astro.kept.keys()]).toEqual(['a']);
  expect(liveEntries('facts')).toBeUndefined();
  expect(contentEdition()).toBe(0);
});

test('what was kept from the last run and what is loaded stand in the order of a build', async () => {
  const astro = storeWith([fact('b'), fact('gone')]);
  const store = await load(astro, [fact('c'), fact('a')]);
  expect(store.get('b')?.data).toEqual({ title: 'b' });
  expect(titles()).toEqual(['a', 'b', 'c', 'gone']);
  expect([...astro.kept.keys()].toSorted()).toEqual(['a', 'b', 'c', 'gone']);
  expect(liveEntries('facts')?.[0]?.collection).toBe('facts');
});

test('an edit is there at once, is told, and Astro hears of it only where it renders a body', async () => {
  let told = 0;
  onEdit(() => {
    told += 1;
  });
  const astro = storeWith([]);
  const store = await load(astro, [fact('a'), guide('b')]);
  expect(told).toBe(0);
  const before = contentEdition();

  store.set(fact('a', 'edited'));
  expect(titles()).toEqual(['edited', 'b']);
  expect(astro.kept.get('a')?.data).toEqual({ title: 'a' });

  store.set(guide('c'));
  expect(astro.kept.has('c')).toBe(true);

  store.delete('a');
  store.delete('b');
  expect(titles()).toEqual(['c']);
  expect([...astro.kept.keys()]).toEqual(['a', 'c']);
  expect(told).toBe(4);
  expect(contentEdition()).toBe(before + 4);
});

test('what was worked out is kept until the content is edited, also while it is worked out', async () => {
  const store = await load(storeWith([]), [fact('a')]);
  let release: (() => void) | undefined;
  const read = memoize(async () => {
    const before = titles();
    await new Promise<void>((resolve) => (release = resolve));
    return before;
  });
  const first = read();
  expect(read()).toBe(first);
  store.set(fact('a', 'edited'));
  const second = read();
  expect(second).not.toBe(first);
  release?.();
  expect(await second).toEqual(['edited']);
});
