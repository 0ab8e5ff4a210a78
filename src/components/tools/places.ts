import type { ProvinceFact } from '../../domain/calculators/outcome.ts';
import type { Place } from '../../domain/calculators/sharing.ts';
import type { Index } from '../../search/lookup.ts';
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

/** Provinces and what they are made of, as the index has them. */
const namesIn = ({ han }: Index): string[] => {
  const places = new Set([...han.values()].flat().map(({ place }) => place));
  return [...places]
    .filter(({ level }) => level !== 'county')
    .map(({ parent, short }) => (parent?.short ?? '') + short);
};

const suggest = (names: readonly string[]): void => {
  const list = document.querySelector('#places');
  list?.append(
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
  let failed = false;
  const byName = new Map(Object.entries(provinces).map(([id, { short }]) => [short, id]));

  // Fetched apart from the form, which answers for provinces without them.
  const load = async (): Promise<void> => {
    const [{ lookup: find }, { createSource }] = await Promise.all([
      import('../../search/lookup.ts'),
      import('../../search/source.ts'),
    ]);
    const index = await createSource().load('places', 'words', 'counties');
    lookup = (typed) => find(typed, index);
    suggest(namesIn(index));
  };

  // The next focus or press tries again.
  const loadOnce = () =>
    (loading ??= load().then(
      () => {
        failed = false;
      },
      () => {
        failed = true;
        loading = undefined;
      },
    ));

  return {
    load: loadOnce,
    get failed() {
      return failed;
    },
    watch: (form, update) => {
      const enter = (field: Element | null): void => {
        if (!field?.matches('[list]')) return;
        void loadOnce().then(() => {
          if ([...new FormData(form).values()].some((typed) => typed !== '')) update();
        });
      };
      form.addEventListener('focusin', ({ target }) => enter(target as Element));
      // Somebody may be at a field before this script has come.
      enter(document.activeElement);
    },
    find: (typed) => {
      const text = typed.trim();
      const [, id, unit] = ID.exec(byName.get(text) ?? text) ?? [];
      if (id !== undefined && provinces[id]) return { province: id, unit, name: text };
      return lookup && placeOf(text, lookup(text));
    },
  };
};
