/** A step of a diagram: who does what, and within what time. */
export interface DiagramStep {
  readonly who: string;
  readonly when: string;
  readonly what: string;
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

/**
 * Lays out a diagram from top to bottom, a column for each who. Sizes are in the units of the
 * drawing, which are pixels on a phone. Throws where a step is of nobody who has a column.
 */
export const layoutSwimLanes = (
  names: readonly string[],
  steps: readonly DiagramStep[],
): SwimLanes => {
  const lane = WIDTH / names.length;
  const width = lane - LANE_GAP;
  let y = HEAD;
  let before: DrawnStep | undefined;
  const drawn = steps.map(({ who, when, what }): DrawnStep => {
    const index = names.indexOf(who);
    if (index < 0) throw new Error(`No column of the diagram is called ${who}`);
    const x = index * lane + LANE_GAP / 2;
    const texts = [
      ...breakLines(when, width - 2 * PADDING).map((text) => ({ text, strong: true })),
      ...breakLines(what, width - 2 * PADDING).map((text) => ({ text, strong: false })),
    ];
    const top = y;
    const height = texts.length * LINE_HEIGHT + 2 * PADDING;
    const from = before && { x: before.x + before.width / 2, y: before.y + before.height };
    const middle = x + width / 2;
    const step: DrawnStep = {
      x,
      y: top,
      width,
      height,
      lines: texts.map((line, i) => ({
        ...line,
        x: x + PADDING,
        y: top + PADDING + LETTER + i * LINE_HEIGHT,
      })),
      way: from && `M${from.x} ${from.y}V${from.y + WAY / 2}H${middle}V${top}`,
    };
    y = top + height + WAY;
    before = step;
    return step;
  });
  return {
    width: WIDTH,
    height: y - WAY + 1,
    lanes: names.map((name, i) => ({ name, x: i * lane + lane / 2 })),
    steps: drawn,
  };
};
