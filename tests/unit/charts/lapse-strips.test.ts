import { expect, test } from 'vitest';
import { layoutLapseStrips } from '../../../src/core/charts/lapse-strips.ts';
import { numberAt } from '../../../src/core/rules/quantity.ts';
import { quantity, TODAY } from '../rules/load.ts';

const limit = numberAt(quantity('medical-gap-months'), TODAY);
const wait = numberAt(quantity('medical-wait-months'), TODAY);
const { width, height, barHeight, strips } = layoutLapseStrips(limit, wait);
const [early, late] = strips;
const month = layoutLapseStrips(limit, wait).month;

test('each strip runs from edge to edge without a hole', () => {
  for (const { stretches } of strips) {
    expect(stretches[0]!.x).toBe(0);
    stretches.forEach(({ x, width: w }, i) => {
      expect(w).toBeGreaterThan(0);
      expect(x + w).toBe(stretches[i + 1]?.x ?? width);
    });
  }
});

test('a month is as wide everywhere', () => {
  expect(month).toBeCloseTo(width / (limit + 1 + wait + 2));
  for (const { months, stretches } of strips) {
    const [gap, ...rest] = stretches;
    expect(Math.abs(gap!.width - months * month)).toBeLessThanOrEqual(0.5);
    for (const stretch of rest.filter(({ kind }) => kind === 'wait'))
      expect(Math.abs(stretch.width - wait * month)).toBeLessThanOrEqual(1);
  }
});

test('only who comes back behind the limit may have to wait', () => {
  expect(early!.stretches.map(({ kind }) => kind)).toEqual(['gap', 'covered']);
  expect(late!.stretches.map(({ kind }) => kind)).toEqual(['gap', 'wait', 'covered']);
  expect(early!.months).toBeLessThan(limit);
  expect(late!.months).toBeGreaterThan(limit);
});

test('strips lie below one another within the drawing, each below its label', () => {
  expect(early!.labelY).toBeLessThan(early!.y);
  expect(early!.y + barHeight).toBeLessThan(late!.labelY - 14);
  expect(late!.labelY).toBeLessThan(late!.y);
  expect(late!.y + barHeight).toBeLessThan(height);
});
