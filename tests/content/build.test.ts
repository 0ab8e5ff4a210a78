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

const FILES = ['astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
for (const name of ['content', 'src', 'public', ...FILES])
  cpSync(join(ROOT, name), join(copy, name), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
mkdirSync(join(copy, 'dist'));
writeFileSync(join(copy, 'dist', 'index.html'), 'the last good build');

const build = () =>
  spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
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
