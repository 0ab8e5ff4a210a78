import type { QuantityFact } from './quantity.ts';

/** A fact that something rests on, and the (partial) date for which it was read. */
export interface Read {
  readonly fact: string;
  readonly on: string;
}

/**
 * The result of `reckon` for these quantities, and every value that it read: the fact, and the date from
 * which that value holds. Reading only when values begin does not count.
 */
export const withReads = <Facts extends Readonly<Record<string, QuantityFact>>, Found>(
  quantities: Facts,
  reckon: (quantities: Facts) => Found,
): Found & { readonly reads: readonly Read[] } => {
  const reads: Read[] = [];
  const recorded = Object.entries(quantities).map(([name, { id, data }]) => {
    const values = data.values.map((item) => {
      const taken = (): typeof item => {
        reads.push({ fact: id, on: item.from });
        return item;
      };
      return {
        from: item.from,
        get value() {
          return taken().value;
        },
        get rows() {
          return taken().rows;
        },
      };
    });
    return [name, { id, data: { values } }];
  });
  return { ...reckon(Object.fromEntries(recorded) as Facts), reads };
};
