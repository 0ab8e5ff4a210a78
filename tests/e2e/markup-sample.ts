import { readFileSync } from 'node:fs';
import { NodeType, parse, type HTMLElement } from 'node-html-parser';

/** Attributes whose value tells kinds of markup apart; of the others only the name does. */
const TELLING = new Set(['class', 'role', 'type', 'scope']);

const kindOf = (element: HTMLElement): string =>
  Object.entries(element.attributes)
    .map(([name, value]) => (TELLING.has(name) ? `${name}=${value}` : name))
    .sort()
    .join(' ');

/** Every kind of element on a page, each with the two that it stands in. */
const markupOf = (html: string): ReadonlySet<string> => {
  const kinds = new Set<string>();
  const walk = (element: HTMLElement, within: string, around: string): void => {
    for (const child of element.childNodes) {
      if (child.nodeType !== NodeType.ELEMENT_NODE) continue;
      const inner = child as HTMLElement;
      const kind = `${inner.rawTagName}[${kindOf(inner)}]`;
      kinds.add(`${around} > ${within} > ${kind}`);
      walk(inner, kind, within);
    }
  };
  walk(parse(html).querySelector('body')!, 'body', '');
  return kinds;
};

/**
 * A few of the built pages that together hold every kind of markup of all of them. Pages of places and
 * facts are made by the hundred from the same components: what axe finds wrong with one of them, it
 * finds wrong with the others.
 */
export const sampleOfMarkup = (addresses: readonly string[]): string[] => {
  const seen = new Set<string>();
  return addresses
    .map((address) => {
      const file = new URL(`../../dist${address}index.html`, import.meta.url);
      return { address, markup: markupOf(readFileSync(file, 'utf8')) };
    })
    .toSorted((a, b) => b.markup.size - a.markup.size)
    .filter(({ markup }) => {
      const known = seen.size;
      for (const kind of markup) seen.add(kind);
      return seen.size > known;
    })
    .map(({ address }) => address);
};
