import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Rendered } from '../html/page-rendered-channel.ts';

/** Makes what lies beside pages, each as soon as it is told of it. */
interface Beside {
  readonly add: (page: Rendered) => void;
  /** When all that was added is made. */
  readonly done: () => Promise<void>;
}

/**
 * A thread that lays compressed copies beside the pages of a folder and draws the codes that they
 * print, while further pages are rendered: rendering keeps one core busy only, and these would take
 * a fifth of the build when it has ended.
 */
export const beside = (dir: URL): Beside => {
  const thread = new Worker(new URL('./page-assets-worker.ts', import.meta.url), {
    workerData: fileURLToPath(dir),
  });
  return {
    add: (page) => {
      thread.postMessage(page);
    },
    done: async () => {
      const ended = once(thread, 'exit');
      thread.postMessage(null);
      await ended;
    },
  };
};
