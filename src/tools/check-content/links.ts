import type { FieldAddress } from '../../core/collections/collection.ts';
import { collectionOf } from '../../core/collections/index.ts';
import { movedAddress } from '../../core/redirects.ts';
import type { Redirects } from '../../core/schema/redirect.ts';
import { pageAddressOf } from './addresses.ts';
import { problemInData, problemOnLine, type Entry } from './entry.ts';
import { nearestWord } from './nearest-word.ts';
import { lineOf, walk } from '../mdx/syntax-tree.ts';
import type { Finding, Problem } from './problem.ts';

/** Answers whether an address leads somewhere. */
export interface Addresses {
  readonly known: ReadonlySet<string>;
  /** Without a list of all places, any unit of a province may stand on its page. */
  readonly placesKnown: boolean;
  /** What redirects.yaml says of addresses that moved. */
  readonly moved: Redirects['moved'];
}

/** Whether an address leads somewhere. */
export const addressExists = (address: string, { known, placesKnown }: Addresses): boolean => {
  const plain = address.replace(/\?[^#]*/, '');
  if (known.has(plain)) return true;
  const unit = /^(\/regions\/[a-z]+\/)#[a-z0-9-]+$/.exec(plain);
  return !placesKnown && unit?.[1] !== undefined && known.has(unit[1]);
};

/** Links in the body, and addresses in the data. */
export const linkProblems = (entry: Entry, addresses: Addresses): Problem[] => [
  ...addressesIn(entry).flatMap(({ path, address }) => {
    const finding = danglingAddress(address, addresses);
    return finding ? [problemInData(entry, path, finding)] : [];
  }),
  ...[...(entry.tree ? walk(entry.tree) : [])].flatMap(([node]) => {
    if (node.url === undefined || node.type === 'image') return [];
    const finding = wrongLink(node.url, pageAddressOf(entry) ?? '', addresses);
    return finding ? [problemOnLine(entry.file, lineOf(node), finding)] : [];
  }),
];

const wrongLink = (url: string, page: string, addresses: Addresses): Finding | undefined => {
  if (/^(?:https?:\/\/|mailto:|tel:)/.test(url)) return undefined;
  if (url.startsWith('#')) return danglingAddress(`${page}${url}`, addresses);
  if (url.startsWith('/')) return danglingAddress(url, addresses);
  return {
    message: '链接要从根写起',
    found: url,
    expected: '站内地址，如 /guides/family-sharing/#who，或 https:// 开头的网址',
  };
};

/** What is wrong with an address of the site that leads nowhere. */
export const danglingAddress = (address: string, addresses: Addresses): Finding | undefined => {
  if (addressExists(address, addresses)) return undefined;
  const present = movedAddress(address, addresses.moved);
  if (present !== undefined)
    return { message: '这个地址搬走了，要写现在的', found: address, expected: present };
  const [page = '', id] = address.split('#');
  const onPage = id !== undefined && addresses.known.has(page);
  const meant = onPage ? idMeant(page, id, addresses) : nearestWord(address, addresses.known);
  return {
    message: onPage ? `页面 ${page} 上没有编号“${id}”` : '没有这个站内地址',
    found: address,
    expected: meant ?? '存在的站内地址，末尾有斜线',
  };
};

/** The id that was probably meant, or those that there are. */
const idMeant = (page: string, id: string, { known }: Addresses): string => {
  const ids = [...known]
    .filter((address) => address.startsWith(`${page}#`))
    .map((address) => address.slice(page.length + 1));
  const meant = nearestWord(id, ids);
  if (meant !== undefined) return `${page}#${meant}`;
  return ids.length > 0 ? `那一页上有的编号：${ids.slice(0, MOST_IDS).join('、')}` : page;
};

/** More than this many ids are no help to anybody. */
const MOST_IDS = 20;

/** Fields of the data that hold an address. */
const addressesIn = ({ name, data }: Entry): FieldAddress[] =>
  data === undefined ? [] : (collectionOf(name).links?.(data) ?? []);
