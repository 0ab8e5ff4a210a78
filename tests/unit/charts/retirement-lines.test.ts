import { expect, test } from 'vitest';
import {
  FIRST_BIRTH,
  LAST_BIRTH,
  layoutRetirementLines,
  type ChartLabel,
} from '../../../src/core/charts/retirement-lines.ts';
import { addMonthsToMonth, monthsBetween } from '../../../src/core/dates/month.ts';
import { statutoryRetirement } from '../../../src/core/rules/retirement.ts';
import { quantity, TODAY } from '../rules/load.ts';

const schedule = quantity('retirement-schedule');
const { lines, labels, height } = layoutRetirementLines(schedule, TODAY);
const TOP_AGE = 63 * 12;
const months = monthsBetween(FIRST_BIRTH, LAST_BIRTH);

/** The age that a line shows at a month of birth, in months. */
const drawnAge = (points: (typeof lines)[number]['points'], birth: string): number => {
  const x = (monthsBetween(FIRST_BIRTH, birth) / months) * 100;
  const after = Math.max(
    1,
    points.findIndex((point) => point.x >= x - 0.01),
  );
  const [from, to] = [points[after - 1]!, points[after]!];
  const y = from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
  return TOP_AGE - (y - 1.5) * 12;
};

test.each(lines)('the line of $group is at every month of birth what the rule gives', (line) => {
  for (let i = 0; i <= months; i++) {
    const birth = addMonthsToMonth(FIRST_BIRTH, i);
    const { ageMonths } = statutoryRetirement(birth, line.group, schedule, TODAY);
    expect(Math.abs(drawnAge(line.points, birth) - ageMonths), birth).toBeLessThan(1.1);
  }
});

test('the labels say where the ages begin and end', () => {
  expect(labels.map(({ words }) => words)).toEqual([
    '男60岁',
    '63岁',
    '女55岁',
    '58岁',
    '女50岁',
    '55岁',
    '1960',
    '1975',
    '1990',
  ]);
});

/** Width of the picture in em: on a phone, and on a phone in the largest size of letters. */
const WIDTHS = [17, 10];
const widthOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (/\d/.test(letter) ? 0.6 : 1), 0);
const boxOf = ({ x, y, words, anchor }: ChartLabel, width: number) => {
  const room = widthOf(words);
  const left = (x / 100) * width - { start: 0, middle: room / 2, end: room }[anchor];
  return { left, right: left + room, top: y - 0.9, bottom: y + 0.2 };
};

test.each(WIDTHS)('no two labels overlap in a picture %d em wide, and none is cut', (width) => {
  const boxes = labels.map((label) => boxOf(label, width));
  for (const [i, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(height);
    for (const other of boxes.slice(i + 1)) {
      const apart =
        box.right <= other.left ||
        other.right <= box.left ||
        box.bottom <= other.top ||
        other.bottom <= box.top;
      expect(apart, `${JSON.stringify(box)} ${JSON.stringify(other)}`).toBe(true);
    }
  }
});

test.each(WIDTHS)('no line runs through a label in a picture %d em wide', (width) => {
  for (const label of labels) {
    const box = boxOf(label, width);
    for (const { points } of lines)
      for (let i = 1; i < points.length; i++)
        for (let share = 0; share <= 1; share += 0.02) {
          const [from, to] = [points[i - 1]!, points[i]!];
          const x = ((from.x + (to.x - from.x) * share) / 100) * width;
          const y = from.y + (to.y - from.y) * share;
          const inside = x > box.left && x < box.right && y > box.top && y < box.bottom;
          expect(inside, `${label.words} at ${x}, ${y}`).toBe(false);
        }
  }
});
