/** The built site as a host serves it, for tests that change it, count requests or take it away. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const DIST = new URL('../dist', import.meta.url).pathname;
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** The built site as a host serves it, to be changed while a reader is on it. */
export interface Site {
  readonly origin: string;
  /** Addresses that were asked for, without their query, in order. */
  readonly asked: string[];
  /** What an address gives from now on. */
  readonly put: (path: string, content: Buffer | string) => void;
  /** Addresses that match are not there from now on, unless something was put there; none without a pattern. */
  readonly lose: (pattern?: RegExp) => void;
}

/** Serves `dist/` on a free port until it is closed. */
export const startSite = async (): Promise<Site & { close: () => void }> => {
  const changed = new Map<string, Buffer | string>();
  const asked: string[] = [];
  let lost: RegExp | undefined;
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    // As every host does: an address without its last slash leads to the one with it.
    if (extname(file) === '' && !file.startsWith('/pagefind/'))
      return void response.writeHead(301, { Location: `${path}/` }).end();
    const put = changed.get(path);
    if (put === undefined && lost?.test(path)) return void response.writeHead(404).end();
    const content = put ?? (await readFile(DIST + file).catch(() => undefined));
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(content === undefined ? 404 : 200, {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
    });
    response.end(content);
  };
  const server = createServer((request, response) => {
    const path = decodeURI(request.url!.split('?')[0]!);
    asked.push(path);
    void answer(path, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    put: (path, content) => changed.set(path, content),
    lose: (pattern) => (lost = pattern),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** A file of the built site. */
export const built = (path: string): Promise<string> => readFile(DIST + path, 'utf8');
