import { sourceOf, withHashes } from './content-security-policy.ts';

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

interface Selector {
  readonly text: string;
  /** Classes, ids and elements that it asks for. */
  readonly asked: readonly string[];
}
interface Rule {
  readonly head: string;
  readonly body: string;
  /** What stands in `@media`. */
  readonly inner?: readonly Rule[];
  /** None at an at-rule. */
  readonly selectors?: readonly Selector[];
}

/** Selectors or at-rule, and body, of the rules at one level of a minified style. */
const split = (css: string): [head: string, body: string][] => {
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

/** What stands in `:not()` is not asked for. */
const selectorOf = (text: string): Selector => {
  const asked = text.replace(/:not\([^)]*\)|::?[\w-]+|\[[^\]]*\]|"[^"]*"/g, '');
  const names = [...asked.matchAll(/[\w-]*[a-z][\w-]*/gi)].map((match) => match[0]);
  return { text, asked: names.filter((name) => !BY_SCRIPT.has(name)) };
};

const ruleOf = ([head, body]: [string, string]): Rule => {
  if (head.startsWith('@media')) return { head, body, inner: split(body).map(ruleOf) };
  if (head.startsWith('@')) return { head, body };
  return { head, body, selectors: head.split(/,(?![^(]*\))/).map(selectorOf) };
};

/** Styles read so far: a few, each of many pages. */
const read = new Map<string, readonly Rule[]>();

const rulesIn = (css: string): readonly Rule[] => {
  const rules = read.get(css) ?? split(css).map(ruleOf);
  read.set(css, rules);
  return rules;
};

const lean = (rules: readonly Rule[], there: ReadonlySet<string>): string =>
  rules
    .map(({ head, body, inner, selectors }) => {
      if (inner) {
        const kept = lean(inner, there);
        return kept && `${head}{${kept}}`;
      }
      const kept = selectors
        ?.filter(({ asked }) => asked.every((name) => there.has(name)))
        .map(({ text }) => text)
        .join(',');
      return kept === '' ? '' : `${kept ?? head}{${body}}`;
    })
    .join('');

/** A minified style without rules for what is not on the page. */
export const leanStyle = (css: string, there: ReadonlySet<string>): string =>
  lean(rulesIn(css), there);

/**
 * A page with one style, of those rules that it can use, and a policy that allows its own scripts
 * and style only. Astro puts every component's style, and every page's hashes, on each. A page with
 * a script of its own keeps all rules: the script may draw anything.
 */
export const leanPage = (html: string): string => {
  const css: string[] = [];
  const place = html.search(STYLE);
  const body = html.replace(STYLE, (_, text: string) => {
    css.push(text);
    return '';
  });
  const scripts = [...body.matchAll(SCRIPT)].map((match) => match[1]!);
  const said = [...body.matchAll(/<([a-z][a-z0-9]*)|\s(?:class|id)="([^"]*)"/g)].map(
    (match) => match[1] ?? match[2]!,
  );
  const words = [...said, ...scripts].flatMap((text) => text.match(/[\w-]+/g) ?? []);
  const drawn = body.includes('id="tool-data"') ? BY_CALCULATOR : [];
  const there = new Set([...words, ...drawn]);
  const all = css.join('');
  const style = /<script[^>]*\ssrc=/.test(body) ? all : leanStyle(all, there);
  const whole =
    place < 0 ? body : `${body.slice(0, place)}<style>${style}</style>${body.slice(place)}`;
  return withHashes(whole, new Set(scripts.map(sourceOf)), sourceOf(style));
};
