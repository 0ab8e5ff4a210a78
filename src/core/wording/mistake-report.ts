/** What a report of a mistake is about. */
export interface MistakeSubject {
  /** Full address of the page, with the id of the section where there is one. */
  readonly address: string;
  /** Id of the fact, on the fact's own page. */
  readonly id?: string | undefined;
  /** The text in question; the page's title where nothing closer is known. */
  readonly statement: string;
}

/**
 * Link that opens a prefilled mail (`mailto:…`) or issue (`https://…/issues/new`). Returns
 * undefined where no target is configured.
 */
export const mistakeReportLink = (target: string, reported: MistakeSubject): string | undefined => {
  if (target === '') return undefined;
  const { address, id, statement } = reported;
  const body = [
    `地址：${address}`,
    ...(id === undefined ? [] : [`编号：${id}`]),
    `原文：${statement}`,
    '哪里不对：',
    '依据（文件、网址，或者当地怎么答复）：',
  ].join('\n\n');
  const title = target.startsWith('mailto:') ? 'subject' : 'title';
  const query = `${title}=${encodeURIComponent('内容有误')}&body=${encodeURIComponent(body)}`;
  return `${target}${target.includes('?') ? '&' : '?'}${query}`;
};

/**
 * Changes such a link to report a section: its id is added to the address, and its text becomes the
 * statement.
 */
export const mistakeReportLinkAt = (
  link: string,
  reported: MistakeSubject,
  id: string,
  words: string,
): string =>
  link
    .replace(
      encodeURIComponent(`${reported.address}\n`),
      encodeURIComponent(`${reported.address}#${id}\n`),
    )
    .replace(encodeURIComponent(`${reported.statement}\n`), encodeURIComponent(`${words}\n`));
