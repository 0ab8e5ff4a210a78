import { expect, test } from 'vitest';
import { yearOfValue } from '../../../src/core/dates/year-of-value.ts';

test.each([
  ['its own year', { year: 2025 }, 2025],
  ['the year of all its figures', { figures: [{ year: 2025 }, { year: 2025 }] }, 2025],
  ['none where figures are of two years', { figures: [{ year: 2025 }, { year: 2026 }] }, undefined],
  ['none where a figure has no year', { figures: [{ year: 2025 }, { lower: 1 }] }, undefined],
  ['none where it holds on', {}, undefined],
])('%s', (_, value, year) => {
  expect(yearOfValue({ from: '2025', ...value })).toBe(year);
});
