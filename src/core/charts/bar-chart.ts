import type { ChartPoint } from '../rules/comparison.ts';
import { findLast } from '../find-last.ts';
import { MONTHS_A_YEAR } from '../dates/duration.ts';

/** Sizes in units of the view box; on a phone a unit is about one pixel. */
const WIDTH = 340;
const HEIGHT = 222;
/** Space for half of the last bar's label. */
const RIGHT_MARGIN = 16;
const TOP_Y = 24;
const BASELINE_Y = 196;
const GAP_SHARE = 0.25;
const MAX_TICKS = 5;
/** Width of a digit in the font of `chart.css`, bold and in a wide font. */
const DIGIT_WIDTH = 11;
/** With more bars than this, a year below every fifth bar would touch the next. */
const MANY_BARS = 28;
const TEN_THOUSAND = 10_000;

/** One of the two stacked parts of a bar: its upper edge and its height. */
interface BarPart {
  readonly y: number;
  readonly h: number;
}

interface Bar {
  readonly x: number;
  readonly w: number;
  readonly basic: BarPart;
  readonly account: BarPart;
  readonly point: ChartPoint;
  readonly isMarked: boolean;
}

/** A label in the chart. `x` is its end or its middle, as `anchor` says. */
interface ChartText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'end' | 'middle';
  readonly words: string;
  /**
   * Set for the pensions of marked bars, which are drawn differently from years and grid values.
   */
  readonly kind?: 'value';
}

/**
 * The positions of everything in the chart: stacked bars from zero, and grid values on the left.
 */
interface BarChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bars: readonly Bar[];
  /** Heights of the grid lines. */
  readonly lines: readonly number[];
  /** Values of the grid lines, years below the bars, pensions above the marked bars. */
  readonly texts: readonly ChartText[];
}

const roundToTenth = (value: number): number => Math.round(value * 10) / 10;

/** Width of digits and one Chinese character. */
const textWidth = (words: string): number => (words.length + 0.5) * DIGIT_WIDTH;

/** The smallest of 1, 2, 5, 10, 20 … that needs no more grid lines than fit. */
const tickStep = (highest: number): number => {
  const steps = Array.from({ length: 30 }, (_, i) => [1, 2, 5][i % 3]! * 10 ** Math.floor(i / 3));
  return steps.find((step) => highest / step < MAX_TICKS) ?? highest;
};

/** Large values are written in 万, so that they need no more space than small ones. */
const tickLabel = (value: number, step: number): string =>
  step >= TEN_THOUSAND / 2 && value > 0 ? `${roundToTenth(value / TEN_THOUSAND)}万` : String(value);

const chartText = (
  x: number,
  y: number,
  words: string,
  anchor: ChartText['anchor'] = 'end',
): ChartText => ({
  x,
  y,
  anchor,
  words,
});

/**
 * Each label ends with its bar, or further left where the next label needs the space, or further
 * right where the axis is. It stands above every bar that it covers; bars are higher to the right.
 */
const barLabels = (bars: readonly Bar[], left: number): ChartText[] => {
  const marked = bars.filter(({ isMarked }) => isMarked);
  let limit = WIDTH;
  return marked.reduceRight<ChartText[]>((after, { x, w, account, point }, i) => {
    const words = String(Math.round(point.total));
    const end = Math.max(Math.min(x + w, limit), left + textWidth(words) * (i + 1));
    limit = end - textWidth(words);
    const top = findLast(bars, (bar) => bar.x < end)?.account.y ?? account.y;
    const y = Math.min(top, account.y) - 6;
    return [{ x: roundToTenth(end), y, anchor: 'end', words, kind: 'value' }, ...after];
  }, []);
};

/**
 * Computes the chart for at least one point. Bars of the `marked` months get a label with their
 * pension.
 */
export const layoutBarChart = (
  points: readonly ChartPoint[],
  marked: readonly number[],
): BarChart => {
  const highest = Math.max(...points.map(({ total }) => total));
  const y = (amount: number): number =>
    Math.round(BASELINE_Y - ((BASELINE_Y - TOP_Y) * amount) / highest);
  const step = tickStep(highest);
  const values = Array.from({ length: Math.floor(highest / step) + 1 }, (_, i) => i * step);
  const beside = values.map((value) => tickLabel(value, step));
  const left = Math.ceil(Math.max(...beside.map(textWidth)) + 6);
  const room = (WIDTH - left - RIGHT_MARGIN) / points.length;
  const bars = points.map((point, i): Bar => {
    const [basicTop, top] = [y(point.basic), y(point.total)];
    return {
      x: roundToTenth(left + room * (i + GAP_SHARE / 2)),
      w: roundToTenth(room * (1 - GAP_SHARE)),
      basic: { y: basicTop, h: BASELINE_Y - basicTop },
      account: { y: top, h: basicTop - top },
      point,
      isMarked: marked.includes(point.months),
    };
  });
  const every = (points.length > MANY_BARS ? 10 : 5) * MONTHS_A_YEAR;
  return {
    width: WIDTH,
    height: HEIGHT,
    left,
    bars,
    lines: values.map(y),
    texts: [
      ...values.map((value, i) => chartText(left - 4, y(value) + 5, beside[i]!)),
      ...bars
        .filter(({ point }) => point.months % every === 0)
        .map(({ x, w, point }) =>
          chartText(
            roundToTenth(x + w / 2),
            BASELINE_Y + 20,
            `${point.months / MONTHS_A_YEAR}年`,
            'middle',
          ),
        ),
      ...barLabels(bars, left),
    ],
  };
};
