/**
 * `Array.findLastIndex` and `Array.findLast` for browsers of 2020, which lack them. Simple, because
 * the lists are short. Returns -1 where no item fits.
 */
export const findLastIndex = <Item>(
  items: readonly Item[],
  holds: (item: Item) => boolean,
): number => {
  let at = items.length - 1;
  while (at >= 0 && !holds(items[at]!)) at -= 1;
  return at;
};

/** The last item for which the condition holds; undefined where it holds for none. */
export const findLast = <Item>(
  items: readonly Item[],
  holds: (item: Item) => boolean,
): Item | undefined => items[findLastIndex(items, holds)];
