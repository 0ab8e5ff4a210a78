import type { ChartPoint } from '../../core/rules/comparison.ts';
import { formatDuration } from '../../core/wording/unit-formats.ts';
import { layoutBarChart } from '../../core/charts/bar-chart.ts';

/** Pension a month against months paid, with its text alternative; the marked bars carry figures. */
export const drawChart = (points: readonly ChartPoint[], marked: readonly number[]): string => {
  const { width, height, left, bars, lines, texts } = layoutBarChart(points, marked);
  const said = points
    .filter(({ months }) => marked.includes(months))
    .map(({ months, total }) => `缴${formatDuration(months)}，每月${total.toFixed(2)}元`)
    .join('；');
  const label = `每月养老金。${said && `${said}。`}`;
  const drawn = [
    ...lines.map((y) => `<path class="grid" d="M${left} ${y}H${width}"/>`),
    ...bars.map(
      ({ x, w, basic, account, isMarked }) =>
        `<g${isMarked ? ' class="subject"' : ''}>` +
        `<rect class="basic" x="${x}" y="${basic.y}" width="${w}" height="${basic.h}"/>` +
        `<rect class="account" x="${x}" y="${account.y}" width="${w}" height="${account.h}"/></g>`,
    ),
    ...texts.map(
      ({ x, y, anchor, words, kind }) =>
        `<text class="${kind || ''}" x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`,
    ),
  ];
  return (
    `<figure class="pension-chart drawing"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">` +
    `${drawn.join('')}</svg>` +
    `<figcaption>每月领多少元。实心是基础养老金，空心是个人账户养老金${said && '；标出钱数的是你的方案'}。</figcaption></figure>`
  );
};
