import type { HeaderRule } from './server-header-rules.ts';

/** The rules in the format of Netlify, Cloudflare Pages and others. */
export const headersFile = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ pattern, headers }) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join(
        '\n',
      ),
    )
    .join('\n\n') + '\n';

const nginxVariable = (name: string): string =>
  `$handbook_${name.toLowerCase().replaceAll('-', '_')}`;

const nginxPattern = (pattern: string): string =>
  pattern === '/*'
    ? 'default'
    : pattern.endsWith('*')
      ? `~^${pattern.slice(0, -1).replaceAll('.', '\\.')}`
      : pattern;

/** What nginx sends with an answer that is no page and no file, such as 404 or 405. */
const CACHE_OF_ERRORS = 'no-cache';

/**
 * The same rules for nginx: one map for each header, and one `add_header` line for each map. How
 * long an answer may be kept depends on its status as well: an error under the address of a file
 * with a hash in its name must not be kept for ever. `base` is the path of the site on its host.
 */
export const nginxFiles = (
  rules: readonly HeaderRule[],
  base = '/',
): { maps: string; lines: string } => {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].sort();
  const maps = names.map((name) => {
    const entries = rules
      .filter(({ headers }) => headers[name] !== undefined)
      .map(({ pattern, headers }) => `  ${nginxPattern(pattern)} "${headers[name] ?? ''}";`);
    return `map $uri ${nginxVariable(name)} {\n${entries.join('\n')}\n}`;
  });
  const cacheVariable = nginxVariable('Cache-Control');
  maps.push(
    `map $status ${cacheVariable}_by_status {\n  ~^[23] ${cacheVariable};\n  default "${CACHE_OF_ERRORS}";\n}`,
  );
  // The page of errors lies below the base too.
  maps.push(`map $uri $handbook_base {\n  default "${base.slice(0, -1)}";\n}`);
  const lines = names.map((name) => {
    const variable = nginxVariable(name);
    return `add_header ${name} ${variable === cacheVariable ? `${variable}_by_status` : variable} always;`;
  });
  return { maps: `${maps.join('\n')}\n`, lines: `${lines.join('\n')}\n` };
};

/**
 * `_redirects` as an nginx map. Each line has an old address, a new one and possibly a status.
 * Throws at any other line.
 */
export const redirectMap = (text: string): string => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const entries = lines.map((line) => {
    const [, from, to] =
      /^(\/[^\s"$;{}*:]*)\s+((?:https?:\/)?\/[^\s"$;{}]*)(?:\s+30[18])?$/.exec(line) ?? [];
    if (from === undefined || to === undefined)
      throw new Error(`_redirects: cannot read “${line}”`);
    return `  ${from} "${to}";\n`;
  });
  return `map $uri $handbook_moved {\n  default "";\n${entries.join('')}}\n`;
};
