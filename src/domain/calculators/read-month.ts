import { plain } from './read.ts';

const DATE =
  /^(\d{4})(?:[-./、年]|(?=\d{2}(?:\d{2})?$))(\d{1,2})(?:月?$|(?:[-./月]|(?=\d{2}$))(\d{1,2})日?$)/;

/** `1967-05`, `1967.5`, `1967年5月`, `196705`, with a day or without, as `YYYY-MM`. */
export const readMonth = (typed: string): string | undefined => {
  const [, year, month, day = '1'] = DATE.exec(plain(typed).replace(/ /g, '')) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? `${year}-${month.padStart(2, '0')}` : undefined;
};
