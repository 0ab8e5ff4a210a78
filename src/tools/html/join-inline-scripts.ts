import { Script } from 'node:vm';
import { hashSourceOf } from './content-security-policy.ts';

/** The script before the first paint, the only one in the head that is not a module. */
const FIRST_SCRIPT = /<script>(.*?)<\/script>/s;
const INLINE_MODULE = /<script type="module">(.*?)<\/script>/gs;

/**
 * Whether a module says nothing that only modules may say: the static block of a class refuses imports, exports and
 * `await` outside functions, and is strict, as modules are. It is read here and never run.
 */
const isJoinable = (text: string): boolean => {
  try {
    new Script(`(class{static{${text}}})`);
    return true;
  } catch {
    return false;
  }
};

/**
 * The inline scripts of a page as one, because the policy of a page pays for each with a hash. What was a module is
 * about the finished page: it waits for that, as modules do, keeps its names to itself, and runs whatever another
 * has thrown.
 */
export const joinInlineScripts = (html: string): string => {
  const first = FIRST_SCRIPT.exec(html)?.[1];
  if (first === undefined) return html;
  let joined = first;
  const rest = html.replace(INLINE_MODULE, (script, text: string) => {
    const trimmed = text.trim();
    if (!isJoinable(trimmed)) return script;
    joined += `;addEventListener("DOMContentLoaded",()=>{${trimmed}})`;
    return '';
  });
  if (joined === first) return html;
  return rest
    .replace(`<script>${first}</script>`, () => `<script>${joined}</script>`)
    .replace(hashSourceOf(first), () => hashSourceOf(joined));
};
