import type { ChartPoint } from '../../domain/comparison.ts';
import { drawBars } from '../compare/bars.ts';

const years = (months: number): string => String(Number((months / 12).toFixed(1)));

/** Pension a month against months paid, with its text alternative; the marked bars carry figures. */
export const drawChart = (points: readonly ChartPoint[], marked: readonly number[]): string => {
  const { width, height, bottom, left, bars, ticks } = drawBars(points);
  const said = points
    .filter(({ months }) => marked.includes(months))
    .map(({ months, total }) => `缴${years(months)}年，每月${total.toFixed(2)}元`)
    .join('；');
  const grid = ticks.map(
    ({ y, value }) =>
      `<path class="grid" d="M${left} ${y}H${width}"/><text x="${left - 4}" y="${y + 4}" text-anchor="end">${value}</text>`,
  );
  const columns = bars.map(({ x, w, basic, account, point: { months, total } }) => {
    const subject = marked.includes(months);
    const top = subject ? `<text x="${x}" y="${account.y - 6}">${Math.round(total)}</text>` : '';
    const under =
      months % 60 === 0
        ? `<text x="${x + w / 2}" y="${bottom + 16}" text-anchor="middle">${years(months)}年</text>`
        : '';
    return (
      `<g${subject ? ' class="subject"' : ''}>` +
      `<rect class="basic" x="${x}" y="${basic.y}" width="${w}" height="${basic.h}"/>` +
      `<rect class="account" x="${x}" y="${account.y}" width="${w}" height="${account.h}"/>${top}${under}</g>`
    );
  });
  return (
    `<figure class="pension-chart"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="缴费年限和每月养老金。${said}。">` +
    `${grid.join('')}${columns.join('')}</svg>` +
    '<figcaption>每月领多少（元），按缴费年限。实心是基础养老金，空心是个人账户养老金；标出钱数的是你的两种方案。</figcaption></figure>'
  );
};
