import type { ChartPoint } from '../../domain/comparison.ts';

/** Measures of the drawing, in units of its view box; a phone shows about one unit a pixel. */
const WIDTH = 340;
const HEIGHT = 220;
/** Room for half of the last bar's label. */
const RIGHT = 10;
const TOP = 20;
const BOTTOM = 196;
const GAP = 0.25;
const MOST_TICKS = 5;
/** Width of a digit (bold, in a wide font) and of a Chinese character in the letters of `chart.css`. */
const DIGIT = 9;
const CHARACTER = 13.5;
const TEN_THOUSAND = 10_000;
const MONTHS_A_YEAR = 12;

/** A stretch of a bar. */
interface Stretch {
  readonly y: number;
  readonly h: number;
}

export interface Bar {
  readonly x: number;
  readonly w: number;
  readonly basic: Stretch;
  readonly account: Stretch;
  readonly point: ChartPoint;
  readonly isMarked: boolean;
}

/** Words of the drawing; `x` is where they end, or their middle. */
interface Words {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

/** Where everything of the chart stands: stacked bars from zero, and round values beside them. */
export interface BarChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bars: readonly Bar[];
  /** Beside the lines of round values, ending at `x`. */
  readonly ticks: readonly Words[];
  /** Years under the bars, their middle at `x`. */
  readonly years: readonly Words[];
  /** Pensions of the marked bars, ending at `x`: to the left, where bars are lower. */
  readonly labels: readonly Words[];
}

const short = (value: number): number => Math.round(value * 10) / 10;

const widthOf = (words: string): number =>
  [...words].reduce((sum, sign) => sum + (sign > '~' ? CHARACTER : DIGIT), 0);

/** The smallest of 1, 2, 5, 10, 20 … that needs no more ticks than there is room for. */
const stepFor = (highest: number): number => {
  const steps = Array.from({ length: 30 }, (_, i) => [1, 2, 5][i % 3]! * 10 ** Math.floor(i / 3));
  return steps.find((step) => highest / step < MOST_TICKS) ?? highest;
};

/** A round value: large ones in 万, so that they need no more room than small ones. */
const roundWords = (value: number, step: number): string =>
  step >= TEN_THOUSAND / 2 && value > 0 ? `${short(value / TEN_THOUSAND)}万` : String(value);

/** Each label ends with its bar, moved where it would touch another or leave the drawing. */
const labelsOf = (bars: readonly Bar[], left: number): Words[] => {
  const marked = bars.filter(({ isMarked }) => isMarked);
  const words = marked.map(({ point }) => String(Math.round(point.total)));
  const ends = marked.map(({ x, w }) => x + w);
  for (let i = ends.length - 2; i >= 0; i -= 1)
    ends[i] = Math.min(ends[i]!, ends[i + 1]! - widthOf(words[i + 1]!) - DIGIT);
  let free = left + 2;
  for (const [i, each] of words.entries()) {
    ends[i] = Math.max(ends[i]!, free + widthOf(each));
    free = ends[i]! + DIGIT / 2;
  }
  return marked.map((bar, i) => {
    const [end, each] = [ends[i]!, words[i]!];
    const below = bars.filter(({ x, w }) => x < end && x + w > end - widthOf(each));
    const y = Math.min(...[bar, ...below].map(({ account }) => account.y));
    return { x: short(end), y: short(y - 6), words: each };
  });
};

/**
 * Draws points as bars; those of the `marked` months carry their pension. Throws a RangeError where
 * there is none.
 */
export const drawBars = (points: readonly ChartPoint[], marked: readonly number[]): BarChart => {
  if (points.length === 0) throw new RangeError('A chart needs at least one point');
  const highest = Math.max(...points.map(({ total }) => total));
  const y = (amount: number): number => short(BOTTOM - ((BOTTOM - TOP) * amount) / highest);
  const step = stepFor(highest);
  const values = Array.from({ length: Math.floor(highest / step) + 1 }, (_, i) => i * step);
  const beside = values.map((value) => roundWords(value, step));
  const left = Math.ceil(Math.max(...beside.map(widthOf)) + 6);
  const room = (WIDTH - left - RIGHT) / points.length;
  const bars = points.map((point, i): Bar => {
    const [basicTop, top] = [y(point.basic), y(point.total)];
    return {
      x: short(left + room * (i + GAP / 2)),
      w: short(room * (1 - GAP)),
      basic: { y: basicTop, h: short(BOTTOM - basicTop) },
      account: { y: top, h: short(basicTop - top) },
      point,
      isMarked: marked.includes(point.months),
    };
  });
  // Every fifth year, or every tenth where that would run together.
  const every = (room * 5 < widthOf('50年') ? 10 : 5) * MONTHS_A_YEAR;
  return {
    width: WIDTH,
    height: HEIGHT,
    left,
    bars,
    ticks: values.map((value, i) => ({ x: left - 4, y: y(value), words: beside[i]! })),
    years: bars
      .filter(({ point }) => point.months % every === 0)
      .map(({ x, w, point }) => ({
        x: short(x + w / 2),
        y: BOTTOM + 16,
        words: `${point.months / MONTHS_A_YEAR}年`,
      })),
    labels: labelsOf(bars, left),
  };
};
