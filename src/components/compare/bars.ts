import type { ChartPoint } from '../../domain/comparison.ts';

/** Measures of the drawing, in units of its view box; a phone shows about one unit a pixel. */
const WIDTH = 340;
const HEIGHT = 220;
const LEFT = 40;
/** Room for half of the last bar's label. */
const RIGHT = 10;
const TOP = 20;
const BOTTOM = 196;
const GAP = 0.25;
const MOST_TICKS = 5;

/** A stretch of a bar. */
interface Stretch {
  readonly y: number;
  readonly h: number;
}

interface Bar {
  readonly x: number;
  readonly w: number;
  readonly basic: Stretch;
  readonly account: Stretch;
  readonly point: ChartPoint;
}

/** Where everything of the chart stands: stacked bars from zero, and round values beside them. */
interface BarChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bottom: number;
  readonly bars: readonly Bar[];
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
}

const short = (value: number): number => Math.round(value * 10) / 10;

/** The smallest of 1, 2, 5, 10, 20 … that needs no more ticks than there is room for. */
const stepFor = (highest: number): number => {
  const steps = Array.from({ length: 30 }, (_, i) => [1, 2, 5][i % 3]! * 10 ** Math.floor(i / 3));
  return steps.find((step) => highest / step < MOST_TICKS) ?? highest;
};

/** Draws points as bars. Throws a RangeError where there is none. */
export const drawBars = (points: readonly ChartPoint[]): BarChart => {
  if (points.length === 0) throw new RangeError('A chart needs at least one point');
  const highest = Math.max(...points.map(({ total }) => total));
  const y = (amount: number): number => short(BOTTOM - ((BOTTOM - TOP) * amount) / highest);
  const room = (WIDTH - LEFT - RIGHT) / points.length;
  const step = stepFor(highest);
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    bottom: BOTTOM,
    bars: points.map((point, i) => {
      const [basicTop, top] = [y(point.basic), y(point.total)];
      return {
        x: short(LEFT + room * (i + GAP / 2)),
        w: short(room * (1 - GAP)),
        basic: { y: basicTop, h: short(BOTTOM - basicTop) },
        account: { y: top, h: short(basicTop - top) },
        point,
      };
    }),
    ticks: Array.from({ length: Math.floor(highest / step) + 1 }, (_, i) => ({
      y: y(i * step),
      value: i * step,
    })),
  };
};
