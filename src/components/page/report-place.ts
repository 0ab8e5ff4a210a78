/** The report names the section or step whose address the reader has open. */
import { atPlace } from '../../domain/report.ts';

const link = document.querySelector<HTMLAnchorElement>('a.report');
const plain = link?.href ?? '';

link?.addEventListener('click', () => {
  const id = decodeURIComponent(location.hash.slice(1));
  const words = document.getElementById(id)?.textContent.trim().replace(/\s+/g, '').slice(0, 80);
  const { address = '', statement = '' } = link.dataset;
  link.href = words ? atPlace(plain, { address, statement }, id, words) : plain;
});
