import { problemInData, problemOnLine, type Entry } from './entry.ts';
import type { Finding, Problem } from './problem.ts';

/** Cannot be seen, turns the line round, or stands for a character that was lost. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\ufffd](?<![\t\n\r])/u;
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

/** Visits every string of the data, names of fields among them; `path` changes while it goes on. */
const visitStrings = (
  value: unknown,
  visit: (text: string, path: readonly PropertyKey[]) => void,
  path: PropertyKey[] = [],
): void => {
  if (typeof value === 'string') visit(value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    path.push(Array.isArray(value) ? Number(key) : key);
    if (!Array.isArray(value)) visit(key, path);
    visitStrings(item, visit, path);
    path.pop();
  }
};

const problemsInData = (entry: Entry): Problem[] => {
  const problems: Problem[] = [];
  visitStrings(entry.data, (text, path) => {
    for (const finding of [unseen(text), tag(text)])
      if (finding) problems.push(problemInData(entry, [...path], finding));
  });
  return problems;
};

/** Characters that nobody sees, and tags where none work. */
export const characterProblems = (entry: Entry): Problem[] => [
  ...problemsInData(entry),
  ...(entry.body ?? '').split('\n').flatMap((line, i) => {
    const finding = unseen(line);
    return finding ? [problemOnLine(entry.file, i + 1, finding)] : [];
  }),
];
