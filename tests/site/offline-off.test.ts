import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNINSTALL_WORKER_SOURCE } from '../../src/browser/offline/uninstall-worker.ts';
import { copyProject } from '../copy.ts';

const copy = copyProject();
afterAll(copy.remove);
const dist = join(copy.folder, 'dist');

beforeAll(async () => {
  expect(await copy.build({ OFFLINE: 'off' })).toMatchObject({ code: 0 });
}, 3 * 60_000);

test('a build without reading offline ships the worker that removes itself, and no handbook', () => {
  expect(readFileSync(join(dist, 'sw.js'), 'utf8')).toBe(UNINSTALL_WORKER_SOURCE);
  expect(existsSync(join(dist, 'offline/handbook.json'))).toBe(false);
});

test('nothing in it offers to store, and /offline/ says why', () => {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(500);
  const offering = pages.filter((name) =>
    /href="\/offline\/"|data-offline/.test(readFileSync(join(dist, name), 'utf8')),
  );
  expect(offering).toEqual([]);
  expect(readFileSync(join(dist, 'offline/index.html'), 'utf8')).toContain('现在不能存到手机');
});
