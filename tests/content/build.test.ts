import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const copy = mkdtempSync(join(tmpdir(), 'canbao-build-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

for (const name of ['content', 'src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'])
  cpSync(join(ROOT, name), join(copy, name), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
mkdirSync(join(copy, 'dist'));
writeFileSync(join(copy, 'dist', 'index.html'), 'the last good build');

const build = (env: Readonly<Record<string, string>> = {}) =>
  spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });

const CASES = [
  ['a mistake in content/', 'content/guides/minimum-years.mdx', 'order: 50', 'order: fifty'],
  ['a page that throws', 'src/pages/about.astro', 'await evidenceCounts()', 'missing()'],
] as const;

test.each(CASES)('%s ends the build and leaves dist whole', (_name, file, before, after) => {
  const path = join(copy, file);
  const good = readFileSync(path, 'utf8');
  expect(good).toContain(before);
  writeFileSync(path, good.replace(before, after));
  const { status, stdout, stderr } = build();
  writeFileSync(path, good);
  expect(status).not.toBe(0);
  expect(`${stdout}${stderr}`).toContain(file.replace(/^.*\/|\.\w+$/g, ''));
  expect(`${stdout}${stderr}`).toContain('dist/ 没有动');
  expect(readFileSync(join(copy, 'dist', 'index.html'), 'utf8')).toBe('the last good build');
});

test('SITE_DATE shows the law of that day, and a day before the rules ends the build', () => {
  const { status, stdout, stderr } = build({ SITE_DATE: '2030-01-01' });
  expect(status, `${stdout}${stderr}`).toBe(0);
  const page = readFileSync(join(copy, 'dist/tools/pension/index.html'), 'utf8');
  expect(page).toContain('2030年1月1日');
  expect(page).toContain('缴15年，现在就不够按月领：最少要缴15年6个月');
  const early = build({ SITE_DATE: '2024-12-31' });
  expect(early.status).not.toBe(0);
  expect(`${early.stdout}${early.stderr}`).toContain('2024-12-31');
  const kept = readFileSync(join(copy, 'dist/tools/pension/index.html'), 'utf8');
  expect(kept).toBe(page);
}, 180_000);
