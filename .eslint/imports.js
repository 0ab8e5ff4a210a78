import { relative, resolve } from 'node:path';
import { LAYERS, ROOT } from './layers.js';

const SRC = resolve(import.meta.dirname, '../src');

/** The room of a path below `src`; undefined for a folder that `layers.js` does not list. */
const layerOf = (path) => {
  const room = path.includes('/') ? path.split('/')[0] : ROOT;
  return path.startsWith('..') || !(room in LAYERS) ? undefined : room;
};

const matches = (name, pattern) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** Whether a list allows a path below `src`: by its room, by its folder, or by the path itself. */
const allows = (list, path) =>
  list.some((each) => each === path || each === layerOf(path) || path.startsWith(`${each}/`));

/** What is wrong with importing `to`, a name or a path as written, from `from`, below `src`. */
const refusal = (from, to, typesOnly) => {
  const name = layerOf(from);
  if (!name) return `src/${from} is in no room: list its folder in .eslint/layers.js.`;
  const { imports = [], types = [], packages = [], belongs } = LAYERS[name];
  const refused = `src/${name} may not import ${to}. ${belongs}`;
  if (!/^[./]/.test(to)) return packages.some((each) => matches(to, each)) ? undefined : refused;
  const target = relative(SRC, resolve(SRC, from, '..', to.replace(/\?.*$/, '')));
  if (layerOf(target) === name || allows(imports, target)) return undefined;
  if (!allows(types, target)) return refused;
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
