import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../copy.ts';

const copy = copyProject();
afterAll(copy.remove);
const dist = join(copy.folder, 'dist');

beforeAll(() => {
  copy.leaveFewPages();
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), 'the last good build');
});

const expectLastGoodBuild = (): void => {
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good build');
};

/** Process of the renderer, once it works below a build. */
const rendererBelow = async (parent: number): Promise<number> => {
  for (;;) {
    const [found] = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').split(' ');
    if (found && existsSync(join(copy.folder, `.build/next-${parent}`))) return Number(found);
    await wait(50);
  }
};

const hasEnded = (id: number): boolean => {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8').includes(') Z ');
  } catch {
    return true;
  }
};

test('a build that is killed in the middle leaves the last good one, and its renderer ends', async () => {
  const build = copy.startBuild();
  const renderer = await rendererBelow(build.pid!);
  build.kill('SIGKILL');
  await once(build, 'exit');
  while (!hasEnded(renderer)) await wait(50);
  expectLastGoodBuild();
  expect(readdirSync(join(copy.folder, '.build'))).toEqual([`next-${build.pid!}`]);
});

test('a build whose renderer is killed, as for want of memory, fails and clears up', async () => {
  const build = copy.startBuild();
  process.kill(await rendererBelow(build.pid!), 'SIGKILL');
  const [code] = (await once(build, 'exit')) as [number];
  expect(code).toBe(1);
  expectLastGoodBuild();
  // What the build before it left is gone as well.
  expect(readdirSync(join(copy.folder, '.build'))).toEqual([]);
});

test.each([
  ['while pages are rendered', String.raw`/next-\d+/about/index\.html$`],
  ['while pages are compressed', String.raw`/next-\d+/about/index\.html\.br$`],
  ['after the index was made', String.raw`/next-\d+/_headers$`],
])('a disk that is full %s ends the build', async (_, path) => {
  const preload = pathToFileURL(join(import.meta.dirname, '../full-disk.ts')).href;
  const { code, said } = await copy.build({ NODE_OPTIONS: `--import=${preload}`, FULL_AT: path });
  expect(said).toContain('ENOSPC');
  expect(code).toBe(1);
  expectLastGoodBuild();
  expect(readdirSync(join(copy.folder, '.build'))).toEqual([]);
});
