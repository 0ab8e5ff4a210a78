import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../copy.ts';

const copy = copyProject();
afterAll(copy.remove);

const page = (): string => readFileSync(join(copy.folder, 'dist/tools/pension/index.html'), 'utf8');

test('SITE_DATE shows the law of that day, and a day before the rules ends the build', async () => {
  const later = await copy.build({ SITE_DATE: '2030-01-01' });
  expect(later.code, later.said).toBe(0);
  const shown = page();
  expect(shown).toContain('2030年1月1日');
  expect(shown).toContain('缴15年，现在就不够按月领：最少要缴15年6个月');

  const early = await copy.build({ SITE_DATE: '2024-12-31' });
  expect(early.code).not.toBe(0);
  expect(early.said).toContain('2024-12-31');
  expect(page()).toBe(shown);
}, 180_000);
