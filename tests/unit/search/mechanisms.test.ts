import { expect, test } from 'vitest';
import { MECHANISMS } from '../../bench/search/mechanisms.ts';
import { changed, changedFile } from '../../bench/search/variants.ts';

test('every mechanism of the table can be switched off in its source', () => {
  expect(MECHANISMS.length).toBeGreaterThan(15);
  for (const mechanism of MECHANISMS)
    expect(changedFile(mechanism)).toContain(`const ${mechanism.constant} = `);
});

test('a constant is changed, and a wrong name is told', () => {
  const source = 'export const twice = (n: number): number => n * 2;';
  expect(changed(source, { file: '', constant: 'twice', value: '(n) => whole(n) + 1' })).toBe(
    'export const twice = (n) => twiceWhole(n) + 1;\nconst twiceWhole = (n: number): number => n * 2;',
  );
  expect(() => changed(source, { file: '', constant: 'thrice', value: '0' })).toThrow('thrice');
});
