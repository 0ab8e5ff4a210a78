import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { layoutSwimLanes } from '../../../src/core/charts/swim-lanes.ts';
import { eventSchema, type StepsDiagram } from '../../../src/core/schema/event.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const diagrams = globSync('content/events/[a-z]*.yaml', { cwd: ROOT }).flatMap((file) => {
  const { diagram } = eventSchema.parse(parse(readFileSync(ROOT + file, 'utf8')));
  return diagram ? [[file, diagram] as const] : [];
});

/** Width of a text in 14 px letters: figures and Latin letters take 9 px. */
const widthOf = (text: string): number =>
  [...text.replace(/[，。、；：！？）」』》]$/u, '')].reduce(
    (sum, letter) => sum + (letter.charCodeAt(0) < 128 ? 9 : 14),
    0,
  );

test('four life events have a diagram', () => {
  expect(diagrams.map(([file]) => file)).toHaveLength(4);
});

describe.each(diagrams)('%s', (_, { lanes, steps }: StepsDiagram) => {
  const drawing = layoutSwimLanes(lanes, steps);

  test('every word is drawn, in its order', () => {
    drawing.steps.forEach(({ lines }, i) => {
      const { when, what } = steps[i]!;
      expect(lines.map(({ text }) => text).join('')).toBe(when + what);
      expect(
        lines
          .filter(({ strong }) => strong)
          .map(({ text }) => text)
          .join(''),
      ).toBe(when);
    });
  });

  test('text stays within its frame, frames within the drawing, and none lies upon another', () => {
    for (const { x, y, width, height, lines } of drawing.steps) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(drawing.width);
      expect(y + height).toBeLessThanOrEqual(drawing.height);
      for (const line of lines) {
        expect(line.x + widthOf(line.text), line.text).toBeLessThanOrEqual(x + width);
        expect(line.y).toBeLessThan(y + height);
      }
    }
    drawing.steps.slice(1).forEach(({ y }, i) => {
      const before = drawing.steps[i]!;
      expect(y).toBeGreaterThan(before.y + before.height);
    });
  });

  test('a way leads from each step to the next', () => {
    expect(drawing.steps[0]!.way).toBeUndefined();
    drawing.steps.slice(1).forEach(({ way, y }, i) => {
      const before = drawing.steps[i]!;
      expect(way).toMatch(new RegExp(`^M[\\d.]+ ${before.y + before.height}V.*V${y}$`));
    });
  });
});

test('figures are not cut, and no line begins with a closing mark', () => {
  const [step] = layoutSwimLanes(
    ['甲', '乙', '丙'],
    [{ who: '甲', when: '看到通知以后100日内，', what: '去办' }],
  ).steps;
  const texts = step!.lines.map(({ text }) => text);
  expect(texts.some((text) => text.includes('100'))).toBe(true);
  expect(texts.filter((text) => /^[，。、]/.test(text))).toEqual([]);
});

test('who has no column is refused', () => {
  expect(() => layoutSwimLanes(['甲', '乙'], [{ who: '丙', when: '', what: '' }])).toThrow('丙');
});
