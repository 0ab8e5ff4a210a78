import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { RenderedPage } from '../html/page-rendered-channel.ts';

/** Waking the thread for each page would take a tenth of the time of rendering. */
const PAGES_A_MESSAGE = 32;

/** Writes the files that belong to pages, for each page as soon as it is rendered. */
interface PageAssetWorker {
  readonly addPage: (page: RenderedPage) => void;
  /** Resolves when the files of all pages are written. */
  readonly finish: () => Promise<void>;
}

/**
 * Starts a thread that writes compressed copies and QR codes while other pages are being rendered.
 * Rendering uses one core only, and doing this afterwards would take a fifth of the build.
 */
export const createPageAssetWorker = (dir: URL): PageAssetWorker => {
  const thread = new Worker(new URL('./page-assets-worker.ts', import.meta.url), {
    workerData: fileURLToPath(dir),
  });
  let waiting: RenderedPage[] = [];
  const send = (): void => {
    thread.postMessage(waiting);
    waiting = [];
  };
  return {
    addPage: (page) => {
      waiting.push(page);
      if (waiting.length === PAGES_A_MESSAGE) send();
    },
    finish: async () => {
      const ended = once(thread, 'exit');
      send();
      thread.postMessage(null);
      await ended;
    },
  };
};
