/** A step of a diagram: who does what, and within what time. */
export interface DiagramStep {
  readonly who: string;
  readonly when: string;
  readonly what: string;
  /** A drawing in the corner of its frame. */
  readonly sign?: 'card' | 'money' | undefined;
  /** Set where it stands beside the step before it, not below. */
  readonly beside?: true | undefined;
}

interface Line {
  readonly text: string;
  readonly strong: boolean;
  readonly x: number;
  readonly y: number;
}

/** A step as it is drawn: its frame and its lines of text, and the way from the step before. */
interface DrawnStep {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly way: string | undefined;
  /** Where the middle of its sign is. */
  readonly sign: { kind: 'card' | 'money'; x: number; y: number } | undefined;
}

export interface SwimLanes {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { name: string; x: number }[];
  readonly steps: readonly DrawnStep[];
}

/** Wide enough for 14 px letters on a phone of 360 px. */
const WIDTH = 304;
const LETTER = 14;
/** Digits and Latin letters in a wide font, bold. */
const NARROW_LETTER = 9;
const LINE_HEIGHT = 19;
const PADDING = 4;
const LANE_GAP = 4;
const HEAD = 30;
const WAY = 18;
/** A sign is narrower than this; no text of the frame's first line runs below it. */
const SIGN = 24;
/** Marks that no line begins with. */
const CLOSING = /[，。、；：！？）」』》]/;

const widthOf = (letter: string): number => (letter.charCodeAt(0) < 128 ? NARROW_LETTER : LETTER);

/** Figures and Latin words, which are not cut, and single letters otherwise; a closing mark stays with what it closes. */
const piecesOf = (text: string): string[] =>
  text.match(/(?:[\w.%]+|.)[，。、；：！？）」』》]*/gu) ?? [];

/** Breaks a text into lines of at most `width` units. A closing mark may hang over. */
const breakLines = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text)) {
    const needed = [...piece]
      .filter((letter) => !CLOSING.test(letter))
      .reduce((sum, letter) => sum + widthOf(letter), 0);
    if (line !== '' && used + needed > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += [...piece].reduce((sum, letter) => sum + widthOf(letter), 0);
  }
  return line === '' ? lines : [...lines, line];
};

/** The steps in rows: one step, and those beside it. */
const rowsOf = (steps: readonly DiagramStep[]): DiagramStep[][] => {
  const rows: DiagramStep[][] = [];
  for (const step of steps)
    if (step.beside) rows[rows.length - 1]?.push(step);
    else rows.push([step]);
  return rows;
};

/** The lines of a frame: beside its sign there is less room. */
const linesOf = ({ when, what, sign }: DiagramStep, width: number): Omit<Line, 'x' | 'y'>[] => [
  ...breakLines(when, width - (sign ? SIGN : 0)).map((text) => ({ text, strong: true })),
  ...breakLines(what, width).map((text) => ({ text, strong: false })),
];

/**
 * A step follows the one above it in its column. If the row above has none in that column, it follows the
 * first step of that row, unless it is itself beside another step.
 */
const stepBefore = (step: DrawnStep, isBeside: boolean, above: readonly DrawnStep[]) =>
  above.find(({ x }) => x === step.x) ?? (isBeside ? undefined : above[0]);

const wayBetween = (from: DrawnStep, to: DrawnStep): string => {
  const bottom = from.y + from.height;
  const across = from.x === to.x ? '' : `v${WAY / 2}H${to.x + to.width / 2}`;
  return `M${from.x + from.width / 2} ${bottom}${across}V${to.y}`;
};

/**
 * Lays out a diagram from top to bottom, one column per person. Sizes are in the units of the drawing, which
 * are pixels on a phone. Throws if the person of a step has no column.
 */
export const layoutSwimLanes = (
  names: readonly string[],
  steps: readonly DiagramStep[],
): SwimLanes => {
  const lane = WIDTH / names.length;
  const width = lane - LANE_GAP;
  const drawn: DrawnStep[] = [];
  let y = HEAD;
  let above: DrawnStep[] = [];
  for (const row of rowsOf(steps)) {
    const texts = row.map((step) => linesOf(step, width - 2 * PADDING));
    const height = Math.max(...texts.map((lines) => lines.length)) * LINE_HEIGHT + 2 * PADDING;
    const placed = row.map(({ who, sign, beside }, i): DrawnStep => {
      const index = names.indexOf(who);
      if (index < 0) throw new Error(`No column of the diagram is called ${who}`);
      const x = index * lane + LANE_GAP / 2;
      const step: DrawnStep = {
        x,
        y,
        width,
        height,
        lines: texts[i]!.map((line, n) => ({
          ...line,
          x: x + PADDING,
          y: y + PADDING + LETTER + n * LINE_HEIGHT,
        })),
        way: undefined,
        sign: sign && { kind: sign, x: x + width - SIGN / 2, y: y + PADDING + LINE_HEIGHT / 2 },
      };
      const before = stepBefore(step, beside === true, above);
      return before ? { ...step, way: wayBetween(before, step) } : step;
    });
    drawn.push(...placed);
    above = placed;
    y += height + WAY;
  }
  return {
    width: WIDTH,
    height: y - WAY + 1,
    lanes: names.map((name, i) => ({ name, x: i * lane + lane / 2 })),
    steps: drawn,
  };
};
