import { entryName } from '../../core/collections/entry-name.ts';
import {
  COLLECTION_NAMES,
  collectionOf,
  type CollectionName,
} from '../../core/collections/index.ts';

/** Which collection a file belongs to, and its id there. */
export interface FilePlace {
  readonly name: CollectionName;
  readonly id: string;
  readonly template: boolean;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PINYIN = /^[a-z]+$/;

/** Files of `content/` that are no entry: the authors' guide and the ledger of addresses. */
export const FILES_OUTSIDE_COLLECTIONS: readonly string[] = ['README.md', 'addresses.txt'];

/** Regions without words of their own may be plain data; their template is not. */
const fits = (
  shape: { readonly extension: string; readonly also?: string },
  extension: string,
  template: boolean,
): boolean => shape.extension === extension || (!template && shape.also === extension);

/** Undefined where the path fits no collection. */
export const collectionOfFile = (path: string): FilePlace | undefined => {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const dot = file.lastIndexOf('.');
  const [base, extension] = [file.slice(0, dot), file.slice(dot + 1)];
  const template = base.startsWith('_template');
  const name = COLLECTION_NAMES.find((candidate) => {
    const shape = collectionOf(candidate).files;
    const folder = parts.length > 1 ? parts[0] : '';
    if (shape.folder !== folder || !fits(shape, extension, template)) return false;
    if (template) return parts.length >= 2;
    return parts.length === shape.depth + 1 && (shape.file === '*' || shape.file === base);
  });
  if (!name) return undefined;
  const { folder, namedAfter } = collectionOf(name).files;
  const id = entryName(folder ? parts.slice(1).join('/') : path, namedAfter);
  return { name, id, template };
};

/** Whether every part of the path may stand in an address. */
export const hasValidNames = (path: string, { name, template }: FilePlace): boolean => {
  if (template) return true;
  const names = path
    .replace(/\.[a-z]+$/, '')
    .split('/')
    .slice(1);
  // Names of places are pinyin without hyphens.
  const fit = collectionOf(name).files.folder === 'regions' ? PINYIN : SLUG;
  return names.every((part) => fit.test(part));
};

/** The shapes of path that are known, for the message. */
export const KNOWN_FILE_PATTERNS = COLLECTION_NAMES.map((name) => {
  const { folder, extension, depth, file } = collectionOf(name).files;
  return `${folder && `${folder}/`}${depth === 2 ? '文件夹/' : ''}${file === '*' ? '名字' : file}.${extension}`;
}).join('、');
