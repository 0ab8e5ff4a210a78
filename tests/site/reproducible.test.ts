import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../copy.ts';

const DIST = new URL('../../dist/', import.meta.url).pathname;
const copy = copyProject();
afterAll(copy.remove);

/** Every file of a folder and the hash of its content. */
const hashes = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );

const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));

const dist = hashes(DIST);

test('a build in another folder, on one core, is the same to the byte', async () => {
  expect((await copy.build({ RENDER_THREADS: '0' })).code).toBe(0);
  expect(dist.size).toBeGreaterThan(500);
  expect(differing(dist, hashes(join(copy.folder, 'dist')))).toEqual([]);
});

test('a change to one entry leaves the pages that do not speak of it alone', async () => {
  const source = join(copy.folder, 'content/sources/social-insurance-law.yaml');
  const before = readFileSync(source, 'utf8');
  const after = before.replace(/^issuer: .*$/m, 'issuer: 别的机关');
  expect(after).not.toBe(before);
  writeFileSync(source, after);
  expect((await copy.build()).code).toBe(0);

  const html = (file: string): boolean => file.endsWith('.html');
  const changed = differing(dist, hashes(join(copy.folder, 'dist'))).filter(html);
  const speaks = [...dist.keys()].filter(
    (file) =>
      html(file) &&
      /sources\/social-insurance-law\/|《?中华人民共和国社会保险法/.test(
        readFileSync(join(DIST, file), 'utf8'),
      ),
  );
  expect(changed).toContain('sources/social-insurance-law/index.html');
  expect(changed.filter((file) => !speaks.includes(file))).toEqual([]);
  expect(speaks.length).toBeLessThan(dist.size / 2);
});
