import { describe, expect, test } from 'vitest';
import type { Field } from '../../../src/core/calculators/calculator-data.ts';
import { EXAMPLE_PARSERS } from '../../../src/browser/calculators/example-outcome.ts';
import { parseField, parseFields } from '../../../src/browser/calculators/parse-form.ts';
import { fieldRelations } from '../../../src/browser/calculators/field-relations.ts';
import { explainInput } from '../../../src/browser/calculators/explain-input.ts';
import {
  planAddress,
  readFragment,
  writeFragment,
} from '../../../src/browser/calculators/address-fragment.ts';
import { withLimits } from '../../../src/core/wording/limits.ts';

const field = (more: Partial<Field>): Field => {
  const made: Field = {
    name: 'x',
    label: '格子',
    type: 'number',
    optional: false,
    whole: false,
    recap: '{value}',
    choices: [],
    empty: '没填',
    wrong: '在{min}到{max}之间',
    ...more,
  };
  return { ...made, wrong: withLimits(made) };
};
const readers = { ...EXAMPLE_PARSERS, place: () => undefined };
const read = (more: Partial<Field>, typed: string) => parseField(field(more), typed, readers);

describe('a field', () => {
  test('an empty one: its default, nothing, or a message', () => {
    expect(read({}, ' ')).toEqual({ problem: '没填' });
    expect(read({ default: '15', type: 'years' }, '')).toEqual({ value: 180 });
    expect(read({ optional: true }, '')).toEqual({ value: undefined });
  });
  const years = { type: 'years', min: 12, max: 600 } as const;
  const money = { unit: '元／月', min: 1000, max: 100_000 } as const;
  const index = { type: 'share', min: 0.6, max: 3 } as const;
  const percent = { type: 'percent', min: 0, max: 0.1 } as const;
  const months = { type: 'months', unit: '个月', min: 1, max: 600 } as const;
  const age = { type: 'age', min: 480, max: 840 } as const;
  const birth = { type: 'month', min: '1950-01', max: '2010-12' } as const;
  test.each([
    [{ min: 1, max: 9 }, '1', 1],
    [{ min: 1, max: 9 }, '9', 9],
    [money, '８，０００元', 8000],
    [money, '12,049', 12_049],
    [money, '１２０４９', 12_049],
    [index, '0.8', 0.8],
    [index, '3', 3],
    [years, '15年6个月', 186],
    [years, '15', 180],
    [years, '15 年', 180],
    [years, '28年9个月', 345],
    [{ type: 'years', min: 1 }, '1个月', 1],
    [{ type: 'years', min: 0 }, '0年', 0],
    [age, '６０', 720],
    [age, '60岁8个月', 728],
    [percent, '2.5%', 0.025],
    [percent, '２．５', 0.025],
    [months, '24', 24],
    [months, ' 24个月 ', 24],
    [birth, '1967年5月', '1967-05'],
    [birth, '1967-05', '1967-05'],
    [{ unit: '年', whole: true, min: 2012, max: 2080 }, '2035年', 2035],
  ] as const)('%j takes “%s” as it stands', (more, typed, value) =>
    expect(read(more, typed)).toEqual({ value }),
  );
  test.each([
    [months, '2年', 24, '24个月'],
    [months, '半年', 6, '6个月'],
    [months, '一年半', 18, '18个月'],
    [months, '十五', 15, '15个月'],
    [months, '3月', 3, '3个月'],
    [months, '15年', 180, '180个月'],
    [years, '十五', 180, '15年'],
    [years, '180个月', 180, '15年'],
    [years, '15.5', 186, '15年6个月'],
    [years, '28.75', 345, '28年9个月'],
    [years, '345个月', 345, '28年9个月'],
    [years, '二十八年零九个月', 345, '28年9个月'],
    [money, '8千', 8000, '8000元'],
    [money, '1.2万', 12_000, '12000元'],
    [money, '月薪8000', 8000, '8000元'],
    [index, '60%', 0.6, '0.6'],
    [index, '60', 0.6, '0.6'],
    [index, '150', 1.5, '1.5'],
    [index, '300', 3, '3'],
    [age, '60.5', 726, '60岁6个月'],
    [percent, '二', 0.02, '2%'],
    [birth, '196705', '1967-05', '1967年5月'],
    [{ unit: '年', whole: true, min: 2012, max: 2080 }, '二〇三五年', 2035, '2035年'],
    [{ unit: '元' }, '8k', 8000, '8000元'],
  ] as const)('%j takes “%s” and says what it understood', (more, typed, value, said) =>
    expect(read(more, typed)).toEqual({ value, said }),
  );
  test('a place is said by the name that was found', () => {
    const place = { province: 'jiangsu', name: '江苏省苏州市' };
    const find = (typed: string) =>
      parseField(field({ type: 'place' }), typed, { place: () => place });
    expect(find('昆山')).toEqual({ value: place, said: '江苏省苏州市' });
    expect(find('江苏省苏州市')).toEqual({ value: place });
  });
  test('a default is not said again', () =>
    expect(read({ ...years, default: '十五' }, ' ')).toEqual({ value: 180 }));
  test.each([
    [{ min: 1, max: 9 }, '0', '“0”超出了范围。'],
    [{ min: 1, max: 9 }, '9.1', '“9.1”超出了范围。'],
    [{ min: 1, max: 9 }, '-5', '“-5”是负数。'],
    [money, '-5', '“-5”是负数。'],
    [years, '-5', '“-5”是负数。'],
    [money, '99999999999', '“99999999999”是99999999999元。'],
    [years, '99999999999', '“99999999999”是99999999999年。'],
    [{ min: 1, max: 9 }, 'x', '“x”看不懂。'],
    [{ min: 1, max: 9, whole: true }, '1.5', '“1.5”不是整数。'],
    [index, '5', '“5”超出了范围。'],
    [index, '5%', '“5%”是0.05。'],
    [index, '301', '“301”超出了范围。'],
    [{ unit: '个', min: 1, max: 9 }, '70', '“70”是70个。'],
    [money, '8', '“8”是8元。'],
    [money, '2年', '“2年”的单位是年，这里不用它。'],
    [money, '6000-8000', '“6000-8000”里有两个数，请只写一个。'],
    [money, '8000多', '“8000多”不是准数。'],
    [{ ...years, whole: true }, '15.5', '“15.5”是15年6个月。'],
    [years, '180', '“180”是180年；是月数就写180个月。'],
    [{ ...years, whole: true }, '半年', '“半年”是6个月。'],
    [years, '180年', '“180年”超出了范围。'],
    [years, '28年13个月', '“28年13个月”里，年后面的月数要小于12。'],
    [years, '28.7', '“28.7”不是整月数，请写成几年几个月。'],
    [years, '61', '“61”是61年；是月数就写61个月。'],
    [years, '28.5年6个月', '“28.5年6个月”不是整月数，请写成几年几个月。'],
    [{ min: 0, max: 9 }, '60', '“60”超出了范围。'],
    [months, '60年', '“60年”是720个月。'],
    [months, '45天', '“45天”的单位是天，这里不用它。'],
    [months, '2024年3月', '“2024年3月”像是日期，这里填有多久。'],
    [months, '2年3', '“2年3”看不懂。'],
    [age, '39', '“39”是39岁。'],
    [age, '８６0', '“860”是860岁。'],
    [age, '728', '“728”是728岁；是月数就写728个月。'],
    [age, '2年', '“2年”的单位是年，这里不用它。'],
    [percent, '11', '“11”是11%。'],
    [percent, '0.025', '“0.025”是0.025%，还是2.5%？请带上%。'],
    [percent, '0.07', '“0.07”是0.07%，还是7%？请带上%。'],
    [percent, '2.5元', '“2.5元”的单位是元，这里不用它。'],
    [percent, '1e3', '“1e3”看不懂。'],
    [{ unit: '年', min: 2012, max: 2080 }, '2023-02-30', '“2023-02-30”像是日期，这里只写年份。'],
    [{ unit: '年', min: 2012, max: 2080 }, '2011年', '“2011年”超出了范围。'],
    [birth, '-5', '“-5”看不懂。'],
    [birth, '二十', '“二十”看不懂。'],
    [birth, '１９６７年', '“1967年”里没有月份。'],
    [birth, '67年', '“67年”里没有月份。'],
    [birth, '1967-13', '“1967-13”里，月份要在1到12之间。'],
    [birth, '1967-00', '“1967-00”里，月份要在1到12之间。'],
    [birth, '2003-02-30', '“2003-02-30”里，2003年2月没有30日。'],
    [birth, '2030-05', '“2030-05”是2030年5月。'],
    [birth, '2030年5月', '“2030年5月”超出了范围。'],
  ] as const)('%j refuses “%s”: %s', (more, typed, found) => {
    const wrong = { ...field({ ...more, wrong: '请填{min}' }) };
    expect(parseField(wrong, typed, readers).problem).toMatch(/^请填(?:[\d.]+|1年|1950年1月)$/);
    expect(explainInput(wrong, typed, readers)).toBe(found);
  });
  test('limits are said in the unit of the field', () => {
    expect(read(years, 'x')).toEqual({ problem: '在1年到50年之间' });
    expect(read({ ...years, min: 1 }, 'x')).toEqual({ problem: '在1个月到50年之间' });
    expect(read(months, 'x')).toEqual({ problem: '在1到600之间' });
    expect(read(percent, 'x')).toEqual({ problem: '在0到10之间' });
    expect(read(birth, 'x')).toEqual({ problem: '在1950年1月到2010年12月之间' });
    expect(read({ type: 'place', wrong: '没有认出' }, '某处')).toEqual({ problem: '没有认出' });
  });
  test('a choice is one of its own', () => {
    const choices = [{ value: 'male', label: '男' }];
    expect(read({ type: 'choice', choices }, 'male')).toEqual({ value: 'male' });
    expect(read({ type: 'choice', choices }, 'other')).toEqual({ problem: '没填' });
  });
});

