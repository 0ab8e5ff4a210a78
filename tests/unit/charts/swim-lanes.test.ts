import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { layoutSwimLanes } from '../../../src/core/charts/swim-lanes.ts';
import { stepsDiagramSchema, type StepsDiagram } from '../../../src/core/schema/steps-diagram.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const frontMatter = (text: string): string => /^---\n(.*?)^---$/msu.exec(text)?.[1] ?? text;
const diagrams = globSync('content/{events,guides}/[a-z]*.{yaml,mdx}', { cwd: ROOT }).flatMap(
  (file) => {
    const { diagram } = parse(frontMatter(readFileSync(ROOT + file, 'utf8'))) as {
      diagram?: unknown;
    };
    return diagram ? [[file, stepsDiagramSchema.parse(diagram)] as const] : [];
  },
);

/** Width of a text in 14 px letters: figures and Latin letters take 9 px. */
const widthOf = (text: string): number =>
  [...text.replace(/[，。、；：！？）」』》]$/u, '')].reduce(
    (sum, letter) => sum + (letter.charCodeAt(0) < 128 ? 9 : 14),
    0,
  );

test('four life events and two guides have a diagram', () => {
  expect(diagrams.map(([file]) => file)).toHaveLength(6);
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
    drawing.steps.slice(1).forEach((step, i) => {
      const before = drawing.steps[i]!;
      if (steps[i + 1]!.beside) {
        expect([step.y, step.height]).toEqual([before.y, before.height]);
        expect(step.x + step.width <= before.x || before.x + before.width <= step.x).toBe(true);
      } else expect(step.y).toBeGreaterThan(before.y + before.height);
    });
  });

  test('a sign lies in its frame, and no text runs below it', () => {
    for (const { x, y, width, height, lines, sign } of drawing.steps) {
      if (!sign) continue;
      expect(sign.x + 10).toBeLessThan(x + width);
      expect(sign.y - 10).toBeGreaterThan(y);
      expect(sign.y + 10).toBeLessThan(y + height);
      for (const line of lines)
        if (line.y - 12 < sign.y + 9)
          expect(line.x + widthOf(line.text), line.text).toBeLessThanOrEqual(sign.x - 10);
    }
  });

  test('a way leads to each step from one in the row above', () => {
    drawing.steps.forEach(({ way, x, y, width }, i) => {
      if (y === drawing.steps[0]!.y) {
        expect(way).toBeUndefined();
        return;
      }
      const above = drawing.steps.filter((step) => step.y + step.height === y - 18);
      const middle = x + width / 2;
      if (way === undefined) expect(steps[i]!.beside).toBe(true);
      else {
        const ways = above.map((step) => {
          const start = step.x + step.width / 2;
          return `M${start} ${y - 18}${start === middle ? '' : `v9H${middle}`}V${y}`;
        });
        expect(ways).toContain(way);
      }
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
