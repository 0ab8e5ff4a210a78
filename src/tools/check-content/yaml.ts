import { LineCounter, isAlias, isNode, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import { recallYaml, rememberYaml } from './yaml-memory.ts';

/** A YAML text and where each of its values stands. */
interface Yaml {
  readonly value: unknown;
  readonly errors: readonly { line: number; message: string; expected: string }[];
  /** Line of the value at a path, or of the nearest thing around it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

const MESSAGES: Readonly<Record<string, readonly [message: string, expected: string]>> = {
  DUPLICATE_KEY: ['同一个字段写了两次', '每个字段只写一次'],
  BAD_INDENT: ['缩进不对', '同一层的字段左边对齐，每层两个空格'],
  TAB_AS_INDENT: ['用了制表符缩进', '用空格缩进'],
  MISSING_CHAR: ['缺少引号、括号或冒号', '引号和括号成对，冒号后面有一个空格，同一层的行左边对齐'],
  MULTILINE_IMPLICIT_KEY: ['这一行不是“字段: 值”', '“字段: 值”，冒号后面有一个空格'],
  BLOCK_AS_IMPLICIT_KEY: [
    '“字段: 值”里面又有“字段: 值”',
    '下一行不多缩进；值里有冒号加空格时，整个值加引号',
  ],
  BAD_SCALAR_START: ['值不能以这个符号开头', '整个值加引号'],
  MULTIPLE_DOCS: ['一个文件里有两份 YAML', '去掉多出来的 ---'],
};
const OTHER = ['YAML 写法不对', '正确的 YAML'] as const;

/**
 * Parses YAML; `lineBefore` is the number of lines of the file that stand before it. A text that was
 * parsed before is only parsed again where a line of it is asked for.
 */
export const parseYaml = (source: string, lineBefore = 0): Yaml => {
  const recalled = recallYaml(source);
  if (recalled === undefined) {
    const parsed = parse(source, lineBefore);
    if (parsed.errors.length === 0) rememberYaml(source, parsed.value);
    return parsed;
  }
  let again: Yaml | undefined;
  return {
    value: recalled.value,
    errors: [],
    lineOf: (path) => (again ??= parse(source, lineBefore)).lineOf(path),
  };
};

const parse = (source: string, lineBefore: number): Yaml => {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line) + lineBefore;
  const errors = [
    ...telling(document.errors).map((error) =>
      describe(error, (openQuote(error, source) ?? lineAt(error.pos[0]) - lineBefore) + lineBefore),
    ),
    ...marked(document).map(({ range }) => ({ line: lineAt(range?.[0] ?? 0), ...MARKS })),
  ];
  return {
    value: errors.length === 0 ? (document.toJS() as unknown) : undefined,
    errors,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
};

const MARKS = {
  message: '用了 YAML 的引用（& 和 *）或标签（!）',
  expected: '把值原样写出来；以这些符号开头的值加引号',
};

/** Values that stand for others, or name a type of their own. */
const marked = (document: Document.Parsed): Node[] => {
  const found: Node[] = [];
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.tag !== undefined || ('anchor' in node && node.anchor))
        found.push(node);
    },
  });
  return found;
};

/** Keys given twice are mistakes each; of any others the first brings the rest about. */
const telling = (errors: readonly YAMLError[]): readonly YAMLError[] => {
  const other = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return other ? [other] : errors;
};

/** Line of the quote that is never closed; the parser only notices at the end of the file. */
const openQuote = ({ message }: YAMLError, source: string): number | undefined => {
  const quote = /^Missing closing (["'])/.exec(message)?.[1];
  if (!quote) return undefined;
  const index = source.split('\n').findIndex((line) => line.split(quote).length % 2 === 0);
  return index < 0 ? undefined : index + 1;
};

const describe = (error: YAMLError, line: number) => {
  const [message, expected] = MESSAGES[error.code] ?? OTHER;
  return { line, message, expected };
};

const offsetOf = (document: Document.Parsed, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
};
