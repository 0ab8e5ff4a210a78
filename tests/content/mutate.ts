import { readContent } from '../../src/tools/check-content/read-files.ts';
import type { ContentFile } from '../../src/tools/check-content/index.ts';

/** A small content folder in which nothing is wrong. */
export const valid = await readContent(new URL('../fixtures/content/valid/', import.meta.url));

/** One change to it: a replacement in a file, a new file, or a file taken away. */
export type Mutation =
  | { readonly file: string; readonly replace: string; readonly by: string }
  | { readonly file: string; readonly add: string }
  | { readonly file: string; readonly remove: true };

/** The folder with one change; a replacement that matches nothing throws. */
export const mutate = (mutation: Mutation, base = valid): ContentFile[] => {
  const { file } = mutation;
  if ('add' in mutation) return [...base, { path: file, text: mutation.add }];
  const others = base.filter(({ path }) => path !== file);
  const text = base.find(({ path }) => path === file)?.text;
  if (text === undefined) throw new Error(`the fixtures have no ${file}`);
  if ('remove' in mutation) return others;
  if (!text.includes(mutation.replace)) throw new Error(`${file} has no “${mutation.replace}”`);
  return [...others, { path: file, text: text.replace(mutation.replace, () => mutation.by) }];
};

/** Line of the changed file on which the change begins. */
export const lineOfChange = (mutation: Mutation): number => {
  if (!('replace' in mutation)) return 1;
  const text = valid.find(({ path }) => path === mutation.file)?.text ?? '';
  return text.slice(0, text.indexOf(mutation.replace)).split('\n').length;
};
