/** The report names the section or step whose address the reader has open. */
import { mistakeReportLinkAt } from '../../core/wording/mistake-report.ts';

const link = document.querySelector<HTMLAnchorElement>('a.report');
const plain = link?.href ?? '';

link?.addEventListener('click', () => {
  // Ids are ASCII: one that needs decoding is none of ours.
  const id = location.hash.slice(1);
  const words = document.getElementById(id)?.textContent.trim().replace(/\s+/g, '').slice(0, 80);
  const { address = '', statement = '' } = link.dataset;
  link.href = words ? mistakeReportLinkAt(plain, { address, statement }, id, words) : plain;
});
