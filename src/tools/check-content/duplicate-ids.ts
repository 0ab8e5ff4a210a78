import { entriesOf, inData, ofFile, onLine, type Entry } from './entry.ts';
import { RESERVED, REGION_IDS, idsInBody } from './page-ids.ts';
import type { Finding, Problem } from './problem.ts';

/** Ids that were given twice, over all files. */
export const duplicateProblems = (entries: readonly Entry[]): Problem[] => [
  ...repeatedIds(entriesOf(entries, 'facts'), '事实编号', '所有主题里都没有用过的文件名'),
  ...repeatedIds(entriesOf(entries, 'regions'), '地区', '一个地区一个文件：.mdx 或者 .yaml'),
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
    return [ofFile(file, { ...repeated(what, id, `content/${other}`), expected })];
  });
};

const repeated = (what: string, id: string, where: string): Finding => ({
  message: `${what}重复：${where} 已经用了`,
  found: id,
  expected: '没有用过的编号',
});

/** Headings and steps of one page; all lapses stand on one. */
const pageProblems = (entries: readonly Entry[]): Problem[] => {
  const lapses = entriesOf(entries, 'lapses');
  const onLapsePage = new Map(lapses.map(({ id, file }) => [id, `content/${file}`]));
  return entries.flatMap((entry) => {
    if (entry.template) return [];
    const taken = entry.name === 'lapses' ? onLapsePage : new Map<string, string>();
    if (entry.name === 'regions') for (const id of REGION_IDS) taken.set(id, '网页本身');
    return idsInBody(entry).flatMap(({ id, line }) => {
      const where = RESERVED.test(id) ? '网页本身' : taken.get(id);
      taken.set(id, where ?? `content/${entry.file} 第${line}行`);
      return where === undefined ? [] : [onLine(entry.file, line, repeated('编号', id, where))];
    });
  });
};

/** Lists inside one file whose items have a name of their own. */
const repeatedInFile = (entry: Entry): Problem[] => {
  switch (entry.name) {
    case 'comparisons':
      return [
        ...repeatedIn(
          entry,
          'subjects',
          'id',
          entry.data?.subjects.map(({ id }) => id),
        ),
        ...repeatedIn(
          entry,
          'rows',
          'id',
          entry.data?.rows.map(({ id }) => id),
        ),
      ];
    case 'tools':
      return [
        ...repeatedIn(
          entry,
          'inputs',
          'name',
          entry.data?.inputs.map(({ name }) => name),
        ),
        ...repeatedIn(
          entry,
          'results',
          'name',
          entry.data?.results.map(({ name }) => name),
        ),
      ];
    case 'provinces':
      return repeatedIn(
        entry,
        'extraUnits',
        'id',
        entry.data?.extraUnits.map(({ id }) => id),
      );
    default:
      return [];
  }
};

const repeatedIn = (
  entry: Entry,
  list: string,
  key: string,
  ids: readonly string[] = [],
): Problem[] =>
  ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [inData(entry, [list, i, key], repeated('编号', id, `${list}.${ids.indexOf(id)}`))],
  );
