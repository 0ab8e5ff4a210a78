import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const edit = (file: string, change: (text: string) => string): void => {
  const path = join(copy.folder, 'content', file);
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
};

/** Each edit adds words to a line, and names pages that show the line. */
const EDITS = [
  [
    'a fact',
    'facts/pension-formula/payment-months.yaml',
    [/^title: .*/m],
    ['/facts/payment-months/'],
  ],
  [
    'the title and the text of a guide, and the title on a page that lists it',
    'guides/family-sharing.mdx',
    [/^title: .*/m, /<Answer>\s*/],
    ['/guides/family-sharing/', '/guides/'],
  ],
] as const;

// Twice each: what pages work out of the content is kept from one change to the next.
test.each(EDITS)(
  '%s: what is edited is shown, and shown again',
  async (_, file, lines, addresses) => {
    for (const address of addresses) await untilPage(address, () => true);
    for (const words of ['改了一次', '又改了']) {
      edit(file, (text) =>
        lines.reduce((edited, line) => edited.replace(line, (found) => found + words), text),
      );
      for (const address of addresses) await untilPage(address, (html) => html.includes(words));
    }
  },
);

/** A new file is a copy of one that there is, with another name, another title and, in a fact, another text. */
const ADDED = [
  ['a fact', 'facts/pension-formula/payment-months.yaml', 'payment-months', '/facts/newly-added/'],
  ['a guide', 'guides/family-sharing.mdx', 'family-sharing', '/guides/newly-added/'],
  [
    'a fact on the page of its place',
    'facts/local-anhui/loc-anhui-family-leave.yaml',
    'loc-anhui-family-leave',
    '/regions/anhui/',
  ],
] as const;

test.each(ADDED)(
  '%s: what is added is shown, and what is taken away is not',
  async (_, file, name, address) => {
    const text = readFileSync(join(copy.folder, 'content', file), 'utf8');
    const added = join(copy.folder, 'content', file.replace(name, 'newly-added'));
    const isThere = (html: string): boolean => html.includes('新加的一条');
    await fetch(origin + address);
    writeFileSync(
      added,
      text
        .replace(/^title: .*/m, 'title: 新加的一条')
        .replace(/^( +text: ).*/m, (_line, field: string) => `${field}新加的一条。`),
    );
    await untilPage(address, isThere);
    rmSync(added);
    await untilPage(address, (html) => !isThere(html));
  },
);
