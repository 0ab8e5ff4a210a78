import { expect, test } from 'vitest';
import { checkSiteDate } from '../../../src/tools/build/check-site-date.ts';
import { readEntries } from '../../../src/tools/check-content/read-entries.ts';
import { CONTENT_FILES } from '../../real-content.ts';

const { entries } = readEntries(CONTENT_FILES);

test.each([undefined, '', '2025-01-01', '2030-01-01'])('%j: nothing is amiss', (day) =>
  expect(() => checkSiteDate(day, entries)).not.toThrow(),
);

test('a day before a rule that pages reckon with is refused, with the file and the first day', () =>
  expect(() => checkSiteDate('2024-12-31', entries)).toThrow(
    /2024-12-31 太早：content\/facts\/.+\.yaml 从 2025-01-01 才有数/,
  ));

test.each(['2030-1-1', '2030-02-30', 'today', '2030'])('%j is no day', (day) =>
  expect(() => checkSiteDate(day, entries)).toThrow('SITE_DATE 不是一天'),
);
