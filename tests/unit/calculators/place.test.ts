import { expect, test } from 'vitest';
import { provinceData } from '../../../src/core/calculators/place.ts';
import { provinceSchema } from '../../../src/core/schema/region.ts';

const read = (more: object) =>
  provinceData(
    provinceSchema.parse({
      name: '新疆维吾尔自治区',
      short: '新疆',
      code: '650000',
      aliases: [],
      ...more,
    }),
  );

test('cities that another body runs belong to it, and so does its own place', () => {
  const locality = { name: '某单位', aliases: [], note: '自己经办。' };
  const localities = [
    {
      ...locality,
      id: 'bingtuan',
      short: '兵团',
      runsOwnInsurance: true,
      cities: ['shihezi', 'tumushuke'],
    },
    { ...locality, id: 'provincial', short: '区直', cities: ['wulumuqi'] },
  ];
  expect(read({ extraLocalities: localities }).separateAuthorities).toEqual([
    { id: 'bingtuan', name: '兵团', cities: ['shihezi', 'tumushuke'] },
  ]);
});

test('a province without such a body names none', () => {
  expect(read({})).toEqual({ short: '新疆', covered: true, open: undefined });
  expect(read({ covered: false })).toMatchObject({ covered: false });
  expect(read({ fullyOpen: { on: '2025-02', fact: 'x' } }).open).toMatchObject({ on: '2025-02' });
});
