import { expect, test } from 'vitest';
import {
  contribution,
  contributionBase,
  type BaseLimits,
} from '../../../src/core/rules/contributions.ts';
import { table } from './load.ts';

const { bases, payments } = table<{
  bases: { place: string; limits: BaseLimits; wage: number; base?: number; by?: string }[];
  payments: { base: number; rate: number; yuan: number }[];
}>('contributions');

test.each(bases)('$place: $wage is paid on $base', ({ limits, wage, base, by }) =>
  expect(contributionBase(wage, limits)).toEqual(
    base === undefined ? undefined : { value: base, by },
  ),
);

test.each(payments)('$base at $rate is $yuan', ({ base, rate, yuan }) =>
  expect(contribution(base, rate)).toEqual({ value: yuan, unit: 'yuan' }),
);

test.each([0, -1, Number.NaN, Infinity])('a wage of %d is refused', (wage) => {
  expect(() => contributionBase(wage, { lower: 1, upper: 2 })).toThrow('wage');
  expect(() => contribution(wage, 0.08)).toThrow('base');
});

test('the least and the most are the limits, where these are known', () => {
  const limits = { lower: 4000, upper: 20000 };
  expect(contributionBase('lowest', limits)).toEqual({ value: 4000, by: 'lower' });
  expect(contributionBase('highest', limits)).toEqual({ value: 20000, by: 'upper' });
  expect(contributionBase('lowest', { upper: 20000 })).toBeUndefined();
  expect(contributionBase('highest', { lower: 4000 })).toBeUndefined();
});

test.each([-0.01, 1.01, 8, Number.NaN])('a rate of %d is refused', (rate) =>
  expect(() => contribution(8000, rate)).toThrow('rate'),
);
