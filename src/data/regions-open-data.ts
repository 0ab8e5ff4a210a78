import { entries } from './content.ts';
import { places } from './places.ts';
import { factsAbout } from '../core/local-rules/facts-near.ts';
import { absoluteAddress } from '../core/site-paths.ts';
import { csvFile } from '../core/wording/csv.ts';

/** A province or a locality in it, as the open data has it; the address is of the site. */
interface OpenRegion {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly short: string;
  readonly province: string | undefined;
  readonly level: string;
  readonly code: string | undefined;
  readonly covered: boolean;
  readonly firstBatch: boolean;
  readonly facts: string[];
}

/** Every province, each followed by its localities. */
export const regionsAsOpenData = async (): Promise<OpenRegion[]> => {
  const facts = await entries('facts');
  const first = new Set(
    (await entries('regions')).filter(({ data }) => data.firstBatch).map(({ id }) => id),
  );
  return (await places()).provinces.flatMap(({ localities, ...province }) =>
    [{ ...province, provinceId: undefined, level: 'province' }, ...localities].map((place) => ({
      id: place.id,
      address: place.address,
      name: place.name,
      short: place.short,
      province: place.provinceId,
      level: place.level,
      code: place.code,
      covered: province.covered,
      firstBatch: first.has(place.id),
      facts: factsAbout(facts, place.id)
        .map(({ id }) => id)
        .sort(),
    })),
  );
};

const REGION_COLUMNS = [
  'id',
  'code',
  'name',
  'short',
  'province',
  'level',
  'covered',
  'firstBatch',
  'address',
  'facts',
];

/** The regions as a CSV file. */
export const regionsCsv = async (site: URL): Promise<string> => {
  const rows = (await regionsAsOpenData()).map((region) => [
    region.id,
    region.code ?? '',
    region.name,
    region.short,
    region.province ?? '',
    region.level,
    region.covered,
    region.firstBatch,
    absoluteAddress(region.address, site),
    region.facts.join(' '),
  ]);
  return csvFile(REGION_COLUMNS, rows);
};
