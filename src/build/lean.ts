import { createHash } from 'node:crypto';
import { withHashes } from './policies.ts';

/** Put on `<html>` or into the page by scripts: rules for these stay. */
const BY_SCRIPT = new Set([
  'js',
  'elder',
  'e1',
  'e2',
  'e3',
  'dark',
  'light',
  'overdue',
  'input',
  'button',
]);
/** What a calculator may draw that its example does not show; a chart stands there from the start. */
export const BY_CALCULATOR: readonly string[] =
  'table thead tbody tr th td ul ol li a b p h3 section clause stack pairs'.split(' ');
const STYLE = /<style>(.*?)<\/style>/gs;
const SCRIPT = /<script(?![^>]*(?:\ssrc=|ld\+json))[^>]*>(.*?)<\/script>/gs;

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The rules at one level of a minified style: selectors or at-rule, and body. */
const rulesIn = (css: string): [head: string, body: string][] => {
  const rules: [string, string][] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{' && (depth += 1) === 1) open = at;
    else if (css[at] === '}' && (depth -= 1) === 0) {
      rules.push([css.slice(start, open).trim(), css.slice(open + 1, at)]);
      start = at + 1;
    }
  }
  return rules;
};

/** Classes, ids and elements that a selector asks for; what stands in `:not()` is not asked for. */
const namesIn = (selector: string): string[] => {
  const asked = selector.replace(/:not\([^)]*\)|::?[\w-]+|\[[^\]]*\]|"[^"]*"/g, '');
  return [...asked.matchAll(/[\w-]*[a-z][\w-]*/gi)].map((match) => match[0]);
};

/** A minified style without rules for what is not on the page. */
export const leanStyle = (css: string, there: ReadonlySet<string>): string =>
  rulesIn(css)
    .map(([head, body]) => {
      if (head.startsWith('@media')) {
        const inner = leanStyle(body, there);
        return inner && `${head}{${inner}}`;
      }
      if (head.startsWith('@')) return `${head}{${body}}`;
      const kept = head
        .split(/,(?![^(]*\))/)
        .filter((selector) =>
          namesIn(selector).every((name) => there.has(name) || BY_SCRIPT.has(name)),
        );
      return kept.length > 0 ? `${kept.join(',')}{${body}}` : '';
    })
    .join('');

/**
 * A page with one style, of those rules that it can use, and a policy that allows its own scripts and style only. Astro puts every
 * component's style, and every page's hashes, on each. A page with a script of its own keeps all
 * rules: the script may draw anything.
 */
export const leanPage = (html: string): string => {
  const css = [...html.matchAll(STYLE)].map((match) => match[1]!).join('');
  const body = html.replace(STYLE, '');
  const said = [
    ...body.matchAll(/<([a-z][a-z0-9]*)|\s(?:class|id)="([^"]*)"/g),
    ...body.matchAll(SCRIPT),
  ].flatMap((match) => (match[1] ?? match[2] ?? '').match(/[\w-]+/g) ?? []);
  const drawn = body.includes('id="tool-data"') ? BY_CALCULATOR : [];
  const there = new Set([...said, ...drawn]);
  const style = /<script[^>]*\ssrc=/.test(body) ? css : leanStyle(css, there);
  const hashes = [...html.matchAll(SCRIPT)].map((match) => hashOf(match[1]!));
  let placed = false;
  const lean = html.replace(STYLE, () => {
    if (placed) return '';
    placed = true;
    return `<style>${style}</style>`;
  });
  return withHashes(lean, new Set(hashes), hashOf(style));
};
