import { expect, test } from 'vitest';
import { formatQuantity } from '../../../src/core/wording/format-value.ts';

test('amounts are written as in the articles: without a comma, at most two decimals', () => {
  expect(formatQuantity(1457.27, 'yuan')).toBe('1457.27元');
  expect(formatQuantity(230400, 'yuan')).toBe('230400元');
  expect(formatQuantity(1943.0201, 'yuan-per-month')).toBe('每月1943.02元');
});
