import { collectionOf } from '../../core/collections/index.ts';
import { problemInData, type Entry } from './entry.ts';
import { printValue } from './print-value.ts';
import type { Problem } from './problem.ts';

/** Lists in the data, and where they stand. */
function* listsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<[readonly PropertyKey[], readonly unknown[]]> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) yield [path, value];
  const items: Iterable<[PropertyKey, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [key, item] of items) yield* listsIn(item, [...path, key]);
}

/** Items that stand in one list twice: a reference, a citation, a word, a row. */
export const repeatedWordProblems = (entry: Entry): Problem[] => {
  const { mayRepeat } = collectionOf(entry.name);
  return [...listsIn(entry.data)].flatMap(([path, list]) => {
    if (list.length < 2 || mayRepeat?.(path)) return [];
    const first = new Map<string, number>();
    return list.flatMap((item, i) => {
      const key = JSON.stringify(item);
      const before = first.get(key);
      if (before === undefined) first.set(key, i);
      return before === undefined
        ? []
        : [
            problemInData(entry, [...path, i], {
              message: `和第${before + 1}项一样`,
              found: printValue(item),
              expected: '同一个列表里每项只写一次',
            }),
          ];
    });
  });
};
