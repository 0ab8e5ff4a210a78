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

const pageAt = (
  address: string,
): { address: string; bytes: number; kinds: ReadonlySet<string> } => {
  const html = readFileSync(new URL(`../../dist${address}index.html`, import.meta.url), 'utf8');
  return { address, bytes: html.length, kinds: markupOf(html) };
};

/**
 * A few of the built pages that, together with others that are looked at anyway, hold every kind of markup
 * of all of them. Pages of places and facts are made by the hundred from the same components: what axe
 * finds wrong with one of them, it finds wrong with the others.
 */
export const sampleOfMarkup = (
  addresses: readonly string[],
  lookedAt: readonly string[],
): string[] => {
  const known = new Set(lookedAt.flatMap((address) => [...pageAt(address).kinds]));
  let left = addresses.map(pageAt);
  const sample: string[] = [];
  for (;;) {
    left = left
      .map((page) => ({ ...page, kinds: page.kinds.difference(known) }))
      .filter(({ kinds }) => kinds.size > 0);
    // That which brings the most for its size comes next.
    const [next] = left.toSorted((a, b) => b.kinds.size / b.bytes - a.kinds.size / a.bytes);
    if (next === undefined) return sample;
    sample.push(next.address);
    for (const kind of next.kinds) known.add(kind);
  }
};
