/**
 * Fetched when a table of places has no row for the input: finds the place by any of its names, shows the row
 * of the city or province in which it lies, and says whose row it is.
 */
import { createPlaceFinder } from '../places/create-place-finder.ts';

const box = document.getElementById('topic-table')!;
const input = box.querySelector('input')!;
const status = box.querySelector('[role=status]')!;
const rows = [...box.querySelector('tbody')!.rows];

const linkOf = (row: HTMLTableRowElement): HTMLAnchorElement => row.cells[0]!.querySelector('a')!;

/** The row of a locality, or of a province where none is named. */
const rowOf = (province: string, locality: string | undefined): HTMLTableRowElement | undefined =>
  rows.find((row) => {
    const [, ofProvince, ofLocality] = /\/regions\/([a-z]+)\/#?([a-z-]+)?/.exec(linkOf(row).href)!;
    return ofProvince === province && ofLocality === locality;
  });

const places = createPlaceFinder({ provinces: {} });

/** What follows the short name in the full name of a province or locality. */
const KIND = /^(?:[省市州盟]|[地林]区|.*自治[区州])?$/;
/** Whether the input is a longer name of the place (深圳市), not a place within it (重庆云阳). */
const isCalled = (typed: string, name: string): boolean => {
  const [, rest] = typed.split(name);
  return rest !== undefined && KIND.test(rest);
};

const showNearest = (): void => {
  if (rows.some(({ hidden }) => !hidden)) return;
  const typed = input.value.trim();
  const place = places.find(typed);
  if (!place) return;
  const own = rowOf(place.province, place.locality);
  const row = own ?? rowOf(place.province, undefined);
  if (!row) return;
  row.hidden = false;
  const name = linkOf(row).textContent;
  const said = box.dataset['nearest']!.replace('{place}', typed).replace('{name}', name);
  status.textContent = own && isCalled(typed, name) ? '' : said;
};

// Without the names the table stays as it is; the next key requests them again.
const update = (): void => {
  void places.load().then(showNearest);
};
input.addEventListener('input', update);
update();
