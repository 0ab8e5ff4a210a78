import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { createPageAssetWorker } from '../../../src/tools/build/page-assets.ts';

const root = mkdtempSync(join(tmpdir(), 'handbook-beside-'));
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('copies and the code of a page lie beside it, whatever its folder is called', async () => {
  const dir = join(root, '试 验');
  const html = `<p>${'医保'.repeat(200)}</p><img src="/qr/guides/x.svg">`;
  const { addPage, finish } = createPageAssetWorker(pathToFileURL(`${dir}/`));
  addPage({ address: '/guides/x/', html });
  addPage({ address: '/404/', html });
  await finish();
  expect(readdirSync(root)).toEqual(['试 验']);
  const copy = readFileSync(join(dir, 'guides/x/index.html.br'));
  expect(brotliDecompressSync(copy).toString()).toBe(html);
  expect(existsSync(join(dir, 'guides/x/index.html.gz'))).toBe(true);
  expect(existsSync(join(dir, '404.html.br'))).toBe(true);
  expect(readFileSync(join(dir, 'qr/guides/x.svg'), 'utf8')).toMatch(/^<svg/);
});
