import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../copy.ts';
import { freePort } from '../free-port.ts';

const copy = copyProject();
let server: ChildProcess;
let origin: string;

/** The page once it says something; the limit of the test ends the wait for what never comes. */
const pageThatSays = async (address: string, words: string): Promise<string> => {
  for (;;) {
    expect(server.exitCode).toBeNull();
    const answer = await fetch(origin + address).catch(() => undefined);
    const html = (await answer?.text().catch(() => '')) ?? '';
    if (html.includes(words)) return html;
    await wait(100);
  }
};

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = copy.serve(port);
  await pageThatSays('/terms/', '<h1');
});

afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
  copy.remove();
});

const FACT = 'facts/pension-formula/payment-months.yaml';
const GUIDE = 'guides/family-sharing.mdx';

// Twice each: what pages work out of the content is kept from one change to the next.
test.each([
  ['a fact', FACT, /^title: /m, '/facts/payment-months/'],
  ['the text of a guide', GUIDE, /<Answer>\s*/, '/guides/family-sharing/'],
  ['a title, on a page that lists it', GUIDE, /^title: /m, '/guides/'],
])('%s that is edited is shown, and shown again', async (_, file, before, address) => {
  const path = join(copy.folder, 'content', file);
  const text = readFileSync(path, 'utf8');
  for (const words of ['改了一次', '又改了']) {
    await pageThatSays(address, '<h1');
    writeFileSync(
      path,
      text.replace(before, (found) => found + words),
    );
    await pageThatSays(address, words);
  }
  writeFileSync(path, text);
});
