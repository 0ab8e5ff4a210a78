import type { z } from 'zod';
import { COLLECTIONS } from '../schema/index.ts';
import { KNOWN_SHAPES, LOOSE_FILES, classify, namesAreFit, type Place } from './classify.ts';
import { ofFile, onLine, type Entry } from './entry.ts';
import { splitMdx } from './mdx.ts';
import { schemaProblems } from './schema-errors.ts';
import type { ContentFile, Problem } from './types.ts';
import { parseYaml } from './yaml.ts';

/** The files as entries, and what is wrong with each by itself: name, syntax, schema. */
export const readEntries = (
  files: readonly ContentFile[],
): { entries: readonly Entry[]; problems: Problem[] } => {
  const problems: Problem[] = [];
  const entries = files.flatMap((file) => {
    if (LOOSE_FILES.includes(file.path)) return [];
    const place = classify(file.path);
    if (!place) {
      problems.push(strayFile(file.path));
      return [];
    }
    if (!namesAreFit(file.path, place)) problems.push(unfitName(file.path));
    return [readEntry(file, place, problems)];
  });
  return { entries, problems };
};

const strayFile = (path: string): Problem =>
  ofFile(path, {
    message: '这个文件不属于任何一类内容',
    found: path,
    expected: `这些位置之一：${KNOWN_SHAPES}`,
  });

const unfitName = (path: string): Problem =>
  ofFile(path, {
    message: '文件名会成为网址，写法不对',
    found: path,
    expected: '小写英文字母和数字，用连字符连接；地区只用小写字母',
  });

const readEntry = (file: ContentFile, place: Place, problems: Problem[]): Entry => {
  const { schema } = COLLECTIONS[place.name];
  const extension = file.path.replace(/^.*\./, '');
  const mdx = extension === 'mdx' ? splitMdx(file.text) : undefined;
  if (extension === 'mdx' && !mdx) problems.push(noFrontmatter(file));
  const yaml = parseYaml(mdx?.frontmatter ?? (extension === 'yaml' ? file.text : ''), mdx ? 1 : 0);
  const entry = {
    ...place,
    file: file.path,
    lineOf: yaml.lineOf,
    body: mdx?.body,
    tree: mdx?.tree,
  };

  const lines = file.text.split('\n');
  for (const { line, message, expected } of [...yaml.errors, ...(mdx?.error ? [mdx.error] : [])])
    problems.push(
      onLine(file.path, line, { message, found: lines[line - 1]?.trim() ?? '', expected }),
    );

  const readable = yaml.errors.length === 0 && (mdx !== undefined || extension === 'yaml');
  const wrong = readable ? schemaProblems(entry, schema as z.ZodType, yaml.value) : [];
  problems.push(...wrong);
  const data = readable && wrong.length === 0 ? schema.parse(yaml.value) : undefined;
  return { ...entry, data } as Entry;
};

const noFrontmatter = (file: ContentFile): Problem =>
  onLine(file.path, 1, {
    message: '没有开头的字段',
    found: file.text.split('\n', 1)[0] ?? '',
    expected: '第一行是 ---，字段写完再有一行 ---',
  });
