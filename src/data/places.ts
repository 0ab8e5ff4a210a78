import { buildPlaces, divisions, type Places } from '../places/index.ts';
import { entries } from './content.ts';

let cache: Promise<Places> | undefined;

/** Every province and every unit in it, with names, pinyin and addresses. */
export const places = (): Promise<Places> => (cache ??= build());

const build = async (): Promise<Places> => {
  const [pinyin] = await entries('searchPinyin');
  const [names] = await entries('searchPlaces');
  if (!pinyin || !names) throw new Error('content/search/ has no pinyin.yaml or no places.yaml');
  return buildPlaces({
    divisions,
    provinces: (await entries('provinces')).map(({ id, data }) => ({ id, data })),
    regions: (await entries('regions')).map(({ id, data }) => ({ id, data })),
    pinyin: pinyin.data,
    names: names.data,
  });
};
