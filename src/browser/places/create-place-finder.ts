import type { CalculatorData } from '../../core/calculators/calculator-data.ts';
import { showPlaceChoices } from './place-choices.ts';
import type { PlaceFiguresLoader, PlaceFinder } from './place-finder.ts';
import type { PlaceNameLookup } from './place-name-lookup.ts';

const ID = /^([a-z]+)(?:\/([a-z-]+))?$/;
const NO_NAMES = '地名没有取到，可能网络不好。请再点一次“算一算”，或者只写省名，例如河北。';

/** Lets browsers suggest names in the fields for places. */
const suggest = (names: readonly string[]): void =>
  document.querySelector('#places')?.append(
    ...names.map((name) => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    }),
  );

/**
 * Finds places by id and by name of province at once, and by any name once the names have loaded. If a
 * calculator needs the figures of places, a place is found only once they have loaded.
 */
export const createPlaceFinder = (
  { provinces }: Pick<CalculatorData, 'provinces'>,
  figures?: PlaceFiguresLoader,
): PlaceFinder => {
  let names: PlaceNameLookup | undefined;
  let loading: Promise<void> | undefined;
  let failed = false;
  const idsByName = new Map(Object.entries(provinces).map(([id, { short }]) => [short, id]));

  // Loaded apart from the form, which works for provinces without them.
  const load = async (): Promise<void> => {
    const { fetchJson, fetchPlaceNameLookup } = await import('./place-name-lookup.ts');
    [names] = await Promise.all([fetchPlaceNameLookup(), figures?.load(fetchJson)]);
    suggest(names.suggested);
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

  const choices = (typed: string): readonly string[] => names?.choices(typed) ?? [];

  return {
    load: loadOnce,
    choices,
    offer: showPlaceChoices,
    watch: (form, update) => {
      const enter = (field: Element | null): void => {
        if (!field?.matches('[list]')) return;
        void loadOnce().then(() => {
          // Preselected choices were not made by the reader.
          const fields = [...form.querySelectorAll<HTMLInputElement>('[list]')];
          if (fields.some(({ value }) => value !== '')) update();
        });
      };
      form.addEventListener('focusin', ({ target }) => enter(target as Element));
      // Somebody may be at a field before this script has come.
      enter(document.activeElement);
    },
    find: (typed) => {
      const text = typed.trim();
      const [, id = '', locality] = ID.exec(idsByName.get(text) ?? text) ?? [];
      const known = provinces[id];
      const place = known ? { province: id, locality, name: known.short } : names?.find(text);
      return figures ? figures.attach(place) : place;
    },
    problem: (typed) => {
      if (failed) return figures?.problem ?? NO_NAMES;
      if (!names) return '';
      return choices(typed).length > 0
        ? `叫“${typed.trim()}”的地方不止一个，是哪一个？`
        : undefined;
    },
  };
};