test('a form is complete when every field is', () => {
  const fields = [field({ name: 'a' }), field({ name: 'b', optional: true, min: 0, max: 9 })];
  expect(parseFields(fields, { a: '1' }, readers)).toEqual({
    values: { a: 1, b: undefined },
    problems: {},
    said: {},
    recap: ['1'],
    complete: true,
  });
  expect(parseFields(fields, { b: '10' }, readers)).toEqual({
    values: {},
    said: {},
    recap: [],
    problems: { a: '没填', b: '在0到9之间' },
    complete: false,
  });
  expect(parseFields(fields, { a: '1', b: '三' }, readers).said).toEqual({ b: '3' });
});

test('what has a value is repeated in the words of its field, in their order', () => {
  const fields = [
    field({ name: 'birth', type: 'month', recap: '{value}生' }),
    field({
      name: 'kind',
      type: 'choice',
      default: 'woman',
      choices: [{ value: 'woman', label: '女职工' }],
    }),
    field({ name: 'paid', type: 'years', recap: '已缴{value}' }),
    field({ name: 'wage', unit: '元／月', optional: true, recap: '每月{value}' }),
    field({ name: 'place', type: 'place', recap: '在{value}' }),
  ];
  const place = () => ({ province: 'shanghai', name: '上海市' });
  const recap = (given: Record<string, string>) =>
    parseFields(fields, given, { ...readers, place }).recap;
  const given = { birth: '197410', paid: '十五', place: '沪' };
  expect(recap(given)).toEqual(['1974年10月生', '女职工', '已缴15年', '在上海市']);
  expect(recap({ ...given, wage: '8千' })).toContain('每月8000元');
  expect(recap({ ...given, paid: 'x' })).toEqual(['1974年10月生', '女职工', '在上海市']);
});

