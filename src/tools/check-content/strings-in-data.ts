/** A string inside data, and where it stands. */
export interface StringInData {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Fields that hold no words of ours: search words, addresses, names of files. */
const NOT_READ = new Set(['aliases', 'formerNames', 'url', 'link', 'pinyin', 'misreadings']);

/** Every string of an entry's data that a reader may see. */
export function* stringsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<StringInData> {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || value === null) return;
  const items: Iterable<[PropertyKey, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [key, item] of items)
    if (!NOT_READ.has(String(key))) yield* stringsIn(item, [...path, key]);
}
