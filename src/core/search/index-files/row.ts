/** Rows of the index's files: fields joined by `|`, lists by commas. */

/** Joins fields by `|` and drops empty ones at the end. */
export const joinFields = (...fields: readonly (string | number)[]): string =>
  fields.join('|').replace(/\|+$/, '');

export const joinList = (words: readonly string[]): string => {
  const wrong = words.find((word) => /[|,=]/.test(word));
  if (wrong !== undefined) throw new Error(`搜索用词里不能有 | , =：${wrong}`);
  return words.join(',');
};

export const joinSyllables = (syllables: string): string => syllables.replaceAll(' ', '');
