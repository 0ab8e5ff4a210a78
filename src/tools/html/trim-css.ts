import { hashSourceOf, withNarrowPolicy } from './content-security-policy.ts';
import { NAMES_IN_RESULTS, NAMES_ON_PAGES, namesInCalculator } from './names-in-scripts.ts';

const STYLE_ELEMENT = /<style>(.*?)<\/style>/gs;
const INLINE_SCRIPT = /<script(?![^>]*(?:\ssrc=|ld\+json))[^>]*>(.*?)<\/script>/gs;

interface Selector {
  readonly text: string;
  /** Classes, ids and elements that must all be on the page. */
  readonly requiredNames: readonly string[];
}
interface StyleRule {
  readonly head: string;
  readonly body: string;
  /** The rules inside `@media` and `@container`. */
  readonly inner?: readonly StyleRule[];
  /** Absent for at-rules. */
  readonly selectors?: readonly Selector[];
}

/** Splits a minified style into the rules of its top level: selectors or at-rule, and body. */
const splitRules = (css: string): [head: string, body: string][] => {
  const rules: [string, string][] = [];
  let depth = 0;
  let start = 0;
  let bodyStart = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{' && (depth += 1) === 1) bodyStart = at;
    else if (css[at] === '}' && (depth -= 1) === 0) {
      rules.push([css.slice(start, bodyStart).trim(), css.slice(bodyStart + 1, at)]);
      start = at + 1;
    }
  }
  return rules;
};

/**
 * What stands in `:not()`, in pseudo-classes and in attribute conditions need not be on the page.
 */
const parseSelector = (text: string): Selector => {
  const withoutConditions = text.replace(/:not\([^)]*\)|::?[\w-]+|\[[^\]]*\]|"[^"]*"/g, '');
  const names = [...withoutConditions.matchAll(/[\w-]*[a-z][\w-]*/gi)].map((match) => match[0]);
  return { text, requiredNames: names.filter((name) => !NAMES_ON_PAGES.has(name)) };
};

const parseRule = ([head, body]: [string, string]): StyleRule => {
  if (/^@(?:media|container)/.test(head))
    return { head, body, inner: splitRules(body).map(parseRule) };
  if (head.startsWith('@')) return { head, body };
  return { head, body, selectors: head.split(/,(?![^(]*\))/).map(parseSelector) };
};

/** Parsed styles by their text; many pages share a few styles. */
const parsedStyles = new Map<string, readonly StyleRule[]>();

const parseStyle = (css: string): readonly StyleRule[] => {
  const rules = parsedStyles.get(css) ?? splitRules(css).map(parseRule);
  parsedStyles.set(css, rules);
  return rules;
};

const trimRules = (rules: readonly StyleRule[], namesOnPage: ReadonlySet<string>): string =>
  rules
    .map(({ head, body, inner, selectors }) => {
      if (inner) {
        const kept = trimRules(inner, namesOnPage);
        return kept && `${head}{${kept}}`;
      }
      const kept = selectors
        ?.filter(({ requiredNames }) => requiredNames.every((name) => namesOnPage.has(name)))
        .map(({ text }) => text)
        .join(',');
      return kept === '' ? '' : `${kept ?? head}{${body}}`;
    })
    .join('');

/** Removes rules from a minified style that match nothing on the page. */
export const trimCss = (css: string, namesOnPage: ReadonlySet<string>): string =>
  trimRules(parseStyle(css), namesOnPage);

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
/** Nothing may stand before it. */
const CHARSET = /<meta charset[^>]*>/i;

/**
 * Puts the policy at the head of the page, so that it holds for all that follows, and the style behind
 * it: away from the words, the page compresses better.
 */
const withStyleInFront = (page: string, style: string): string => {
  const policy = POLICY.exec(page)?.[0] ?? '';
  const front = `${policy}<style>${style}</style>`;
  const rest = page.replace(policy, '');
  return CHARSET.test(rest)
    ? rest.replace(CHARSET, (charset) => `${charset}${front}`)
    : `${front}${rest}`;
};

const wordsIn = (text: string): readonly string[] => text.match(/[\w-]+/g) ?? [];

/** Words of scripts by their text; most pages have the same two. */
const scriptWords = new Map<string, readonly string[]>();

const wordsInScript = (script: string): readonly string[] => {
  const words = scriptWords.get(script) ?? wordsIn(script);
  scriptWords.set(script, words);
  return words;
};

/**
 * Merges the styles of a page, removes rules it cannot use, and narrows its policy to its own
 * scripts and style. Astro puts every component's style and every page's hashes on each page. Pages
 * with an external script keep all rules, because the script may draw anything.
 */
export const trimPageCss = (html: string): string => {
  const css: string[] = [];
  const body = html.replace(STYLE_ELEMENT, (_, text: string) => {
    css.push(text);
    return '';
  });
  const scripts = [...body.matchAll(INLINE_SCRIPT)].map((match) => match[1]!);
  const markupNames = new Set<string>();
  for (const [, element, names] of body.matchAll(/<([a-z][a-z0-9]*)|\s(?:class|id)="([^"]*)"/g))
    markupNames.add(element ?? names!);
  const words = [...[...markupNames].flatMap(wordsIn), ...scripts.flatMap(wordsInScript)];
  const calculator = /<form[^>]*\sdata-slug="([\w-]+)"/.exec(body)?.[1];
  const calculatorNames = calculator === undefined ? [] : namesInCalculator(calculator);
  const resultNames = /<ol[^>]*\sid="results"/.test(body) ? NAMES_IN_RESULTS : [];
  const namesOnPage = new Set([...words, ...calculatorNames, ...resultNames]);
  const wholeStyle = css.join('');
  const style = /<script[^>]*\ssrc=/.test(body) ? wholeStyle : trimCss(wholeStyle, namesOnPage);
  const page = withNarrowPolicy(body, new Set(scripts.map(hashSourceOf)), hashSourceOf(style));
  return css.length === 0 ? page : withStyleInFront(page, style);
};
