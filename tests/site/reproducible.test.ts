import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Handbook } from '../../src/browser/offline/cache-names.ts';
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

const SOURCE = 'content/sources/social-insurance-law.yaml';
const ISSUER = /^issuer: (.*)$/m.exec(readFileSync(join(copy.folder, SOURCE), 'utf8'))![1]!;
const OTHER_ISSUER = '别的机关';

// One build for both: with the words put back, what differs has to be the same again.
describe('a second build, in another folder, on one core and with one entry changed', () => {
  const other = join(copy.folder, 'dist');
  let changed: readonly string[];
  beforeAll(async () => {
    const source = join(copy.folder, SOURCE);
    const before = readFileSync(source, 'utf8');
    writeFileSync(source, before.replace(`issuer: ${ISSUER}`, `issuer: ${OTHER_ISSUER}`));
    const { code, said } = await copy.build({ RENDER_THREADS: '0' });
    expect(code, said).toBe(0);
    changed = differing(dist, hashes(other)).filter((file) => !/\.(?:br|gz)$/.test(file));
  });

  test('leaves the pages that do not speak of the entry alone', () => {
    const html = (file: string): boolean => file.endsWith('.html');
    const speaks = [...dist.keys()].filter(
      (file) =>
        html(file) &&
        /sources\/social-insurance-law\/|《?中华人民共和国社会保险法/.test(
          readFileSync(join(DIST, file), 'utf8'),
        ),
    );
    expect(changed).toContain('sources/social-insurance-law/index.html');
    expect(changed.filter((file) => html(file) && !speaks.includes(file))).toEqual([]);
    expect(speaks.length).toBeLessThan(dist.size / 2);
  });

  test('is the same to the byte but for what the entry says', () => {
    expect(dist.size).toBeGreaterThan(500);
    const version = (folder: string): string =>
      (JSON.parse(readFileSync(join(folder, 'offline/handbook.json'), 'utf8')) as Handbook).version;
    const [versionHere, versionThere] = [version(DIST), version(other)];
    expect(versionThere).not.toBe(versionHere);
    const putBack = (file: string): string =>
      readFileSync(join(other, file), 'utf8')
        .replaceAll(OTHER_ISSUER, ISSUER)
        .replaceAll(versionThere, versionHere);
    const wrong = changed.filter(
      (file) => !dist.has(file) || putBack(file) !== readFileSync(join(DIST, file), 'utf8'),
    );
    expect(wrong).toEqual([]);
  });

  test('has compressed copies that differ where their files do, and nowhere else', () => {
    const copies = differing(dist, hashes(other)).filter((file) => /\.(?:br|gz)$/.test(file));
    expect(
      copies.map((file) => file.slice(0, -3)).filter((file) => !changed.includes(file)),
    ).toEqual([]);
  });
});
