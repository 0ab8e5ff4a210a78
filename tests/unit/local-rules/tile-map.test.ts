import { expect, test } from 'vitest';
import { labelWidth, layoutTileMap } from '../../../src/core/charts/tile-map.ts';
import { TILE_POSITIONS } from '../../../src/core/places/tile-positions.ts';
import { realPlaces } from '../places/load.ts';

test('every province has a square of its own, within the map', () => {
  const ids = realPlaces().provinces.map(({ id }) => id);
  expect(Object.keys(TILE_POSITIONS).toSorted()).toEqual(ids.toSorted());
  const { tiles, width, height, side } = layoutTileMap(
    ids.map((id) => ({ id, short: id, value: 1 })),
  );
  expect(new Set(tiles.map(({ x, y }) => `${x},${y}`)).size).toBe(34);
  for (const { x, y } of tiles) {
    expect(x + side).toBeLessThanOrEqual(width);
    expect(y + side).toBeLessThanOrEqual(height);
  }
});

test('higher numbers are darker, equal ones alike, and unknown ones have no shade', () => {
  const values = [2000, 2100, 2100, 2400, 2700, undefined];
  const ids = ['hebei', 'henan', 'hunan', 'hubei', 'shanghai', 'xizang'];
  const { tiles } = layoutTileMap(ids.map((id, i) => ({ id, short: id, value: values[i] })));
  expect(tiles.map(({ shade }) => shade)).toEqual([1, 2, 2, 4, 5, 0]);
});

test('a province without a position is refused by name', () => {
  expect(() => layoutTileMap([{ id: 'nowhere', short: '无' }])).toThrow('nowhere');
});

test('names of two characters and numbers of four digits fit as they are, longer ones do not', () => {
  const { room, side } = layoutTileMap([]);
  expect(room).toBeLessThan(side - 4);
  for (const label of ['北京', '2690']) expect(labelWidth(label)).toBeLessThanOrEqual(room);
  for (const label of ['黑龙江', '12049']) expect(labelWidth(label)).toBeGreaterThan(room);
});
