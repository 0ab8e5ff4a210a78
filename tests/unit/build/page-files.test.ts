import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { writePage } from '../../../src/tools/build/page-files.ts';

const root = mkdtempSync(join(tmpdir(), 'handbook-page-'));
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});
const dir = join(root, '试 验/');
const read = (file: string): Buffer => readFileSync(join(dir, file));

const HTML = `<main><h1>问</h1><p>${'医保'.repeat(20)}。</p>${'<hr>'.repeat(60)}</main><img src="/qr/guides/x.svg">`;

test('what belongs to a page is written with it, whatever its folder is called', () => {
  writePage(dir, '/guides/x/', HTML);
  expect(readdirSync(root)).toEqual(['试 验']);
  expect(read('guides/x/index.html').toString()).toBe(HTML);
  expect(brotliDecompressSync(read('guides/x/index.html.br')).toString()).toBe(HTML);
  expect(gunzipSync(read('guides/x/index.html.gz')).toString()).toBe(HTML);
  expect(read('qr/guides/x.svg').toString()).toMatch(/^<svg/);
  expect(JSON.parse(read('search/answers/guides/x.json').toString())).toEqual({
    '': `${'医保'.repeat(20)}。`,
  });
});

test.each(['/', '/facts/x/', '/sources/x/', '/search/', '/404/'])(
  'rows of search need no sentences of %s',
  (address) => {
    writePage(dir, address, HTML);
    expect(existsSync(join(dir, 'search/answers'))).toBe(false);
  },
);

test('the 404 page is a file, and an old address has no sentences', () => {
  writePage(dir, '/404/', HTML);
  writePage(dir, '/old/', '<h1>这一页搬了家</h1>');
  expect(readdirSync(dir).sort()).toEqual(['404.html', '404.html.br', '404.html.gz', 'old', 'qr']);
});

test('a page of a place gives all facts of a section, the list of all places its first sentence', () => {
  const html = '<main><h1>地</h1><h2 id="base">基数</h2><ul><li>甲。</li><li>乙。</li></ul></main>';
  writePage(dir, '/regions/hebei/', html);
  writePage(dir, '/regions/', html);
  const answers = (name: string): unknown =>
    JSON.parse(read(`search/answers/${name}.json`).toString());
  expect(answers('regions/hebei')).toEqual({ '#base': ['甲。', '乙。'] });
  expect(answers('regions')).not.toEqual(answers('regions/hebei'));
});
