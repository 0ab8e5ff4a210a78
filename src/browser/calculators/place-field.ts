import type { CalculatorData } from '../../core/calculators/calculator-data.ts';
import type { Place } from '../../core/calculators/place.ts';
import type { SearchIndex } from '../../core/search/lookup.ts';
import type { SearchResult } from '../../core/search/index-format.ts';
import { showPlaceChoices } from './place-choices.ts';
import type { PlaceFiguresLoader } from './place-figures-loader.ts';
import type { PlaceFinder } from './place-finder.ts';

const ID = /^([a-z]+)(?:\/([a-z-]+))?$/;
const ADDRESS = /^\/regions\/([a-z]+)\/#?([a-z-]+)?/;
/** A district or county that stands directly under its province. */
const DISTRICT = /[区县]（/;
const COUNTY = /^(.+?)属于/;

/** All places of an answer of search, small ones too. */
const placeResults = (results: readonly SearchResult[]): readonly SearchResult[] =>
  results.filter(({ kind, isPartialMatch }) => kind === 'region' && !isPartialMatch);

/**
 * The places that an answer of search may mean. A result with a reason (a county, a former name) counts only
 * if nothing larger than a county has the name itself.
 */
export const intendedPlaces = (results: readonly SearchResult[]): readonly SearchResult[] => {
  const found = placeResults(results);
  const named = found.filter(({ why }) => why === undefined);
  return named.some(({ title }) => !DISTRICT.test(title)) ? named : found;
};

/** The one place that all answers lie in, or the province that they share. */
export const commonPlace = (name: string, meant: readonly SearchResult[]): Place | undefined => {
  const parts = meant.map(({ address }) => ADDRESS.exec(address) ?? []);
  const [provinces, units] = [1, 2].map((i) => new Set(parts.map((part) => part[i])));
  const [[province], [unit]] = [[...provinces!], [...units!]];
  if (provinces!.size !== 1 || !province) return undefined;
  return { province, unit: units!.size === 1 ? unit : undefined, name };
};

/** What a place is called in full: 北京市朝阳区, 内蒙古乌海市海南区. */
export const createFullNameFormatter = ({
  placesByName,
}: SearchIndex): ((result: SearchResult) => string) => {
  const places = [...placesByName.values()].flat().map(({ place }) => place);
  const units = new Map(
    places.filter(({ level }) => level !== 'county').map((place) => [place.address, place]),
  );
  return ({ address, title, why = '' }) => {
    const unit = units.get(address);
    if (!unit) return title;
    const { parent, name } = unit;
    // 新疆维吾尔自治区 is as long as an address.
    const before = parent && (parent.name.length > 4 ? parent.short : parent.name);
    return (before ?? '') + name + (COUNTY.exec(why)?.[1] ?? '');
  };
};

/** Provinces and what they are made of, as the index has them. */
const namesIn = ({ placesByName }: SearchIndex): string[] => {
  const places = new Set([...placesByName.values()].flat().map(({ place }) => place));
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

/** With more than this, the reader is asked for the name of the province instead. */
const MOST_CHOICES = 8;
const NO_NAMES = '地名没有取到，可能网络不好。请再点一次“算一算”，或者只写省名，例如河北。';

/**
 * Finds places by id and by name of province at once, and by any name once the list has loaded. If a
 * calculator needs the figures of places, a place is found only once they have loaded.
 */
export const createPlaceFinder = (
  { provinces }: Pick<CalculatorData, 'provinces'>,
  figures?: PlaceFiguresLoader,
): PlaceFinder => {
  let known:
    | {
        found: (typed: string) => readonly SearchResult[];
        called: (result: SearchResult) => string;
      }
    | undefined;
  let loading: Promise<void> | undefined;
  let failed = false;
  const byName = new Map(Object.entries(provinces).map(([id, { short }]) => [short, id]));

  // Loaded apart from the form, which works for provinces without them.
  const load = async (): Promise<void> => {
    const { fetchJson, findPlaces, openPlaceIndex } = await import('./place-index.ts');
    const [index] = await Promise.all([openPlaceIndex(), figures?.load(fetchJson)]);
    known = {
      found: (typed) => findPlaces(typed, index),
      called: createFullNameFormatter(index),
    };
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

  const namesFor = (typed: string): string[] => {
    const found = known?.found(typed) ?? [];
    if (commonPlace('', intendedPlaces(found))) return [];
    const names = [...new Set(placeResults(found).map((result) => known?.called(result) ?? ''))];
    return names.length <= MOST_CHOICES ? names : [];
  };

  return {
    load: loadOnce,
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
      const attach = figures?.attach ?? ((place: Place | undefined) => place);
      const text = typed.trim();
      const [, id, unit] = ID.exec(byName.get(text) ?? text) ?? [];
      const fact = id === undefined ? undefined : provinces[id];
      if (id !== undefined && fact) return attach({ province: id, unit, name: fact.short });
      const meant = intendedPlaces(known?.found(text) ?? []);
      const names = new Set(meant.map((result) => known?.called(result) ?? ''));
      const place = commonPlace([...names].join(), meant);
      const province = provinces[place?.province ?? '']?.short ?? '';
      return attach(place && names.size > 1 ? { ...place, name: province } : place);
    },
    choices: namesFor,
    offer: showPlaceChoices,
    problem: (typed) => {
      if (failed) return figures?.problem ?? NO_NAMES;
      if (!known) return '';
      return namesFor(typed).length > 0
        ? `叫“${typed.trim()}”的地方不止一个，是哪一个？`
        : undefined;
    },
  };
};
