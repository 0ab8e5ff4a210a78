/** What JavaScript itself has, and a pure function may use. */
const ALLOWED = new Set(
  [
    'Array BigInt Boolean Error Infinity Intl JSON Map Math NaN Number Object Promise RangeError',
    'RegExp Set String Symbol SyntaxError TextDecoder TypeError Uint8Array WeakMap WeakSet decodeURIComponent',
    'encodeURIComponent isFinite isNaN parseFloat parseInt undefined',
  ].flatMap((line) => line.split(' ')),
);

/** `new Date(day)`, `Date.UTC(…)`, `Date.parse(…)` and `instanceof Date` know no today. */
const isKnownDay = ({ parent }, node) =>
  (parent.type === 'BinaryExpression' && parent.operator === 'instanceof') ||
  (parent.type === 'NewExpression' && parent.callee === node && parent.arguments.length > 0) ||
  (parent.type === 'MemberExpression' &&
    !parent.computed &&
    ['UTC', 'parse'].includes(parent.property.name));

const isChance = ({ parent }, node) =>
  parent.type !== 'MemberExpression' ||
  parent.object !== node ||
  parent.computed ||
  parent.property.name === 'random';

/** Holds src/core pure: no clock, no chance, no surroundings, in Node as in the browser. */
export const pure = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      clock: 'src/core has no clock: take a date as an argument.',
      chance: 'src/core leaves nothing to chance: take it as an argument.',
      surroundings: 'src/core knows no “{{name}}”: it belongs to whoever calls.',
    },
  },
  create: (context) => ({
    'Program:exit'(program) {
      const { globalScope } = context.sourceCode.scopeManager;
      const global = [
        ...globalScope.through,
        ...globalScope.variables
          .filter(({ defs }) => defs.length === 0)
          .flatMap(({ references }) => references),
      ];
      for (const { identifier: node, isTypeReference } of new Set(global)) {
        if (isTypeReference) continue;
        const { name } = node;
        const messageId =
          name === 'Date'
            ? !isKnownDay({ parent: node.parent }, node) && 'clock'
            : name === 'Math'
              ? isChance({ parent: node.parent }, node) && 'chance'
              : !ALLOWED.has(name) && 'surroundings';
        if (messageId) context.report({ node: node ?? program, messageId, data: { name } });
      }
    },
  }),
};
