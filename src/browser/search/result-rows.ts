/** Turns a list of results into rows: one for each page, with further sections of it inside. */
import { PLACE_SECTIONS } from '../../core/search/index-format.ts';
import { headingOf, pageAddress } from '../../core/search/result-titles.ts';
import type { ListedResult } from './merge-results.ts';

/** A link to a section of a page. */
export interface SectionLink {
  title: string;
  address: string;
}

export type ResultRow = ListedResult & {
  /** The key of a row: the address of the page, or of the place. */
  page: string;
  sections: SectionLink[];
};

const MAX_SECTIONS = 3;

const PROVINCE_PAGE = /^\/regions\/[^/]+\/#/;
/** Headings of a province's page; any other id on it is a place. */
const PROVINCE_HEADINGS = new Set<string>([...PLACE_SECTIONS, 'local', 'places', 'evidence']);

/** A place that stands on the page of its province is an answer of its own and no section. */
const isPlaceOnProvincePage = (address: string): boolean =>
  PROVINCE_PAGE.test(address) && !PROVINCE_HEADINGS.has(address.replace(PROVINCE_PAGE, ''));

/** The address of the page that an answer stands on; for a place, its own address. */
export const pageOf = (address: string): string =>
  isPlaceOnProvincePage(address) ? address : pageAddress(address);

/** Rows in the order of the results; the best result of a page is its row. */
export const groupByPage = (results: readonly ListedResult[]): ResultRow[] => {
  const rows = new Map<string, ResultRow>();
  const addSection = (row: ResultRow, { title, address }: SectionLink): void => {
    if (
      row.sections.length < MAX_SECTIONS &&
      address.includes('#') &&
      address !== row.address &&
      !row.sections.some((section) => section.address === address)
    )
      // The title of the page stands in the row already.
      row.sections.push({ title: headingOf(title), address });
  };
  for (const result of results) {
    const page = pageOf(result.address);
    const row: ResultRow = rows.get(page) || { ...result, page, sections: [] };
    const isNew = !rows.has(page);
    rows.set(page, row);
    // Near matches are not listed beside an answer.
    if (!isNew && (row.isPartialMatch || !result.isPartialMatch)) addSection(row, result);
  }
  return [...rows.values()];
};
