import { describe, expect, test } from 'vitest';
import type { Field } from '../../../src/data/tools.ts';
import { readMonth } from '../../../src/domain/calculators/read-month.ts';
import { readField, readFields } from '../../../src/components/tools/fields.ts';
import {
  planAddress,
  readFragment,
  writeFragment,
} from '../../../src/components/tools/fragment.ts';

const field = (more: Partial<Field>): Field => ({
  name: 'x',
  label: '格子',
  type: 'number',
  optional: false,
  whole: false,
  choices: [],
  empty: '没填',
  wrong: '在{min}到{max}之间',
  ...more,
});
const readers = { place: () => undefined, month: readMonth };
const read = (more: Partial<Field>, typed: string) => readField(field(more), typed, readers);

describe('a field', () => {
  test('an empty one: its default, nothing, or a message', () => {
    expect(read({}, ' ')).toEqual({ problem: '没填' });
    expect(read({ default: '15', type: 'years' }, '')).toEqual({ value: 180 });
    expect(read({ optional: true }, '')).toEqual({ value: undefined });
  });
  test.each([
    [{ min: 1, max: 9 }, '1', 1],
    [{ min: 1, max: 9 }, '9', 9],
    [{ unit: '元／月', min: 1, max: 9000 }, '８，０００元', 8000],
    [{ type: 'years', min: 12, max: 600 }, '15年6个月', 186],
    [{ type: 'age', min: 480, max: 840 }, '６０', 720],
    [{ type: 'percent', min: 0, max: 0.1 }, '2.5%', 0.025],
    [{ type: 'month', min: '1950-01', max: '2010-12' }, '1967年5月', '1967-05'],
  ] as const)('%j takes “%s”', (more, typed, value) =>
    expect(read(more, typed)).toEqual({ value }),
  );
  test.each([
    [{ min: 1, max: 9 }, '0', '在1到9之间'],
    [{ min: 1, max: 9 }, '9.1', '在1到9之间'],
    [{ min: 1, max: 9 }, 'x', '在1到9之间'],
    [{ min: 1, max: 9, whole: true }, '1.5', '在1到9之间'],
    [{ unit: '个月', min: 1, max: 9 }, '2年', '在1到9之间'],
    [{ type: 'years', min: 12, max: 600, whole: true }, '15.5', '在1到50之间'],
    [{ type: 'age', min: 480, max: 840 }, '39', '在40到70之间'],
    [{ type: 'percent', min: 0, max: 0.1 }, '11', '在0到10之间'],
    [{ type: 'month', min: '1950-01', max: '2010-12' }, '1949-12', '在1950年1月到2010年12月之间'],
    [{ type: 'place', wrong: '没有认出' }, '某处', '没有认出'],
  ] as const)('%j refuses “%s”', (more, typed, problem) =>
    expect(read(more, typed)).toEqual({ problem }),
  );
  test('a choice is one of its own', () => {
    const choices = [{ value: 'male', label: '男' }];
    expect(read({ type: 'choice', choices }, 'male')).toEqual({ value: 'male' });
    expect(read({ type: 'choice', choices }, 'other')).toEqual({ problem: '没填' });
  });
});

test('a form is complete when every field is', () => {
  const fields = [field({ name: 'a' }), field({ name: 'b', optional: true, min: 0, max: 9 })];
  expect(readFields(fields, { a: '1' }, readers)).toEqual({
    values: { a: 1, b: undefined },
    problems: {},
    complete: true,
  });
  expect(readFields(fields, { b: '10' }, readers)).toEqual({
    values: {},
    problems: { a: '没填', b: '在0到9之间' },
    complete: false,
  });
});

describe('the fragment', () => {
  const names = ['birth', 'group'];
  test('is read and written back', () => {
    const state = { birth: '1967-05', group: 'male' };
    expect(readFragment('#birth=1967-05&group=male', names)).toEqual(state);
    expect(writeFragment({ ...state, other: ' ' })).toBe('birth=1967-05&group=male');
    expect(readFragment(`#${writeFragment({ birth: '１９６７ & 5' })}`, names)).toEqual({
      birth: '１９６７ & 5',
    });
  });
  test.each(['', '#', '#how', '#x=1'])('“%s” names no field', (fragment) =>
    expect(readFragment(fragment, names)).toBeUndefined(),
  );
  test('both plans of a comparison', () => {
    const subjects = [180, 246].map((months) => ({ id: 'x', label: 'x', months }));
    const assumptions = { base: 8000, index: 0.6, retirementAge: 728, pensionMonths: 60 };
    expect(planAddress({ subjects, assumptions })).toBe(
      '/tools/pension/#base=8000&index=0.6&years-a=15&years-b=20.5&retire-age=60%E5%B2%818%E4%B8%AA%E6%9C%88',
    );
  });
});
