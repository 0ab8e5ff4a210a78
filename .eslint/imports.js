import { relative, resolve } from 'node:path';
import { LAYERS } from './layers.js';

const SRC = resolve(import.meta.dirname, '../src');

/** Whether `path` is the folder or file `entry`, stands in it, or is the file that goes with it. */
const within = (path, entry) =>
  path === entry || path.startsWith(`${entry}/`) || path === `${entry}.ts`;

/** The layer of a path below `src`: the longest key that it stands in. */
const layerOf = (path) =>
  Object.keys(LAYERS)
    .filter((key) => within(path, key))
    .toSorted((a, b) => b.length - a.length)[0];

const matches = (name, pattern) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** Whether a list names the path; a layer inside a folder has to be named for itself. */
const names = (list, path) =>
  list.some((each) => within(path, each) && each.length >= (layerOf(path)?.length ?? 0));

/** What is wrong with importing `to`, a name or a path as written, from `from`, below `src`. */
const refusal = (from, to, typesOnly) => {
  const name = layerOf(from);
  if (!name) return `src/${from} is in no layer: name it in .eslint/layers.js.`;
  const { imports = [], types = [], packages = [], belongs } = LAYERS[name];
  const refused = `src/${name} may not import ${to}. ${belongs}`;
  if (!/^[./]/.test(to)) return packages.some((each) => matches(to, each)) ? undefined : refused;
  const target = relative(SRC, resolve(SRC, from, '..', to.replace(/\?.*$/, '')));
  if (layerOf(target) === name || names(imports, target)) return undefined;
  if (!names(types, target)) return refused;
  return typesOnly ? undefined : `Only types may come from ${to} here: ${belongs}`;
};

const isText = (node) => node?.type === 'Literal' && typeof node.value === 'string';
const onlyTypes = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 &&
    node.specifiers.every((each) => (each.importKind ?? each.exportKind) === 'type'));

/** Holds the layers: every import of a file in `src` is looked up by the path it resolves to. */
export const imports = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{why}}' } },
  create(context) {
    const from = relative(SRC, context.physicalFilename);
    if (from.startsWith('..')) return {};
    const look = (source, typesOnly = false) => {
      if (!isText(source)) return;
      const why = refusal(from, source.value, typesOnly);
      if (why) context.report({ node: source, messageId: 'refused', data: { why } });
    };
    const declared = (node) => look(node.source, onlyTypes(node));
    return {
      ImportDeclaration: declared,
      ExportNamedDeclaration: declared,
      ExportAllDeclaration: declared,
      ImportExpression: ({ source }) => look(source),
      TSImportType: ({ source }) => look(source, true),
      'CallExpression[callee.object.type=MetaProperty][callee.property.name=glob]'(node) {
        const [paths] = node.arguments;
        for (const path of paths?.elements ?? [paths]) look(path);
      },
    };
  },
};
