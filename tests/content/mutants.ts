import { stringify } from 'yaml';
import type { z } from 'zod';
import { collectionOfFile } from '../../src/tools/check-content/collection-of-file.ts';
import type { ContentFile } from '../../src/tools/check-content/index.ts';
import { splitMdx } from '../../src/tools/mdx/split-mdx.ts';
import { parseYaml } from '../../src/tools/check-content/yaml.ts';
import { COLLECTIONS } from '../../src/core/collections/index.ts';
import { hostile, wrongTypes, outOfRange } from './mutant-values.ts';

type Path = readonly (string | number)[];

/** One mistake in one file, and the field that a message must name; none where a line is named. */
export interface Mutant {
  readonly kind: string;
  readonly file: string;
  readonly path?: Path;
  readonly text: string;
  /** Equal for the same mistake at the same place of the schema: one of them is enough. */
  readonly same?: string;
}

type Def = Record<string, never> & { type: string };
const defOf = (schema: unknown): Def => (schema as { _zod: { def: Def } })._zod.def;

/** The schema without what only says that a value may be absent or is tidied first. */
const bare = (schema: unknown): unknown => {
  const def = defOf(schema);
  if (['optional', 'default', 'nullable', 'prefault', 'readonly'].includes(def.type))
    return bare(def['innerType']);
  return def.type === 'pipe' ? bare(def['out']) : schema;
};

const mayBeAbsent = (schema: unknown): boolean =>
  (schema as z.ZodType).safeParse(undefined).success;

/** The option of a union that the data chose. */
const chosen = (schema: unknown, data: unknown): unknown => {
  const options = defOf(schema)['options'] as unknown as z.ZodType[];
  return options.find((option) => option.safeParse(data).success) ?? options[0];
};

interface Change {
  readonly kind: string;
  readonly path: Path;
  /** Absent: the field is taken away. */
  readonly value?: unknown;
}

const REFERENCE = new Set(['fact', 'facts', 'source', 'page', 'pages', 'next', 'appliesTo']);

/** What to put in place of a reference so that it leads nowhere. */
const dangling = (path: Path, value: unknown): unknown => {
  const name = path.findLast((part) => typeof part === 'string') ?? '';
  if (!REFERENCE.has(String(name)) || typeof value !== 'string') return undefined;
  if (value === 'national') return undefined;
  return value.startsWith('/')
    ? '/guides/no-such-page/'
    : name === 'appliesTo'
      ? 'nowhere'
      : 'no-such-entry';
};

const inObject = (schema: unknown, data: Record<string, unknown>, path: Path): Change[] => {
  const shape = defOf(schema)['shape'] as unknown as Record<string, z.ZodType>;
  return [
    { kind: 'unknown key', path: [...path, 'zzz'], value: 1 },
    ...Object.entries(shape).flatMap(([key, field]): Change[] => {
      const at = [...path, key];
      if (!(key in data)) return [{ kind: 'wrong type', path: at, value: { zzz: [] } }];
      return [
        ...(mayBeAbsent(field) ? [] : [{ kind: 'missing', path: at }]),
        ...changesIn(field, data[key], at),
      ];
    }),
  ];
};

const hostileFor = (schema: unknown, path: Path): Change[] =>
  defOf(bare(schema)).type === 'string'
    ? hostile.map((value) => ({ kind: 'hostile', path, value }))
    : [];

/** Every mistake in the data of one field and below it. */
const changesIn = (field: unknown, data: unknown, path: Path): Change[] => {
  let schema = bare(field);
  /** What is wrong for the option that the data chose may be right for another. */
  const isUnion = defOf(schema).type === 'union';
  while (defOf(schema).type === 'union') schema = bare(chosen(schema, data));
  const { type } = defOf(schema);
  const refused = (value: unknown): boolean => !(field as z.ZodType).safeParse(value).success;
  const here: Change[] = [
    ...wrongTypes(type)
      .filter((value) => (value !== null && !isUnion) || refused(value))
      .map((value) => ({ kind: 'wrong type', path, value })),
    ...outOfRange(type)
      .filter(refused)
      .map((value) => ({ kind: 'out of range', path, value })),
    ...hostileFor(schema, path),
  ];
  const nowhere = dangling(path, data);
  if (nowhere !== undefined) here.push({ kind: 'dangling', path, value: nowhere });
  if (type === 'object') return [...here, ...inObject(schema, data as never, path)];
  if (type !== 'array') return here;
  const list = data as unknown[];
  const element = defOf(schema)['element'];
  const [first] = list;
  return [
    ...here,
    // Cells stand for subjects in turn, and a sentence may say the same twice.
    ...(first === undefined || ['cells', 'text'].includes(String(path.at(-1)))
      ? []
      : [{ kind: 'duplicated', path: [...path, list.length], value: first }]),
    ...list.flatMap((item, i) => changesIn(element, item, [...path, i])),
  ];
};

const apply = (data: unknown, { path, value }: Change, remove: boolean): unknown => {
  const copy = structuredClone(data);
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>((at, key) => at[key] as never, copy as never);
  const last = path.at(-1) ?? '';
  if (!remove) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return copy;
};

/** Facts are of two kinds, and figures of local facts of one for each topic, with shapes of their own. */
const shapeOf = (data: unknown): unknown => {
  const { kind, topic } = (data ?? {}) as { kind?: unknown; topic?: unknown };
  return [kind, topic];
};

/** Mistakes in the data of one file, made from its schema. */
export const dataMutants = ({ path: file, text }: ContentFile): Mutant[] => {
  const place = collectionOfFile(file);
  if (!place) throw new Error(`${file} belongs to no collection`);
  const mdx = file.endsWith('.mdx') ? splitMdx(text) : undefined;
  const data = parseYaml(mdx?.frontmatter ?? text, 0).value;
  const body = mdx?.body.trim() ?? '';
  return changesIn(COLLECTIONS[place.name].schema, data, [])
    .filter(({ path }) => path.length > 0)
    .map((change) => {
      const yaml = stringify(apply(data, change, !('value' in change)), { lineWidth: 0 });
      return {
        kind: change.kind,
        file,
        path: change.path,
        same: JSON.stringify([place.name, shapeOf(data), change, 0]).replace(
          /,\d+(?=[,\]])/g,
          ',#',
        ),
        text: mdx ? `---\n${yaml}---\n\n${body}\n` : yaml,
      };
    });
};
