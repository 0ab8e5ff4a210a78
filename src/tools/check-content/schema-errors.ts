import type { z } from 'zod';
import { EXPECTED } from '../../core/schema/primitives.ts';
import { problemInData, type Located } from './entry.ts';
import { nearestWord } from './nearest-word.ts';
import { keysAt } from './schema-keys.ts';
import { printValue } from './print-value.ts';
import type { Finding, Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: '一段文字',
  number: '一个数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项以“- ”开头）',
  object: '一组“字段: 值”',
  record: '一组“字段: 值”',
};

const QUOTED = '一段文字（整个是数字时加引号）';

/** A value as its schema has it, or what the schema found, in Chinese. */
export const checkSchema = (
  entry: Located,
  schema: z.ZodType,
  value: unknown,
): { readonly data?: unknown; readonly problems: readonly Problem[] } => {
  const { data, error } = schema.safeParse(value);
  return { data, problems: problemsOf(error?.issues ?? [], entry, schema, value) };
};

const problemsOf = (
  issues: readonly Issue[],
  entry: Located,
  schema: z.ZodType,
  data: unknown,
): Problem[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          problemInData(entry, [...issue.path, key], unknownKey(key, issue, schema, data)),
        )
      : [problemInData(entry, issue.path, describe(issue, valueAt(data, issue.path)))],
  );

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );

const unknownKey = (key: string, issue: Issue, schema: z.ZodType, data: unknown): Finding => {
  const known = keysAt(schema, issue.path, data);
  const meant = nearestWord(key, known);
  return {
    message: `没有“${key}”这个字段`,
    found: key,
    expected: meant ?? `这些字段之一：${known.join('、')}`,
  };
};

const describe = (issue: Issue, value: unknown): Finding => {
  const [message, expected] = wording(issue);
  const missing = value === undefined && issue.code !== 'custom';
  const last = issue.path.at(-1) ?? '内容';
  const name = typeof last === 'number' ? `第${last + 1}项` : `“${String(last)}”`;
  return {
    message: missing ? `缺少字段${name}` : (message ?? `${name}填得不对`),
    found: printValue(value),
    expected: typeof value === 'number' && expected === TYPES['string'] ? QUOTED : expected,
  };
};

/** What is wrong, where the schema says it in Chinese, and what it expects. */
const wording = (issue: Issue): [message: string | undefined, expected: string] => {
  const { message } = issue;
  if (issue.code === 'custom' && typeof issue.params?.['expected'] === 'string')
    return [message, issue.params['expected']];
  if (message.startsWith(EXPECTED)) return [undefined, message.slice(EXPECTED.length)];
  return /\p{Script=Han}/u.test(message) ? [message, message] : [undefined, expectation(issue)];
};

const expectation = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `${issue.values.map(String).join('、')} 之一`;
    case 'too_small':
      return issue.origin === 'array' ? `至少 ${issue.minimum} 项` : `不小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `最多 ${issue.maximum} 项` : `不大于 ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'regex'
        ? `符合 ${issue.pattern ?? ''} 的文字`
        : `正确的 ${issue.format}`;
    case 'invalid_union':
      return issue.errors
        .flatMap((branch) => branch.slice(0, 1).map((inner) => wording(inner)[1]))
        .join('，或者');
    case 'invalid_key':
      return issue.issues.map((inner) => wording(inner)[1]).join('，');
    default:
      return '符合 src/core/schema 的内容';
  }
};
