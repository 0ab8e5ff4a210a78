import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
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
const repealed = (text: string, day: string): string =>
  `${text.trimEnd()}\n  - from: ${day}\n    text: null\n${/^ {4}cite:[\s\S]*/m.exec(text)![0]}`;

/** A sentence that names the law of 2027, and one that speaks of a law as not in force yet. */
const NAMES_LAW = /医疗保障法|新法|2027年1月1日|2027-01-01/;
const TO_COME =
  /还没|没有施行|尚未|才施行|即将|将[在于会要从]|施行[以之]?前|明年|到时候|在那[以之]前|现行/;

/** The sentences of a page that speak of the law of 2027 as still to come. */
const ofTheLawToCome = (html: string): string[] => {
  const body = parse(html).querySelector('body')!;
  for (const script of body.querySelectorAll('script, style')) script.remove();
  return body.structuredText
    .split(/[。；？！\n]/)
    .filter((sentence) => NAMES_LAW.test(sentence) && TO_COME.test(sentence));
};

test('what speaks of a law as still to come is found', () => {
  const page = (text: string): string =>
    `<body><p>${text}</p><script>医疗保障法即将</script></body>`;
  expect(ofTheLawToCome(page('医疗保障法还没有施行。'))).toHaveLength(1);
  expect(ofTheLawToCome(page('2027-01-01才施行。看医疗保障法。'))).toHaveLength(1);
  expect(ofTheLawToCome(page('新法施行以前按现行法律办。'))).toHaveLength(1);
  expect(ofTheLawToCome(page('医疗保障法2027年1月1日起施行。明年再看。'))).toEqual([]);
});

test('two weeks after the law of 2027 no fact is overdue for it, and no page speaks of it as to come', async () => {
  const day = '2027-01-15';
  const after = await copy.build({ SITE_DATE: day });
  expect(after.code, after.said).toBe(0);

  const { facts } = JSON.parse(readFileSync(join(copy.folder, 'dist/data/facts.json'), 'utf8')) as {
    facts: { id: string; due: string; fact: { recheckBy?: string } }[];
  };
  expect(facts.length).toBeGreaterThan(380);
  const overdue = facts.filter(({ due, fact }) => due < day && fact.recheckBy === undefined);
  expect(overdue.map(({ id, due }) => `${id} ${due}`)).toEqual([]);

  const files = globSync('dist/**/*.html', { cwd: copy.folder });
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) =>
    ofTheLawToCome(readFileSync(join(copy.folder, file), 'utf8')).map((said) => `${file}: ${said}`),
  );
  expect(found).toEqual([]);
  expect(page('/guides/law-of-2027/')).toContain('2027年1月1日起施行');
  expect(page('/facts/card-doctor-use-2027/')).toContain('现在');
  const [, ahead = ''] = page('/changes/').split(/<h2[^>]* id="?(?:ahead|law)\b/);
  expect(ahead).not.toContain('2027年1月1日');
});

describe('a build for 2030 that keeps nothing offline', () => {
  let later: Built;
  let early: Built;
  beforeAll(async () => {
    edit('facts/e-card/ecard-channels.yaml', (text) => repealed(text, '2029-05-01'));
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
    const [guide] = /href="(\/guides\/[^"]+)"/
      .exec(fact.slice(fact.search(/id="?used\b/)))!
      .slice(1);
    expect(page(guide!)).toContain('已废止');
    expect(page('/guides/e-card-family-service/')).toMatch(
      /href="\/regions\/guangdong\/"[^>]*>在广东参保/,
    );
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
      /href="\/offline\/"|data-offline/.test(readFileSync(join(copy.folder, name), 'utf8')),
    );
    expect(offering).toEqual([]);
    expect(page('/offline/')).toContain('现在不能存到手机');
  });

  test('a day before the rules ends the build', () => {
    expect(early.code).not.toBe(0);
    expect(early.said).toContain('2024-12-31');
  });
});
