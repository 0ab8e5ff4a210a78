/** The character that tells at a glance what kind of page one looks at, by the first part of its address. */
const SIGNS: Readonly<Record<string, string>> = {
  guides: '办',
  events: '单',
  calendar: '历',
  regions: '地',
  compare: '比',
  lapse: '断',
  tools: '算',
  terms: '词',
  facts: '条',
  sources: '文',
  corrections: '正',
  changes: '新',
};

/** The sign of a page, from its path (`/guides/newborn/`); undefined for pages of no such kind. */
export const pageSign = (path: string): string | undefined => SIGNS[path.split('/')[1]!];
