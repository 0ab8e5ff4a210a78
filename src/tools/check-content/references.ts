import { collectionOf } from '../../core/collections/index.ts';
import { entriesOf, problemInData, problemOfFile, problemOnLine, type Entry } from './entry.ts';
import { factReferences } from './fact-references.ts';
import { nearestWord } from './nearest-word.ts';
import type { Finding, Problem } from './problem.ts';

/** Names of what may be referred to. */
export interface KnownNames {
  readonly facts: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly provinces: ReadonlySet<string>;
  /** Regions with a file, and the caller's list of places. */
  readonly places: ReadonlySet<string>;
  readonly placesKnown: boolean;
}

/** What the entries may refer to: `places` are ids of places without a file of their own. */
export const collectKnownNames = (
  entries: readonly Entry[],
  places?: ReadonlySet<string>,
): KnownNames => {
  const ids = (name: Entry['name']): string[] => entriesOf(entries, name).map(({ id }) => id);
  return {
    facts: new Set(ids('facts')),
    sources: new Set(ids('sources')),
    provinces: new Set(ids('provinces')),
    places: new Set([...ids('regions'), ...(places ?? [])]),
    placesKnown: places !== undefined,
  };
};

/** Facts, documents and places that are named but do not exist. */
export const referenceProblems = (entry: Entry, names: KnownNames): Problem[] => [
  ...factReferences(entry).flatMap(({ id, path, line }) => {
    if (names.facts.has(id)) return [];
    const finding = missing('事实', 'facts/<主题>', id, names.facts);
    return [
      path ? problemInData(entry, path, finding) : problemOnLine(entry.file, line ?? 1, finding),
    ];
  }),
  ...citedSources(entry, names),
  ...placesNamed(entry, names),
  ...(entry.name === 'regions' ? provinceOf(entry, names) : []),
];

const missing = (what: string, folder: string, id: string, known: Iterable<string>): Finding => ({
  message: `没有这条${what}`,
  found: id,
  expected: nearestWord(id, known) ?? `content/${folder}/ 里有的文件名`,
});

const citedSources = ({ name, data, ...entry }: Entry, names: KnownNames): Problem[] =>
  (data === undefined ? [] : (collectionOf(name).sources?.(data) ?? [])).flatMap(({ path, id }) =>
    names.sources.has(id)
      ? []
      : [problemInData(entry, path, missing('文件', 'sources', id, names.sources))],
  );

const placesNamed = ({ name, data, ...entry }: Entry, names: KnownNames): Problem[] =>
  (data === undefined ? [] : (collectionOf(name).places?.(data) ?? [])).flatMap(({ path, id }) =>
    placeExists(id, names)
      ? []
      : [
          problemInData(entry, path, {
            message: '没有这个地区',
            found: id,
            expected:
              nearestWord(id, [...names.provinces, ...names.places]) ??
              'content/regions/ 里有的省份或地区',
          }),
        ],
  );

const placeExists = (id: string, names: KnownNames): boolean => {
  const [province = '', region] = id.split('/');
  if (region === undefined || !names.placesKnown)
    return names.provinces.has(province) || names.places.has(id);
  return names.places.has(id);
};

const provinceOf = (
  entry: Extract<Entry, { name: 'regions' }>,
  { provinces }: KnownNames,
): Problem[] => {
  const province = entry.id.split('/')[0] ?? '';
  if (provinces.has(province)) return [];
  return [
    problemOfFile(entry.file, {
      message: '这个地区所在的省份没有文件',
      found: entry.file,
      expected: `content/regions/${province}/index.yaml`,
    }),
  ];
};
