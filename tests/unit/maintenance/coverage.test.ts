import { describe, expect, test } from 'vitest';
import { placeCoverageOf } from '../../../src/tools/maintenance/coverage.ts';
import { placesOfContent } from '../../../src/tools/check-content/all-places.ts';
import { readEntries } from '../../../src/tools/check-content/read-entries.ts';
import { TABLE_TOPICS } from '../../../src/core/schema/table-topics.ts';
import { CONTENT_FILES } from '../../real-content.ts';
import type { Entry } from '../../../src/tools/check-content/entry.ts';

const DAY = '2026-11-28';
const { entries } = readEntries(CONTENT_FILES);
const places = placesOfContent(CONTENT_FILES)!;
const withFacts = (keep: (entry: Entry) => boolean): Entry[] =>
  entries.filter((entry) => entry.name !== 'facts' || keep(entry));

describe('the real content', () => {
  const coverage = placeCoverageOf(entries, places, DAY);

  test('has 31 provinces with a cell for each topic', () => {
    expect(coverage.rows).toHaveLength(31);
    for (const { cells } of coverage.rows)
      expect(cells.map(({ topic }) => topic)).toEqual([...TABLE_TOPICS]);
    expect(coverage.cells).toBe(31 * TABLE_TOPICS.length);
  });

  test('counts the 333 prefecture-level localities and four municipalities, each once', () => {
    expect(coverage.localities).toBe(337);
    expect([...coverage.localitiesByTopics.values()].reduce((sum, count) => sum + count, 0)).toBe(
      337,
    );
  });

  test('a weak answer fills its cell and is not counted as well founded', () => {
    const filled = coverage.rows.flatMap(({ cells }) => cells.filter(({ level }) => level));
    expect(coverage.answered).toBe(filled.length);
    expect(coverage.wellFounded).toBe(filled.filter(({ level }) => level !== 'reprinted').length);
    expect(coverage.wellFounded).toBeLessThan(coverage.answered);
  });
});

test('without facts nothing is answered', () => {
  const { answered, wellFounded, localitiesByTopics } = placeCoverageOf(
    withFacts(() => false),
    places,
    DAY,
  );
  expect([answered, wellFounded]).toEqual([0, 0]);
  expect(localitiesByTopics).toEqual(new Map([[0, 337]]));
});

test('a fact of one province fills one cell of it, and one topic of each of its localities', () => {
  const id = 'base-2026-shanghai';
  const only = placeCoverageOf(
    withFacts((entry) => entry.id === id),
    places,
    DAY,
  );
  expect(only.answered).toBe(1);
  expect(only.rows.find(({ cells }) => cells.some(({ level }) => level))?.id).toBe('shanghai');
  expect(only.localitiesByTopics).toEqual(
    new Map([
      [1, 1],
      [0, 336],
    ]),
  );
});

test('what has not begun by the day answers nothing', () => {
  const only = placeCoverageOf(
    withFacts((entry) => entry.id === 'base-2026-shanghai'),
    places,
    '2000-01-01',
  );
  expect(only.answered).toBe(0);
});
