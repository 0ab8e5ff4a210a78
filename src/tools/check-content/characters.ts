import { problemInData, problemOnLine, type Entry } from './entry.ts';
import type { Finding, Problem } from './problem.ts';

/** Cannot be seen, turns the line round, or stands for a character that was lost. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\ufffd]/u;
const TAG = /<[/!?]?[a-z][^>]*>?/i;

const unseen = (text: string): Finding | undefined => {
  const character = UNSEEN.exec(text)?.[0];
  if (character === undefined) return undefined;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { message: '有看不见的字符', found: `U+${code}`, expected: '看得见的文字，没有控制字符' };
};

const tag = (text: string): Finding | undefined => {
  const found = TAG.exec(text)?.[0];
  return found === undefined
    ? undefined
    : { message: '字段里写了标签，会原样显示', found, expected: '不带标签的文字' };
};

/** Every string of the data, names of fields among them. */
function* stringsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<[readonly PropertyKey[], string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  const items: Iterable<[PropertyKey, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [key, item] of items) {
    if (typeof key === 'string') yield [[...path, key], key];
    yield* stringsIn(item, [...path, key]);
  }
}

/** Characters that nobody sees, and tags where none work. */
export const characterProblems = (entry: Entry): Problem[] => [
  ...[...stringsIn(entry.data)].flatMap(([path, text]) =>
    [unseen(text), tag(text)].flatMap((finding) =>
      finding ? [problemInData(entry, path, finding)] : [],
    ),
  ),
  ...(entry.body ?? '').split('\n').flatMap((line, i) => {
    const finding = unseen(line);
    return finding ? [problemOnLine(entry.file, i + 1, finding)] : [];
  }),
];
