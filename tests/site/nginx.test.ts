import { readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNginx, type Nginx } from '../nginx.ts';
import { file, pages } from './dist.ts';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const DIST = new URL('../../dist/', import.meta.url).pathname;

/** One address of each top folder, and the home page. */
const oneOfEach = [
  ...new Map(pages.map(({ address }) => [address.split('/')[1], address])).values(),
].filter((address) => address !== '/404/');

describe('nginx with the shipped configuration', () => {
  let nginx: Nginx;
  /** Thousands of requests share connections. */
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  beforeAll(async () => {
    nginx = await startNginx(DIST);
  });
  afterAll(() => {
    agent.destroy();
    return nginx.stop();
  });

  /** As it was sent: `fetch` would decompress and follow. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      request(`${nginx.origin}${path}`, { headers, method, agent }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const sent = Object.entries(response.headers).map(([name, value]) => [
            name,
            String(value),
          ]);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(sent) as Record<string, string>,
            body: Buffer.concat(parts),
          });
        });
      })
        .on('error', reject)
        .end();
    });

  const hardened = (headers: Record<string, string>): void => {
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/) as string,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['server']).toBe('nginx');
  };

  test.each(oneOfEach)('%s is sent with every header, briefly cached', async (address) => {
    const { status, headers } = await ask(address);
    expect(status).toBe(200);
    hardened(headers);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=300');
    const wasm = headers['content-security-policy']?.includes("'wasm-unsafe-eval'");
    expect(wasm).toBe(address === '/search/');
  });

  test('the header of a page allows all that the page itself allows', async () => {
    for (const { address, root } of pages) {
      const path = address === '/404/' ? '/404.html' : address;
      const own = root.querySelector('meta[http-equiv="content-security-policy"]');
      const sent = (await ask(path, {}, 'HEAD')).headers['content-security-policy'] ?? '';
      for (const part of own?.getAttribute('content')?.split(';') ?? []) {
        const [name = '', ...sources] = part.trim().split(' ');
        const allowed = sent.split('; ').find((directive) => directive.startsWith(`${name} `));
        for (const source of sources) expect(allowed, `${path} ${name}`).toContain(source);
      }
    }
  });

  test('files are sent as they were compressed ahead of time', async () => {
    const html = file('guides/family-sharing/index.html');
    const brotli = await ask('/guides/family-sharing/', { 'Accept-Encoding': 'gzip, br' });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(html);
    const gzip = await ask('/guides/family-sharing/', { 'Accept-Encoding': 'gzip' });
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(gzip.body).toString()).toBe(html);
    const plain = await ask('/guides/family-sharing/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(html);
    expect(brotli.body.length).toBeLessThan(gzip.body.length);
  });

  test('what has a hash in its name may be kept for ever', async () => {
    const script = /["'`](\/_astro\/[\w-]+\.js)["'`]/.exec(file('search/index.html'))?.[1];
    const { status, headers } = await ask(script ?? '');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('application/javascript; charset=utf-8');
  });

  test('every file says once how long it may be kept', async () => {
    const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^_(?!astro)|\.(?:br|gz)$/.test(entry.name))
      .map(({ parentPath, name }) => relative(DIST, join(parentPath, name)));
    expect(files.length).toBeGreaterThan(500);
    const wrong: string[] = [];
    for (const name of files) {
      const { headers } = await ask(`/${encodeURI(name)}`, {}, 'HEAD');
      if (
        !/^(?:no-cache|public, max-age=\d+(?:, immutable)?)$/.test(headers['cache-control'] ?? '')
      )
        wrong.push(`${name}: ${headers['cache-control'] ?? 'nothing'}`);
    }
    expect(wrong).toEqual([]);
  });

  test('an unchanged page is not sent twice', async () => {
    const { headers } = await ask('/lapse/', { 'Accept-Encoding': 'br' });
    const again = await ask('/lapse/', {
      'Accept-Encoding': 'br',
      'If-None-Match': headers['etag'] ?? '',
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test.each(['/no-such-page/', '/_headers', '/_nginx-maps.conf', '/guides/../../etc/passwd'])(
    '%s is not there, and the answer is ours',
    async (path) => {
      const { status, headers, body } = await ask(path);
      expect(status).toBe(404);
      expect(body.toString()).toContain('没有这个页面');
      hardened(headers);
    },
  );

  test('an address without its slash leads to the one with it', async () => {
    const { status, headers } = await ask('/guides/family-sharing');
    expect([status, headers['location']]).toEqual([301, '/guides/family-sharing/']);
  });

  test('only reading is allowed', async () => {
    for (const path of ['/about/', '/_astro/', '/no-such-page/']) {
      const { status, headers } = await ask(path, {}, 'POST');
      expect(status, path).toBe(405);
      expect(headers['cache-control'], path).toBe('no-cache');
    }
  });

  test('an error under an address with a hash is not kept for ever', async () => {
    for (const path of ['/_astro/', '/_astro/gone.js', '/pagefind/index/gone.pf_index']) {
      const { status, headers } = await ask(path);
      expect(status, path).toBe(404);
      expect(headers['cache-control'], path).toBe('no-cache');
    }
  });

  test('what moved leads to where it is', async () => {
    const moved = [...file('_redirects').matchAll(/^(\/\S*) (\S+) 301$/gm)];
    expect(moved.length).toBeGreaterThan(0);
    for (const [line, from, to] of moved) {
      const { status, headers } = await ask(from ?? '');
      expect([status, headers['location']], line).toEqual([301, to]);
    }
  });
});
