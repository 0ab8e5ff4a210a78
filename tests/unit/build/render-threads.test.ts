import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import {
  PAGES_AHEAD,
  startRenderThreads,
  type RenderThreads,
} from '../../../src/tools/build/render-threads.ts';

const folder = mkdtempSync(join(tmpdir(), 'handbook-threads-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Stands for what Astro bundles: a page that says its styles, one that throws, one that kills its thread. */
const ENTRY = `
let styles;
const pages = {
  good: (request) => new Response(\`<p>\${new URL(request.url).pathname} \${styles}</p>\`),
  bad: () => { throw Object.assign(new Error('no such fact'), { hint: 'content/x.yaml' }); },
  fatal: () => process.exit(7),
  stuck: () => new Promise(() => {}),
};
export const app = {
  manifest: { routes: Object.keys(pages).map((component) => ({ routeData: { component } })) },
  setInternals: ({ pagesByKeys }) => { styles = pagesByKeys.get('good').styles.join(); },
  setOptions: () => {},
  render: async (request, { routeData }) => pages[routeData.component](request),
};`;
const entry = join(folder, 'entry.mjs');
writeFileSync(entry, ENTRY);
const start = {
  entry: pathToFileURL(entry).href,
  pages: new Map([['good', { styles: ['p{}'] }]]),
  root: `${folder}/`,
};

let threads: RenderThreads;
afterEach(() => threads.end());

test('threads render pages and write them', async () => {
  threads = startRenderThreads(start, 2);
  const paths = ['/a/', '/b/', '/c/'];
  await Promise.all(paths.map((path) => threads.render(`http://localhost${path}`, 'good')));
  for (const path of paths)
    expect(readFileSync(join(folder, path, 'index.html'), 'utf8')).toBe(`<p>${path} p{}</p>`);
});

test('a page that throws names its mistake, and the thread goes on', async () => {
  threads = startRenderThreads(start, 1);
  const bad = { message: 'no such fact', hint: 'content/x.yaml' };
  await expect(threads.render('http://localhost/x/', 'bad')).rejects.toMatchObject(bad);
  await expect(threads.render('http://localhost/y/', 'good')).resolves.toBeUndefined();
});

test('a thread that ends takes its pages with it as failed', async () => {
  threads = startRenderThreads(start, 1);
  const stuck = threads.render('http://localhost/x/', 'stuck');
  const fatal = threads.render('http://localhost/y/', 'fatal');
  await expect(stuck).rejects.toThrow('7');
  await expect(fatal).rejects.toThrow('7');
  await expect(threads.render('http://localhost/z/', 'good')).rejects.toThrow('7');
});

test('a thread takes so many pages and no more; none is nobody', () => {
  threads = startRenderThreads(start, 2);
  const taken = Array.from({ length: 2 * PAGES_AHEAD + 1 }, () =>
    threads.render('http://localhost/x/', 'stuck'),
  );
  for (const page of taken) page?.catch(() => undefined);
  expect(taken.map((page) => page !== undefined)).toEqual([
    ...Array.from({ length: 2 * PAGES_AHEAD }, () => true),
    false,
  ]);
  expect(startRenderThreads(start, 0).render('http://localhost/x/', 'good')).toBeUndefined();
});
