import type { Entry } from './entry.ts';
import { attribute, isShortcode, lineOf, walk } from './tree.ts';

/** A place that names a fact: a path in the data, or a line of the body. */
interface FactReference {
  readonly id: string;
  readonly path?: readonly PropertyKey[];
  readonly line?: number;
}

/** Every fact that an entry names. */
export const factReferences = (entry: Entry): FactReference[] => [
  ...inFields(entry),
  ...[...(entry.tree ? walk(entry.tree) : [])].flatMap(([node]) => {
    const names = isShortcode(node) && (node.name === 'Fact' || node.name === 'FactTable');
    const id = names ? attribute(node, 'id') : undefined;
    return id === undefined ? [] : [{ id, line: lineOf(node) }];
  }),
];

const inFields = (entry: Entry): FactReference[] => {
  switch (entry.name) {
    case 'lapses': {
      const { data } = entry;
      if (!data) return [];
      const fields = ['stops', 'since', 'kept', 'mend', 'myth'] as const;
      return fields.map((field) => ({ id: data[field].fact, path: [field, 'fact'] }));
    }
    case 'comparisons':
      return (entry.data?.rows ?? []).flatMap(({ cells }, i) =>
        cells.map(({ fact }, j) => ({ id: fact, path: ['rows', i, 'cells', j, 'fact'] })),
      );
    case 'tools':
      return [
        ...(entry.data?.inputs ?? []).flatMap((input, i) =>
          (['limits', 'onlyBelow'] as const).flatMap((key) => {
            const id = input[key]?.fact;
            return id === undefined ? [] : [{ id, path: ['inputs', i, key, 'fact'] }];
          }),
        ),
        ...Object.entries(entry.data?.sentences ?? {}).flatMap(([key, { fact }]) =>
          fact === undefined ? [] : [{ id: fact, path: ['sentences', key, 'fact'] }],
        ),
      ];
    case 'corrections':
    case 'terms':
      return (entry.data?.facts ?? []).map((id, i) => ({ id, path: ['facts', i] }));
    case 'provinces':
      return entry.data?.fullyOpen
        ? [{ id: entry.data.fullyOpen.fact, path: ['fullyOpen', 'fact'] }]
        : [];
    default:
      return [];
  }
};
