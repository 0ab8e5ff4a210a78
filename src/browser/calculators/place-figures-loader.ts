import type { PlaceDataFile } from '../../core/calculators/calculator-data.ts';
import type { PlaceFiguresLoader } from '../places/place-finder.ts';

/**
 * Adds to `data` the quantities and sentences of an answer, because the page has only what its form needs;
 * `bring` loads the rules that use the figures.
 */
export const createPlaceFiguresLoader = (
  slug: string,
  data: object,
  bring: () => Promise<void>,
): PlaceFiguresLoader => {
  let figures: object | undefined;
  return {
    load: async (fetchJson) => {
      const [file] = await Promise.all([fetchJson(`/tools/${slug}/places.json`), bring()]);
      const { facts, answers, ...said } = file as PlaceDataFile;
      Object.assign(data, said);
      figures = { facts, answers };
    },
    attach: (place) => place && figures && Object.assign(place, figures),
    problem: '各地的数没有取到，可能网络不好。请再点一次“算一算”。',
  };
};
