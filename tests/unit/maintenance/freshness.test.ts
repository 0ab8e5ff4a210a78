import { expect, test } from 'vitest';
import { readEntries } from '../../../src/tools/check-content/read-entries.ts';
import { dueChecks, lawEventReadings } from '../../../src/tools/maintenance/freshness.ts';
import { mutate, valid } from '../../content/mutate.ts';

const code = [
  { path: 'src/core/calculators/years.ts', text: "const FACT = 'minimum-months';" },
  { path: 'src/pages/index.astro', text: 'nothing' },
];
const dues = (files: typeof valid, day: string) => dueChecks(readEntries(files).entries, code, day);

test('facts in the order of their days, with pages, tools and code', () => {
  const all = dues(valid, '2026-11-22');
  expect(all).toHaveLength(7);
  const local = all.find(({ id }) => id === 'hebei-channel');
  expect(local).toMatchObject({
    due: '2026-12-24',
    overdue: false,
    checkedOn: '2026-11-22',
    open: ['new-law-2027'],
  });
  expect(local?.pages).toEqual(
    expect.arrayContaining(['/regions/hebei/', '/regions/hebei/shijiazhuang/']),
  );
  expect(all[0]).toBe(local);
  expect(all.find(({ id }) => id === 'minimum-months')).toMatchObject({
    due: '2027-10-14',
    open: [],
    code: ['src/core/calculators/years.ts'],
    pages: expect.arrayContaining(['/tools/years/', '/guides/minimum-years/']) as string[],
  });
});

test('a fact that is past its day on purpose comes first and is overdue', () => {
  const change = {
    file: 'facts/pension/account-rate.yaml',
    replace: 'certainty: verified',
    by: 'certainty: verified\nrecheckBy: 2026-11-01',
  };
  expect(dues(mutate(change), '2026-11-22')[0]).toMatchObject({
    id: 'account-rate',
    overdue: true,
  });
});

test('a place without a page of its own is a place on its province’s', () => {
  const change = {
    file: 'facts/local/hebei-channel.yaml',
    replace: 'hebei/shijiazhuang',
    by: 'hebei/tangshan',
  };
  const [first] = dues(mutate(change), '2026-11-22');
  expect(first?.pages).toContain('/regions/hebei/#tangshan');
});

test('how many facts an event concerns, how many were read and what was found', () => {
  const event = { id: 'new-law-2027', before: '2027-01-01', why: '新法施行', concerned: 2 };
  expect(lawEventReadings(readEntries(valid).entries)).toEqual([
    { ...event, read: 0, outcomes: {} },
  ]);
  const read = mutate({
    file: 'facts/local/hebei-channel.yaml',
    replace: 'certainty: likely',
    by: [
      'certainty: likely',
      'readAgainst:',
      '  - event: new-law-2027',
      '    outcome: not-treated',
      '    checkedOn: 2026-11-28',
    ].join('\n'),
  });
  expect(lawEventReadings(readEntries(read).entries)).toEqual([
    { ...event, read: 1, outcomes: { 'not-treated': 1 } },
  ]);
  expect(dues(read, '2026-11-22').find(({ id }) => id === 'hebei-channel')?.open).toEqual([]);
});
