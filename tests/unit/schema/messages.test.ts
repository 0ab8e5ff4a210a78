import { expect, test } from 'vitest';
import { COLLECTION_NAMES, collectionOf } from '../../../src/core/collections/index.ts';
import { checkSchema } from '../../../src/tools/check-content/schema-errors.ts';

interface Check {
  readonly check?: unknown;
  readonly format?: unknown;
  readonly pattern?: RegExp;
  readonly error?: (issue: object) => unknown;
}

/** Every check for a pattern that a schema holds, however deep. */
const patternsIn = (schema: unknown, seen = new Set<unknown>()): Check[] => {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  if (schema instanceof RegExp) return [];
  const { def } = (schema as { _zod?: { def?: object } })._zod ?? {};
  const parts = Object.values(def ?? schema).flatMap((part) => patternsIn(part, seen));
  const own = def as Check | undefined;
  const isPattern = own?.check === 'string_format' && own.format === 'regex';
  return isPattern ? [own, ...parts] : parts;
};

const checks = COLLECTION_NAMES.flatMap((name) =>
  patternsIn(collectionOf(name).schema).map((check) => ({ name, check })),
);

test('who writes what a pattern refuses is told in Chinese what is expected, not the pattern', () => {
  expect(checks.length).toBeGreaterThan(20);
  const bare = checks.filter(
    ({ check }) => !/\p{Script=Han}/u.test(String(check.error?.({ code: 'invalid_format' }))),
  );
  expect(bare.map(({ name, check }) => `${name}: ${String(check.pattern)}`)).toEqual([]);
});

test('what is expected of a key is told as well', () => {
  const entry = { file: 'pinyin.yaml', lineOf: () => 1 };
  const schema = collectionOf('searchPinyin').schema;
  const { problems } = checkSchema(entry, schema, { characters: { 重庆: 'chong', 厦: 'xià' } });
  expect(problems.map(({ path, expected }) => [path, expected])).toEqual([
    ['characters.重庆', '一个汉字'],
    ['characters.厦', '小写、无声调的拼音'],
  ]);
});
