/** Full text against the truth: what the built pages really say. */
import { NOT_SEARCHED } from '../../../src/tools/build/full-text-index.ts';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import {
  matchingPages,
  openFullText,
  type Pagefind,
} from '../../../src/browser/search/full-text.ts';
import { normaliseHan } from '../../../src/core/search/normalise.ts';
import { queryLayers } from '../../../src/browser/search/full-text-queries.ts';
import { pages } from '../../site/dist.ts';

const DIST = new URL('../../../dist/', import.meta.url).pathname;

/** A page as the index has it: without what is left out of search. */
interface Page {
  address: string;
  /** Its text, with a line break wherever a reader sees a break. */
  text: string;
  sections: { id: string; text: string }[];
}

const BLOCK =
  /^(?:address|article|blockquote|caption|d[dlt]|div|figcaption|figure|h[1-6]|li|ol|p|section|t(?:able|body|d|h|head|r)|ul)$/i;
const UNSEEN = /[\u200b-\u200d\u2060]/g;

const isOut = (node: HTMLElement): boolean =>
  node.hasAttribute('data-pagefind-ignore') ||
  NOT_SEARCHED.some((selector) =>
    selector.startsWith('.')
      ? node.classList.contains(selector.slice(1))
      : node.rawTagName === selector,
  ) ||
  /^(?:script|style|noscript|svg)$/i.test(node.rawTagName ?? '');

/** Cuts a page's text at its headings with ids. */
const sectionsOf = (body: HTMLElement): { id: string; text: string }[] => {
  const sections: { id: string; text: string }[] = [{ id: '', text: '' }];
  const add = (text: string): void => {
    const last = sections.at(-1);
    if (last) last.text += text.replace(UNSEEN, '');
  };
  const walk = (node: HTMLElement): void => {
    if (isOut(node)) return;
    if (node.id !== '' && /^h[23]$/i.test(node.rawTagName))
      sections.push({ id: node.id, text: '' });
    for (const child of node.childNodes)
      if (child.nodeType === 3) add(child.text);
      else if (child.nodeType === 1) walk(child as HTMLElement);
    if (BLOCK.test(node.rawTagName)) add('\n');
  };
  walk(body);
  return sections;
};

export const truth: readonly Page[] = pages.flatMap(({ address, root }) => {
  const body = root.querySelector('[data-pagefind-body]');
  if (!body) return [];
  const sections = sectionsOf(body);
  return [{ address, sections, text: sections.map(({ text }) => text).join('\n') }];
});

/** Pagefind in this process, on the built index. */
export const openPagefind = async (): Promise<{ pagefind: Pagefind; close: () => void }> => {
  // A connection that the server closes while the engine takes it up again would be an error.
  const server = createServer({ keepAliveTimeout: 10 * 60_000 }, (request, response) => {
    readFile(join(DIST, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname))).then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const engine = (await import(join(DIST, 'pagefind/pagefind.js'))) as Pagefind & {
    destroy?: () => Promise<void>;
  };
  // The engine reads the language, by which it cuts words, from the page that it runs on.
  Object.assign(globalThis, {
    document: { querySelector: () => ({ getAttribute: () => 'zh-CN' }) },
  });
  await engine.options?.({ basePath: `http://127.0.0.1:${String(port)}/pagefind/` });
  await engine.search('社保');
  Reflect.deleteProperty(globalThis, 'document');
  return {
    pagefind: engine,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** 缴 and 交 are one to the search, and so are 帐 and 账. */
const spelt = (text: string): string => text.replace(/缴/g, '交').replace(/帐/g, '账');

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Runs of whole words in a text that are this long. */
const runs = (text: string, size: number): string[] =>
  (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const starts = [...words.segment(run)].map(({ index }) => index);
    const ends = new Set([...starts, run.length]);
    return starts.filter((at) => ends.has(at + size)).map((at) => run.slice(at, at + size));
  });

/** Pieces of text, whole words, spread evenly over all pages: the same on every run. */
export const pieces = (
  size: number,
  count: number,
): { piece: string; page: Page; id: string }[] => {
  const all = truth.flatMap((page) =>
    page.sections.flatMap(({ id, text }) => runs(text, size).map((piece) => ({ piece, page, id }))),
  );
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, at) => at % step === 0).slice(0, count);
};

