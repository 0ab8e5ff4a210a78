/** Appends a value to the list of a key, unless the list has it. */
export const appendUnique = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
};

/** The list of a key; an empty one where there is none. */
export const listOf = <Key, Value>(
  map: ReadonlyMap<Key, readonly Value[]>,
  key: Key,
): readonly Value[] => map.get(key) || [];
