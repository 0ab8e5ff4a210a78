import type { NamedList } from '../../core/collections/collection.ts';
import { COLLECTION_NAMES, collectionOf } from '../../core/collections/index.ts';
import { entriesOf, problemInData, problemOfFile, problemOnLine, type Entry } from './entry.ts';
import { RESERVED_IDS, idsInBody } from './page-ids.ts';
import type { Finding, Problem } from './problem.ts';

/** Ids and titles that were given twice, over all files. */
export const duplicateProblems = (entries: readonly Entry[]): Problem[] => [
  ...COLLECTION_NAMES.flatMap((name) => {
    const { uniqueIds } = collectionOf(name);
    if (!uniqueIds) return [];
    return repeatedIds(entriesOf(entries, name), uniqueIds.what, uniqueIds.expected);
  }),
  ...COLLECTION_NAMES.flatMap((name) => repeatedTitles(entries, name)),
  ...entries.filter(({ template }) => !template).flatMap((entry) => repeatedInFile(entry)),
  ...pageProblems(entries),
];

const repeatedIds = (
  entries: readonly Pick<Entry, 'id' | 'file'>[],
  what: string,
  expected: string,
): Problem[] => {
  const first = new Map<string, string>();
  return entries.flatMap(({ id, file }) => {
    const other = first.get(id);
    first.set(id, other ?? file);
    if (other === undefined) return [];
    return [problemOfFile(file, { ...repeated(what, id, `content/${other}`), expected })];
  });
};

/** Entries of a collection that have the title of another. */
const repeatedTitles = (entries: readonly Entry[], name: Entry['name']): Problem[] => {
  const { uniqueTitles, title } = collectionOf(name);
  if (!uniqueTitles || !title) return [];
  const first = new Map<string, string>();
  return entries.flatMap((entry) => {
    if (entry.name !== name || entry.template || entry.data === undefined) return [];
    const own = title(entry.data);
    const other = first.get(own);
    first.set(own, other ?? entry.file);
    if (other === undefined) return [];
    return [
      problemInData(entry, ['title'], {
        message: `标题重复：content/${other} 已经用了`,
        found: own,
        expected: '和别的都不一样的标题',
      }),
    ];
  });
};

const repeated = (what: string, id: string, where: string): Finding => ({
  message: `${what}重复：${where} 已经用了`,
  found: id,
  expected: '没有用过的编号',
});

/** Headings and steps of one page; several entries may stand on the same. */
const pageProblems = (entries: readonly Entry[]): Problem[] => {
  const published = entries.filter(({ template }) => !template);
  const takenOn = new Map<string, Map<string, string>>();
  for (const { name, id, data, file } of published) {
    const { page, anchor } = collectionOf(name);
    if (!page || !anchor) continue;
    const address = page(id, data);
    const taken = takenOn.get(address) ?? new Map<string, string>();
    takenOn.set(address, taken.set(anchor(id), `content/${file}`));
  }
  return published.flatMap((entry) => {
    const { page, reservedIds = [] } = collectionOf(entry.name);
    const taken = takenOn.get(page?.(entry.id, entry.data) ?? '') ?? new Map<string, string>();
    for (const id of reservedIds) taken.set(id, '网页本身');
    return idsInBody(entry).flatMap(({ id, line }) => {
      const where = RESERVED_IDS.test(id) ? '网页本身' : taken.get(id);
      taken.set(id, where ?? `content/${entry.file} 第${line}行`);
      return where === undefined
        ? []
        : [problemOnLine(entry.file, line, repeated('编号', id, where))];
    });
  });
};

/** Lists inside one file whose items have a name of their own. */
const repeatedInFile = (entry: Entry): Problem[] =>
  (entry.data === undefined
    ? []
    : (collectionOf(entry.name).namedLists?.(entry.data) ?? [])
  ).flatMap((named) => repeatedIn(entry, named));

const repeatedIn = (entry: Entry, { list, key, names }: NamedList): Problem[] =>
  names.flatMap((name, i) =>
    names.indexOf(name) === i
      ? []
      : [
          problemInData(
            entry,
            [list, i, key],
            repeated('编号', name, `${list}.${names.indexOf(name)}`),
          ),
        ],
  );
