/** A map of the provinces with one square each: shade and number. */
import { TILE_POSITIONS } from '../places/tile-positions.ts';

/** Side of a square in units of the view box; on a phone a unit is about one pixel. */
const SIDE = 38;
/** The margin between a label and the edges of its square. */
const LABEL_MARGIN = 3.5;
/** Width of a Chinese character and of a digit in a wide font, in the size of `tile-map.css`. */
const LETTER_WIDTH = 12.1;
const DIGIT_WIDTH = 7.7;
const COLUMNS = 8;
const ROWS = 7;
/** How many shades there are, lightest first. */
const SHADES = 5;

/** A province with its number, where one is known. */
export interface MappedProvince {
  readonly id: string;
  readonly short: string;
  readonly value?: number | undefined;
}

interface Tile {
  readonly x: number;
  readonly y: number;
  readonly short: string;
  readonly value: number | undefined;
  /** From 1, the lightest; 0 where no number is known. */
  readonly shade: number;
}

interface TileMap {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  /** The widest that a label may be. */
  readonly room: number;
  readonly tiles: readonly Tile[];
}

/** The width of a name or a number without narrowing, at most. */
export const labelWidth = (label: string): number =>
  [...label].reduce((sum, letter) => sum + (letter < '\x80' ? DIGIT_WIDTH : LETTER_WIDTH), 0);

/** Shades by rank, so that each has about as many provinces; equal numbers have equal shades. */
const shadeOf = (value: number, sorted: readonly number[]): number =>
  1 + Math.floor((sorted.indexOf(value) / sorted.length) * SHADES);

/** Places every province on the map. Throws where one has no position. */
export const layoutTileMap = (provinces: readonly MappedProvince[]): TileMap => {
  const sorted = provinces.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
  return {
    width: COLUMNS * SIDE,
    height: ROWS * SIDE,
    side: SIDE,
    room: SIDE - 2 * LABEL_MARGIN,
    tiles: provinces.map(({ id, short, value }) => {
      const position = TILE_POSITIONS[id];
      if (!position) throw new Error(`${id} has no place in src/core/places/tile-positions.ts`);
      return {
        x: position[0] * SIDE,
        y: position[1] * SIDE,
        short,
        value,
        shade: value === undefined ? 0 : shadeOf(value, sorted),
      };
    }),
  };
};
