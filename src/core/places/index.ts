export {
  buildPlaces,
  type PlacesInput,
  type ProvinceEntry,
  type RegionEntry,
} from './build-places.ts';
export { divisions } from './divisions.ts';
export { isMunicipality } from './place-names.ts';
export type {
  Divisions,
  PlaceCounty,
  PlaceProvince,
  Places,
  PlaceLocality,
  LocalityLevel,
} from './place-types.ts';