test('fields that the answer does without are not asked for', () => {
  const fields = [field({ name: 'a' }), field({ name: 'b' }), field({ name: 'c' })];
  const unneededFields = ({ a }: { a?: number }) => (a === 1 ? ['b', 'c'] : []);
  expect(parseFields(fields, { a: '1', c: 'x' }, readers, unneededFields)).toEqual({
    values: { a: 1 },
    problems: {},
    said: {},
    recap: ['1'],
    complete: true,
  });
  expect(parseFields(fields, { a: '2', c: 'x' }, readers, unneededFields)).toMatchObject({
    problems: { b: '没填', c: '在{min}到{max}之间'.replace(/{.*?}/g, '') },
    complete: false,
  });
});

describe('fields that speak of others', () => {
  const paid = field({ name: 'paid', type: 'years', wrong: '写错' });
  const own = field({
    name: 'own',
    optional: true,
    min: 1,
    onlyBelow: { field: 'paid', limit: 60 },
    wrong: '太少',
  });
  const drawn = field({
    name: 'drawn',
    type: 'years',
    optional: true,
    together: { field: 'paid', max: 1140, wrong: '比一辈子还长' },
  });
  const readAll = (given: Record<string, string>) =>
    parseFields([paid, own, drawn], given, readers, undefined, fieldRelations);

  test('one that is not asked for has no value and no problem, whatever stands in it', () => {
    expect(readAll({ paid: '4年11个月', own: '4608' }).values).toMatchObject({ own: 4608 });
    expect(readAll({ paid: '4', own: '0' }).problems).toEqual({ own: '太少' });
    for (const own of ['4608', '0', 'x']) {
      const reading = readAll({ paid: '5', own });
      expect(reading).toMatchObject({ problems: {}, complete: true });
      expect(reading.values).not.toHaveProperty('own');
    }
  });
  test('nor while the other is empty or not understood', () => {
    expect(readAll({ own: '0' }).problems).toEqual({ paid: '没填' });
    expect(readAll({ paid: 'x', own: '0' }).problems).toEqual({ paid: '写错' });
  });
  test('two that are more together than can be are refused at the second', () => {
    expect(readAll({ paid: '45', drawn: '50' }).problems).toEqual({});
    expect(readAll({ paid: '45', drawn: '50年1个月' })).toMatchObject({
      problems: { drawn: '比一辈子还长' },
      complete: false,
    });
    expect(readAll({ paid: 'x', drawn: '60' }).problems).toEqual({ paid: '写错' });
    expect(readAll({ paid: '60' }).problems).toEqual({});
  });
  test('one may stay empty by what another holds, and is read all the same where it does not', () => {
    const wage = field({ name: 'wage', optionalFor: { field: 'paid', is: 'flexible' } });
    const kind = field({
      name: 'paid',
      type: 'choice',
      choices: ['employee', 'flexible'].map((value) => ({ value, label: value })),
    });
    const readBoth = (given: Record<string, string>) =>
      parseFields([kind, wage], given, readers, undefined, fieldRelations);
    expect(readBoth({ paid: 'flexible' })).toMatchObject({ problems: {}, complete: true });
    expect(readBoth({ paid: 'flexible', wage: 'x' }).problems).toHaveProperty('wage');
    expect(readBoth({ paid: 'flexible', wage: '8' }).values).toMatchObject({ wage: 8 });
    expect(readBoth({ paid: 'employee' }).problems).toEqual({ wage: '没填' });
    expect(readBoth({}).problems).toHaveProperty('wage');
  });
  test('without relations every field is asked for by itself', () =>
    expect(parseFields([paid, own], { paid: '5', own: '0' }, readers).problems).toEqual({
      own: '太少',
    }));
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
