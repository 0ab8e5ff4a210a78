/** A page of one sentence, served as simply as can be: what nothing on this machine is faster than. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const HTML =
  '<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>一句话</title><h1>一句话</h1><p>这一页只有一句话。';

/** Starts to serve it. */
export const startBarePage = async (): Promise<{ address: string; stop: () => void }> => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(HTML);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