export interface Substring {
  recall: number;
  precision: number;
  missed: string[];
  extra: string[];
}

/** The pages that have a piece as whole words: 没按 of 没按约定 is one, 没按 of 没按时 is none. */
const pagesWithRun = (size: number): ((piece: string) => Set<string>) => {
  const found = new Map<string, Set<string>>();
  for (const { address, text } of truth)
    for (const run of runs(text, size).map(spelt))
      found.set(run, (found.get(run) ?? new Set()).add(address));
  return (piece) => found.get(spelt(piece)) ?? new Set();
};

/**
 * Share of the pages with a piece that are found, and share of the found ones that have it. The engine
 * cuts texts into words, so a piece is looked for as whole words; found within others it is no mistake.
 */
export const substringTruth = async (pagefind: Pagefind, count: number): Promise<Substring> => {
  let wanted = 0;
  let hit = 0;
  let given = 0;
  let astray = 0;
  const missed: string[] = [];
  const extra: string[] = [];
  const asked = [2, 4].flatMap((size) => {
    const pagesWith = pagesWithRun(size);
    return pieces(size, count / 2).map(({ piece }) => ({ piece, right: pagesWith(piece) }));
  });
  for (const { piece, right } of asked) {
    const having = (read: (text: string) => string): Set<string> =>
      new Set(
        truth.filter(({ text }) => read(text).includes(read(piece))).map(({ address }) => address),
      );
    const within = having(spelt);
    // What is found may have it in other words for the same: 3月 for 3个月, 每个月 for 每月.
    const meant = having(normaliseHan);
    // A piece that ends within such a word (个 of 个月) is no word of its page.
    if ([...right].some((address) => !meant.has(address))) continue;
    const found = new Set<string>();
    for (const { query, isPartial } of queryLayers(piece))
      if (!isPartial)
        for await (const list of matchingPages(pagefind, query, 1000))
          for (const page of list) found.add(new URL(page.url, 'http://x').pathname);
    const both = [...right].filter((address) => found.has(address)).length;
    wanted += right.size;
    given += found.size;
    hit += both;
    const wrong = [...found].filter((address) => !within.has(address) && !meant.has(address));
    astray += wrong.length;
    if (wrong.length > 0) extra.push(`${piece} ${wrong.slice(0, 2).join(' ')}`);
    if (both < right.size) missed.push(`${piece} ${String(both)}/${String(right.size)}`);
  }
  return { recall: hit / wanted, precision: 1 - astray / given, missed, extra };
};

/** Share of pieces that stand in one section only whose first result is that section, or its page. */
export const knownItems = async (pagefind: Pagefind, count: number) => {
  const fullText = await openFullText(() => Promise.resolve(pagefind));
  let asked = 0;
  let section = 0;
  let page = 0;
  const missed: string[] = [];
  const astray: string[] = [];
  for (const { piece, page: from, id } of pieces(8, count * 2)) {
    if (truth.filter(({ text }) => text.includes(piece)).length !== 1) continue;
    if (asked >= count) break;
    asked += 1;
    const [first] = await fullText.search(piece);
    const address = id === '' ? from.address : `${from.address}#${id}`;
    if (first?.address === address) section += 1;
    else astray.push(`${piece} (${address}) → ${first?.address ?? 'nothing'}`);
    if (first?.address.startsWith(from.address)) page += 1;
    else missed.push(`${piece} (${address}) → ${first?.address ?? 'nothing'}`);
  }
  return { asked, section: section / asked, page: page / asked, missed, astray };
};
