import { hashSourceOf } from './content-security-policy.ts';

/** The script before the first paint, the only one in the head that is not a module. */
const FIRST_SCRIPT = /<script>(.*?)<\/script>/s;
const INLINE_MODULE = /<script type="module">(.*?)<\/script>/gs;
/** What only a module may say. */
const ONLY_IN_MODULE = /\bimport(?:\.meta|\s*["'{*])|\bexport\b/;

/**
 * The inline scripts of a page as one, because the policy of a page pays for each with a hash. What was a module is
 * about the finished page: it waits for that, as modules do, and keeps its names to itself.
 */
export const joinInlineScripts = (html: string): string => {
  const first = FIRST_SCRIPT.exec(html)?.[1];
  if (first === undefined) return html;
  const modules: string[] = [];
  const rest = html.replace(INLINE_MODULE, (script, text: string) => {
    if (ONLY_IN_MODULE.test(text)) return script;
    modules.push(text.trim());
    return '';
  });
  if (modules.length === 0) return html;
  const late =
    modules.length === 1 ? modules[0]! : modules.map((text) => `(()=>{${text}})();`).join('');
  const joined = `${first};addEventListener("DOMContentLoaded",()=>{${late}})`;
  return rest
    .replace(`<script>${first}</script>`, () => `<script>${joined}</script>`)
    .replace(hashSourceOf(first), () => hashSourceOf(joined));
};
