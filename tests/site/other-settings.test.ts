import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UNINSTALL_WORKER_SOURCE } from '../../src/browser/offline/uninstall-worker.ts';
import { copyProject, type Built } from '../copy.ts';

const copy = copyProject();
afterAll(copy.remove);

const page = (address: string): string =>
  readFileSync(join(copy.folder, `dist${address}index.html`), 'utf8');

const edit = (file: string, change: (text: string) => string): void => {
  const path = join(copy.folder, 'content', file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
};

/** The fact with the same documents again, for a repeal on this day. */
const repealed = (text: string, day: string, what = 'text'): string =>
  `${text.trimEnd()}\n  - from: ${day}\n    ${what}: null\n${/^ {4}cite:[\s\S]*/m.exec(text)![0]}`;

describe('a build for 2030 that keeps nothing offline', () => {
  let later: Built;
  let early: Built;
  beforeAll(async () => {
    edit('facts/e-card/ecard-channels.yaml', (text) => repealed(text, '2029-05-01'));
    edit('facts/work-injury/injury-lump-sum-months.yaml', (text) =>
      repealed(text, '2029-05-01', 'rows'),
    );
    // Every kind of page can be what a reader is sent to next.
    edit('guides/e-card-family-service.mdx', (text) =>
      text.replace(
        /^next:\n/m,
        '$&  - /changes/\n  - /facts/minimum-months/\n  - /sources/social-insurance-law/\n  - /regions/guangdong/\n',
      ),
    );
    // A place with nothing of its own to say, as a file of data.
    writeFileSync(
      join(copy.folder, 'content/regions/jilin/yanji.yaml'),
      'name: 延吉市\nshort: 延吉\nlevel: county\ncode: "222401"\npinyin: yanji\nfirstBatch: false\ndescription: 在这里参保，断缴了找谁。\n',
    );
    // Two builds at once in one folder: the one that must fail takes nothing from the other.
    [later, early] = await Promise.all([
      copy.build({ SITE_DATE: '2030-01-01', OFFLINE: 'off' }),
      copy.build({ SITE_DATE: '2024-12-31' }),
    ]);
    expect(later.code, later.said).toBe(0);
  });

  test('SITE_DATE shows the law of that day', () => {
    const shown = page('/tools/pension/');
    expect(shown).toContain('2030年1月1日');
    expect(shown).toContain('缴15年，现在就不够按月领：最少要缴15年6个月');
    // What has come is no longer ahead, and the stage in force is that of the year alone.
    const [, ahead = '', past = ''] = page('/changes/').split(/<h2[^>]* id="?(?:ahead|law)\b/);
    expect(ahead).toContain('2031年1月1日');
    expect(ahead).not.toContain('2030年1月1日');
    expect(past).toContain('2030年1月1日');
    expect(page('/compare/15-vs-20/')).toMatch(/<th scope="?row"?>2030年<\/th>/);

    const fact = page('/facts/ecard-channels/');
    expect(fact).toContain('已废止');
    const [guide] = /href=(\/guides\/[^>]+)>/
      .exec(fact.slice(fact.search(/id="?used\b/)))!
      .slice(1);
    expect(page(guide!)).toContain('已废止');
    expect(page('/guides/e-card-family-service/')).toMatch(
      /href=\/regions\/guangdong\/[^>]*>在广东参保/,
    );
  });

  test('a table that was repealed is not drawn, but said to be', () => {
    const fact = page('/facts/injury-lump-sum-months/');
    const [, newest = ''] =
      /<section class="?period"?>(?!.*<section class="?period)(.*?)<\/section>/s.exec(fact)!;
    expect(newest).toContain('已废止');
    expect(newest).not.toContain('<table');
    expect(newest).toMatch(/verdict"?>废止</);
    const guide = page('/guides/work-injury/');
    expect(guide).toContain('已废止');
    expect(guide).not.toMatch(/<thead>\s*<tr>[^]*?<tbody>\s*<\/table>/);
    expect(page('/changes/law/2029/')).toContain('不再执行——工伤的一次性伤残补助金');
  });

  test('a place without words of its own is left to its name', () => {
    expect(page('/regions/jilin/yanji/')).not.toContain('data-pagefind-body');
    expect(page('/regions/jilin/')).toContain('data-pagefind-body');
  });

  test('it ships the worker that removes itself, and no handbook', () => {
    expect(readFileSync(join(copy.folder, 'dist/sw.js'), 'utf8')).toBe(UNINSTALL_WORKER_SOURCE);
    expect(existsSync(join(copy.folder, 'dist/offline/handbook.json'))).toBe(false);
  });

  test('nothing in it offers to store, and /offline/ says why', () => {
    const files = globSync('dist/**/*.html', { cwd: copy.folder });
    expect(files.length).toBeGreaterThan(500);
    const offering = files.filter((name) =>
      /href=\/offline\/|data-offline/.test(readFileSync(join(copy.folder, name), 'utf8')),
    );
    expect(offering).toEqual([]);
    expect(page('/offline/')).toContain('现在不能存到手机');
  });

  test('a day before the rules ends the build', () => {
    expect(early.code).not.toBe(0);
    expect(early.said).toContain('SITE_DATE=2024-12-31 太早');
    expect(early.said).toContain('写 2025-01-01 或者以后的一天');
  });
});
