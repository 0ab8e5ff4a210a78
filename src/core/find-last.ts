/** `findLastIndex` and `findLast` for engines of 2020, which lack them; a series is short. */
export const findLastIndex = <Item>(
  items: readonly Item[],
  holds: (item: Item) => boolean,
): number => {
  let at = items.length - 1;
  while (at >= 0 && !holds(items[at]!)) at -= 1;
  return at;
};

/** The last item that a condition holds for; undefined where it holds for none. */
export const findLast = <Item>(
  items: readonly Item[],
  holds: (item: Item) => boolean,
): Item | undefined => items[findLastIndex(items, holds)];
