import { hashSourceOf } from './content-security-policy.ts';

const SCRIPT = /<script type="module">([^<]*"\.\/entries\/[^<]*)<\/script>/;
/** What the bundler makes of `import.meta.glob`. */
const ALL_SCRIPTS = /Object\.assign\((\{"\.\/entries\/[^}]*\})\)/;

/** What shows the rules of a place, for pages with a field for it. */
const LOCAL_RULE = /"\.\/local-rule\.ts":[^,}]+/;

/**
 * The page of a calculator without the addresses of the scripts of all others. One script, bundled
 * once, stands in all their pages and names every file of `src/browser/calculators/entries`; each costs
 * a page some 20 compressed bytes. The policy of the page allows the script as it is now.
 */
export const keepOwnScript = (html: string): string => {
  const slug = /<form[^>]*\sdata-slug="([\w-]+)"/.exec(html)?.[1];
  const script = SCRIPT.exec(html)?.[1];
  if (slug === undefined || script === undefined) return html;
  const all = ALL_SCRIPTS.exec(script)?.[1] ?? '';
  const entry = new RegExp(`"\\./entries/${slug}\\.ts":[^,}]+`).exec(all)?.[0];
  if (entry === undefined) throw new Error(`The calculator ${slug} has no script`);
  const localRule = html.includes('id="local-rule"') ? LOCAL_RULE.exec(all)?.[0] : undefined;
  const kept = [entry, localRule].filter((each) => each !== undefined).join();
  const own = script.replace(ALL_SCRIPTS, () => `{${kept}}`);
  return html.replace(script, () => own).replace(hashSourceOf(script), () => hashSourceOf(own));
};
