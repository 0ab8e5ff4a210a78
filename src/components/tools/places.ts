import type { ProvinceFact } from '../../domain/calculators/outcome.ts';
import type { Place } from '../../domain/calculators/sharing.ts';
import type { Result } from '../../search/types.ts';
import type { PlaceFinder } from './start.ts';

type Lookup = (typed: string) => readonly Result[];

const ID = /^([a-z]+)(?:\/([a-z-]+))?$/;
const ADDRESS = /^\/regions\/([a-z]+)\/#?([a-z-]+)?/;

/**
 * The place that search leads to, where every answer lies in one province. What search gives a
 * reason for (a county, a former name) counts only where nothing has the name itself.
 */
export const placeOf = (typed: string, results: readonly Result[]): Place | undefined => {
  const found = results.filter(({ kind, close }) => kind === 'region' && !close);
  const named = found.filter(({ why }) => why === undefined);
  const places = named.length > 0 ? named : found;
  const parts = places.map(({ address }) => ADDRESS.exec(address) ?? []);
  const [provinces, units] = [1, 2].map((i) => new Set(parts.map((part) => part[i])));
  const [[province], [unit]] = [[...provinces!], [...units!]];
  if (provinces!.size !== 1 || !province) return undefined;
  return { province, unit: units!.size === 1 ? unit : undefined, name: typed };
};

/** Rows of the first file of search: `id|short|…` of a province, `short|…` of its units. */
const namesIn = (file: { provinces: readonly { row: string; units: readonly string[] }[] }) =>
  file.provinces.flatMap(({ row, units }) => {
    const province = row.split('|')[1] ?? '';
    return [province, ...units.map((unit) => province + (unit.split('|')[0] ?? ''))];
  });

const suggest = (names: readonly string[]): void => {
  const list = document.querySelector('#places');
  list?.replaceChildren(
    ...names.map((name) => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    }),
  );
};

/** Finds places by id and by name of province at once, by any name once the list has loaded. */
export const placeFinder = (provinces: Readonly<Record<string, ProvinceFact>>): PlaceFinder => {
  let lookup: Lookup | undefined;
  let loading: Promise<void> | undefined;
  const byName = new Map(Object.entries(provinces).map(([id, { short }]) => [short, id]));

  const load = async (): Promise<void> => {
    const [{ lookup: find, openIndex }, ...files] = await Promise.all([
      import('../../search/lookup.ts'),
      ...['places', 'words', 'counties'].map(async (name) =>
        (await fetch(`/search/${name}.json`)).json(),
      ),
    ]);
    const [places, words, counties] = files as [never, never, never];
    const index = openIndex({ places, words, counties });
    lookup = (typed) => find(typed, index);
    suggest(namesIn(places));
  };

  // Without the list, provinces and ids are still understood; the next focus tries again.
  const loadOnce = () =>
    (loading ??= load().catch(() => {
      loading = undefined;
    }));

  return {
    load: loadOnce,
    watch: (form, update) =>
      form.addEventListener('focusin', ({ target }) => {
        if (!(target as HTMLElement).matches('[list]')) return;
        void loadOnce().then(() => {
          if ([...new FormData(form).values()].some((typed) => typed !== '')) update();
        });
      }),
    find: (typed) => {
      const text = typed.trim();
      const [, id, unit] = ID.exec(byName.get(text) ?? text) ?? [];
      if (id !== undefined && provinces[id]) return { province: id, unit, name: text };
      return lookup && placeOf(text, lookup(text));
    },
  };
};
