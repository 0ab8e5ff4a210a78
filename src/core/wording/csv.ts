/** Signs with which a spreadsheet takes a cell for a formula (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * One cell of a CSV file (RFC 4180), quoted where it has to be. Words that a spreadsheet would
 * compute get an apostrophe before them, which it shows as text; numbers stay as they are.
 */
const csvCell = (value: string | number | boolean): string => {
  const words = String(value);
  const safe = typeof value === 'string' && FORMULA_START.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/**
 * A CSV file (RFC 4180) with a byte-order mark, without which spreadsheets read Chinese as another
 * encoding. `columns` are the names in the first line; rows have one cell for each.
 */
export const csvFile = (
  columns: readonly string[],
  rows: readonly (readonly (string | number | boolean)[])[],
): string => `\uFEFF${[columns, ...rows].map((row) => row.map(csvCell).join()).join('\r\n')}\r\n`;
