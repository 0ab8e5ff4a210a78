/** Prints a value from a content file in a short form. */
export const printValue = (value: unknown): string => {
  if (value === undefined) return '没有填';
  if (value === null) return '空的';
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  if (words.trim() === '') return '空白';
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
};

/** Prints a path inside data: `values.0.from`. */
export const printPath = (path: readonly PropertyKey[]): string =>
  path.map(String).join('.') || '整个文件';
