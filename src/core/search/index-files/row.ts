/** Rows of the index's files: fields joined by `|`, lists by commas. */

/** Joins fields by `|` and drops empty ones at the end. */
export const row = (...fields: readonly (string | number)[]): string =>
  fields.join('|').replace(/\|+$/, '');

export const list = (words: readonly string[]): string => {
  const wrong = words.find((word) => /[|,=]/.test(word));
  if (wrong !== undefined) throw new Error(`搜索用词里不能有 | , =：${wrong}`);
  return words.join(',');
};

export const joined = (syllables: string): string => syllables.replaceAll(' ', '');
