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

/** Asks for the page until it fits; the limit of the test ends the wait for what never comes. */
const untilPage = async (address: string, fits: (html: string) => boolean): Promise<void> => {
  for (;;) {
    expect(server.exitCode).toBeNull();
    const answer = await fetch(origin + address).catch(() => undefined);
    const html = (await answer?.text().catch(() => '')) ?? '';
    if (html.includes('<h1') && fits(html)) return;
    await wait(100);
  }
};

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = copy.serve(port);
  await untilPage('/terms/', () => true);
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
    await untilPage(address, () => true);
    writeFileSync(
      path,
      text.replace(before, (found) => found + words),
    );
    await untilPage(address, (html) => html.includes(words));
  }
  writeFileSync(path, text);
  // The next edit of the file comes when this one has been seen, as an author's would.
  await untilPage(address, (html) => !html.includes('又改了'));
});
