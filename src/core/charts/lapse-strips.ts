/** Two lapses of medical insurance side by side in time: one that ends early enough, one that does not. */

/** Sizes in units of the view box, which are pixels on a phone. */
const WIDTH = 304;
const LABEL_HEIGHT = 24;
const BAR_HEIGHT = 46;
const ROW_GAP = 16;
/** Height of the marks for months below a strip. */
const TICKS = 8;
/** How many months of cover are drawn behind the longer lapse. */
const MONTHS_AFTER = 2;

/** A stretch of a strip: without cover, waiting for it, or covered. */
interface Stretch {
  readonly kind: 'gap' | 'wait' | 'covered';
  readonly x: number;
  readonly width: number;
}

interface Strip {
  /** Months without cover. */
  readonly months: number;
  /** Baseline of its label. */
  readonly labelY: number;
  /** Upper edge of its bar. */
  readonly y: number;
  readonly stretches: readonly Stretch[];
}

export interface LapseStrips {
  readonly width: number;
  readonly height: number;
  readonly barHeight: number;
  /** How wide a month is. */
  readonly month: number;
  readonly strips: readonly Strip[];
}

/**
 * Draws a lapse that ends a month before the limit, after which cover begins at once, and one that ends a
 * month after the limit, after which people may have to wait. Takes the limit and the wait in months; the
 * wait is the longest that places may set.
 */
export const layoutLapseStrips = (limit: number, longestWait: number): LapseStrips => {
  const long = limit + 1;
  const end = long + longestWait + MONTHS_AFTER;
  const xOf = (month: number): number => Math.round((month / end) * WIDTH);
  const stretch = (kind: Stretch['kind'], from: number, to: number): Stretch => ({
    kind,
    x: xOf(from),
    width: xOf(to) - xOf(from),
  });
  const rows = [
    [stretch('gap', 0, limit - 1), stretch('covered', limit - 1, end)],
    [
      stretch('gap', 0, long),
      stretch('wait', long, long + longestWait),
      stretch('covered', long + longestWait, end),
    ],
  ];
  const rowHeight = LABEL_HEIGHT + BAR_HEIGHT + ROW_GAP;
  return {
    width: WIDTH,
    height: rows.length * rowHeight - ROW_GAP + TICKS,
    barHeight: BAR_HEIGHT,
    month: WIDTH / end,
    strips: rows.map((stretches, i) => ({
      months: [limit - 1, long][i]!,
      labelY: i * rowHeight + LABEL_HEIGHT - 8,
      y: i * rowHeight + LABEL_HEIGHT,
      stretches,
    })),
  };
};
