/** Formats rows of the index files: fields are joined by `|`, lists by commas. */

/** Joins fields by `|` and drops empty ones at the end. */
export const joinFields = (...fields: readonly (string | number)[]): string =>
  fields.join('|').replace(/\|+$/, '');

/** Joins words by commas. Throws where a word contains a sign that separates fields. */
export const joinList = (words: readonly string[]): string => {
  const wrong = words.find((word) => /[|,=]/.test(word));
  if (wrong !== undefined) throw new Error(`搜索用词里不能有 | , =：${wrong}`);
  return words.join(',');
};

/** Pinyin without the blanks between syllables. */
export const joinSyllables = (syllables: string): string => syllables.replaceAll(' ', '');
