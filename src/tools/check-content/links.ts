import type { FieldAddress } from '../../core/collections/collection.ts';
import { collectionOf } from '../../core/collections/index.ts';
import { movedAddress } from '../../core/redirects.ts';
import type { Redirects } from '../../core/schema/redirect.ts';
import { pageAddressOf } from './addresses.ts';
import { problemInData, problemOnLine, type Entry } from './entry.ts';
import { nearestWord } from './nearest-word.ts';
import { lineOf, walk, type Node } from '../mdx/syntax-tree.ts';
import type { Finding, Problem } from './problem.ts';

/** Answers whether an address leads somewhere. */
export interface Addresses {
  readonly known: ReadonlySet<string>;
  /** Without a list of all places, any locality of a province may stand on its page. */
  readonly placesKnown: boolean;
  /** What redirects.yaml says of addresses that moved. */
  readonly moved: Redirects['moved'];
}

/** Whether an address leads somewhere. */
export const addressExists = (address: string, { known, placesKnown }: Addresses): boolean => {
  const plain = address.replace(/\?[^#]*/, '');
  if (known.has(plain)) return true;
  const locality = /^(\/regions\/[a-z]+\/)#[a-z0-9-]+$/.exec(plain);
  return !placesKnown && locality?.[1] !== undefined && known.has(locality[1]);
};

/** An address that an entry names, and a way to say something about it. */
interface NamedAddress {
  readonly address: string;
  readonly problem: (finding: Finding) => Problem;
}

/** Addresses of the site that an entry names: in its data, and in the links of its body. */
const addressesNamedBy = (entry: Entry): NamedAddress[] => [
  ...addressesIn(entry).map(({ path, address }) => ({
    address,
    problem: (finding: Finding) => problemInData(entry, path, finding),
  })),
  ...linksIn(entry).flatMap((node) => {
    const { url = '' } = node;
    if (!/^[#/]/.test(url)) return [];
    return [
      {
        address: url.startsWith('#') ? `${pageAddressOf(entry) ?? ''}${url}` : url,
        problem: (finding: Finding) => problemOnLine(entry.file, lineOf(node), finding),
      },
    ];
  }),
];

const linksIn = ({ tree }: Entry): Node[] =>
  [...(tree ? walk(tree) : [])].flatMap(([node]) =>
    node.url === undefined || node.type === 'image' ? [] : [node],
  );

/** Links in the body, and addresses in the data. */
export const linkProblems = (entry: Entry, addresses: Addresses): Problem[] => [
  ...addressesNamedBy(entry).flatMap(({ address, problem }) => {
    const finding = danglingAddress(address, addresses);
    return finding ? [problem(finding)] : [];
  }),
  ...linksIn(entry).flatMap((node) => {
    const { url = '' } = node;
    return /^(?:[#/]|https?:\/\/|mailto:|tel:)/.test(url)
      ? []
      : [problemOnLine(entry.file, lineOf(node), { ...RELATIVE_LINK, found: url })];
  }),
];

const RELATIVE_LINK = {
  message: '链接要从根写起',
  expected: '站内地址，如 /guides/family-sharing/#who，或 https:// 开头的网址',
};

/** Addresses that moved: the page leads to the present one, so that writing it anew can wait. */
export const movedAddressHints = (entry: Entry, addresses: Addresses): Problem[] =>
  addressesNamedBy(entry).flatMap(({ address, problem }) => {
    const present = movedAddress(address, addresses.moved);
    if (addressExists(address, addresses) || present === undefined) return [];
    if (!addressExists(present, addresses)) return [];
    return [
      {
        ...problem({
          message: '这个地址搬走了，网页会指到现在的',
          found: address,
          expected: present,
        }),
        isHint: true,
      },
    ];
  });

/** What is wrong with an address of the site that leads nowhere, by a redirect neither. */
export const danglingAddress = (address: string, addresses: Addresses): Finding | undefined => {
  if (addressExists(address, addresses)) return undefined;
  const present = movedAddress(address, addresses.moved);
  if (present !== undefined && addressExists(present, addresses)) return undefined;
  if (present !== undefined)
    return {
      message: '这个地址搬走了，搬去的地方没有它',
      found: address,
      expected: findingFor(present, addresses).expected,
    };
  return findingFor(address, addresses);
};

/** What is said of an address that does not exist, with the one that was probably meant. */
const findingFor = (address: string, addresses: Addresses): Finding => {
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
