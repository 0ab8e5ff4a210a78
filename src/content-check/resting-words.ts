import type { Entry } from './entry.ts';
import type { Words } from './strings.ts';

/** A string of the data whose figures need a fact. */
interface RestingWords extends Words {
  /** Facts that it rests on; undefined where the field has none, so that it has no figures. */
  readonly on: readonly string[] | undefined;
}

/** The strings of an entry in which a figure would be a legal one; titles and labels are free. */
export const restingWords = (entry: Entry): RestingWords[] => {
  switch (entry.name) {
    case 'guides':
    case 'regions':
      return fields(entry.data, ['description']);
    case 'tools':
      return [
        ...fields(entry.data, ['description']),
        ...each(entry.data?.inputs, 'inputs', ({ hint, empty, wrong, onlyBelow, together }) => [
          [['hint'], hint && withoutSamples(hint), onlyBelow && [onlyBelow.fact]],
          [['together', 'wrong'], together?.wrong, undefined],
          [['empty'], empty, undefined],
          [['wrong'], wrong && withoutSamples(wrong), undefined],
        ]),
        ...Object.entries(entry.data?.sentences ?? {}).map(([key, { text, fact }]) => ({
          path: ['sentences', key, 'text'],
          text,
          on: fact === undefined ? undefined : [fact],
        })),
      ];
    case 'lapses':
      return [...fields(entry.data, ['description']), ...points(entry.data)];
    case 'comparisons':
      return [
        ...fields(entry.data, ['description']),
        ...each(entry.data?.rows, 'rows', ({ cells, note }) => [
          ...cells.map(({ text, fact }, i): Part => [['cells', i, 'text'], text, [fact]]),
          [['note'], note, undefined],
        ]),
      ];
    case 'corrections':
      return entry.data ? [{ path: ['holds'], text: entry.data.holds, on: entry.data.facts }] : [];
    case 'terms': {
      const { definition = '', facts = [] } = entry.data ?? {};
      return [{ path: ['definition'], text: definition, on: facts.length > 0 ? facts : undefined }];
    }
    case 'provinces':
      return [
        ...fields(entry.data, ['note']),
        ...each(entry.data?.extraUnits, 'extraUnits', ({ note }) => [[['note'], note, undefined]]),
      ];
    case 'changes':
      return each(entry.data?.items, 'items', ({ text }) => [[['text'], text, undefined]]);
    case 'recheck':
      return each(entry.data?.events, 'events', ({ why }) => [[['why'], why, undefined]]);
    default:
      return [];
  }
};

/** `例如15年6个月` shows how to type and states no rule. */
const withoutSamples = (text: string): string => text.replaceAll(/例如[^，；。]*/g, '例如');

type Part = [path: PropertyKey[], text: string | undefined, on: string[] | undefined];

const fields = <Field extends string>(
  data: Readonly<Partial<Record<Field, string | undefined>>> | undefined,
  names: readonly Field[],
): RestingWords[] =>
  names.map((name) => ({ path: [name], text: data?.[name] ?? '', on: undefined }));

const each = <Item>(
  items: readonly Item[] | undefined,
  field: string,
  parts: (item: Item) => Part[],
): RestingWords[] =>
  (items ?? []).flatMap((item, i) =>
    parts(item).map(([path, text, on]) => ({ path: [field, i, ...path], text: text ?? '', on })),
  );

const points = (data: Extract<Entry, { name: 'lapses' }>['data']): RestingWords[] => {
  if (!data) return [];
  const { stops, since, kept, mend, myth } = data;
  return [
    ...Object.entries({ stops, since, kept, mend }).map(([name, { text, fact }]) => ({
      path: [name, 'text'],
      text,
      on: [fact],
    })),
    { path: ['myth', 'answer'], text: myth.answer, on: [myth.fact] },
  ];
};
