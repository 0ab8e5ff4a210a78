/** What stands in the mutants of `mutants.ts`. */

const OTHER_TYPES: Readonly<Record<string, readonly unknown[]>> = {
  string: [true, 1.5, [], {}, null],
  enum: [true, 7, [], {}, null],
  literal: [true, 7, [], {}, null],
  number: ['many', true, [], {}],
  boolean: ['perhaps', 1, [], null],
  array: ['one', 7, { a: 1 }],
  object: ['one', 7, []],
  record: ['one', 7, []],
};

/** Values of another type than the schema's; `null` is a value of some fields. */
export const wrongTypes = (type: string): readonly unknown[] => OTHER_TYPES[type] ?? [];

const RANGES: Readonly<Record<string, readonly unknown[]>> = {
  string: ['', ' x ', 'Bad Value!', '2026-02-30', '../../etc/passwd'],
  enum: ['no-such-choice', ''],
  number: [-1, 0, 1.5, 1e400],
  array: [[]],
};

/** Values of the right type; those that the schema takes are no mistakes. */
export const outOfRange = (type: string): readonly unknown[] => RANGES[type] ?? [];

/** Words that no field may hold: tags, characters that cannot be seen, and such as turn the line round. */
export const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '好<img src=x onerror=alert(1)>',
  '好\u0000坏',
  '好\u202e坏',
  '好\u200b坏',
  '好\ud800坏',
];

/** What breaks YAML: the line is put at the end of the data. */
export const brokenYaml: readonly string[] = [
  'zzz: "open',
  "zzz: 'open",
  '\tzzz: 1',
  'zzz: [1, 2',
  'zzz: {a: 1',
  'zzz: 1\nzzz: 2',
  'zzz',
  'zzz: a: b',
  'zzz: *nowhere',
  'zzz: !!js/function "function () {}"',
  '  zzz: 1\n zzz: 2',
  'zzz: @at',
  'zzz: `tick`',
  '---\nzzz: 1',
  'zzz: &a [*a]',
];

/** What breaks MDX, or brings code into it. */
export const brokenMdx: readonly string[] = [
  '<Fact id="minimum-until-2029">没关上',
  '</Fact>',
  '<Note>\n\n没关上',
  '{没关上',
  '{1 + 1}',
  '{process.exit(1)}',
  '<!-- 注释 -->',
  '<',
  '<Fact id=>x</Fact>',
  '<Fact id="no-such-fact">好</Fact>',
  '<Unknown>好</Unknown>',
  '<script>alert(1)</script>',
  '<img src="x" onerror="alert(1)" />',
  '<iframe src="https://example.org"></iframe>',
  '<a href="javascript:alert(1)">好</a>',
  '[好](javascript:alert(1))',
  '[好](data:text/html,x)',
  '[好](/no-such-page/)',
  '[好](/guides/minimum-years/#no-such-id)',
  '![图](https://example.org/x.png)',
  'import x from "node:fs"',
  'export const x = 1',
  '## 没有编号',
  '## 重复 {#now}\n\n好\n\n## 再来 {#now}',
  '#### 太深 {#deep}',
  '最少缴99年。',
  '<Step id="BAD ID" title="好">好</Step>',
  '好\u0000坏',
  '好\u202e坏',
  '好\u200b坏',
];
