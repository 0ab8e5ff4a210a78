import { collectionOf } from '../../core/collections/index.ts';
import {
  KNOWN_FILE_PATTERNS,
  FILES_OUTSIDE_COLLECTIONS,
  collectionOfFile,
  hasValidNames,
  type FilePlace,
} from './collection-of-file.ts';
import { problemOfFile, problemOnLine, type Entry } from './entry.ts';
import { splitMdx } from '../mdx/split-mdx.ts';
import { checkSchema } from './schema-errors.ts';
import type { ContentFile, Problem } from './problem.ts';
import { parseYaml } from './yaml.ts';

/** The files as entries, and what is wrong with each by itself: name, syntax, schema. */
export const readEntries = (
  files: readonly ContentFile[],
): { entries: readonly Entry[]; problems: Problem[] } => {
  const read = files
    .filter(({ path }) => !FILES_OUTSIDE_COLLECTIONS.includes(path))
    .map((file) => {
      const known = seen.get(file) ?? readFile(file);
      seen.set(file, known);
      return known;
    });
  return {
    entries: read.flatMap(({ entry }) => (entry ? [entry] : [])),
    problems: read.flatMap(({ problems }) => problems),
  };
};

interface ReadFile {
  readonly entry?: Entry;
  readonly problems: readonly Problem[];
}

/** A file that is handed over again, beside others that changed, is not read again. */
const seen = new WeakMap<ContentFile, ReadFile>();

const readFile = (file: ContentFile): ReadFile => {
  const place = collectionOfFile(file.path);
  if (!place) return { problems: [strayFile(file.path)] };
  const problems = hasValidNames(file.path, place) ? [] : [unfitName(file.path)];
  return { entry: readEntry(file, place, problems), problems };
};

const strayFile = (path: string): Problem =>
  problemOfFile(path, {
    message: '这个文件不属于任何一类内容',
    found: path,
    expected: `这些位置之一：${KNOWN_FILE_PATTERNS}`,
  });

const unfitName = (path: string): Problem =>
  problemOfFile(path, {
    message: '文件名会成为网址，写法不对',
    found: path,
    expected: '小写英文字母和数字，用连字符连接；地区只用小写字母',
  });

const readEntry = (file: ContentFile, place: FilePlace, problems: Problem[]): Entry => {
  const { schema } = collectionOf(place.name);
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
      problemOnLine(file.path, line, { message, found: lines[line - 1]?.trim() ?? '', expected }),
    );

  const readable = yaml.errors.length === 0 && (mdx !== undefined || extension === 'yaml');
  if (!readable) return { ...entry, data: undefined } as Entry;
  const checked = checkSchema(entry, schema, yaml.value);
  problems.push(...checked.problems);
  return { ...entry, data: checked.data } as Entry;
};

const noFrontmatter = (file: ContentFile): Problem =>
  problemOnLine(file.path, 1, {
    message: '没有开头的字段',
    found: file.text.split('\n', 1)[0] ?? '',
    expected: '第一行是 ---，字段写完再有一行 ---',
  });
