/** Adds the section or step in the current address to the link that reports a mistake. */
import { mistakeReportLinkAt } from '../../core/wording/mistake-report.ts';

const link = document.querySelector<HTMLAnchorElement>('a.report');
const pageLink = link?.href ?? '';

link?.addEventListener('click', () => {
  // Ids of the handbook are ASCII; one that needs decoding is not from here.
  const id = location.hash.slice(1);
  const statementWords = document
    .getElementById(id)
    ?.textContent.trim()
    .replace(/\s+/g, '')
    .slice(0, 80);
  const { address = '', statement = '' } = link.dataset;
  link.href = statementWords
    ? mistakeReportLinkAt(pageLink, { address, statement }, id, statementWords)
    : pageLink;
});
