import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { RENDER_THREADS } from '../../settings/site-settings.ts';
import type { PageDone, PageJob, ThreadStart } from './astro-renderer.ts';

/** Each thread loads all of the content; more than these would need more memory than they save time. */
const MOST_THREADS = 3;
/** Number of pages queued for a thread, so that it never has to wait for one. */
export const PAGES_AHEAD = 8;

/** How many threads render beside the process itself. */
export const renderThreadCount = (): number =>
  RENDER_THREADS === ''
    ? Math.min(availableParallelism() - 1, MOST_THREADS)
    : Number(RENDER_THREADS);

interface WaitingPage {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface RenderThread {
  readonly pending: () => number;
  readonly render: (url: string, component: string) => Promise<void>;
  readonly end: () => Promise<unknown>;
}

const startThread = (start: ThreadStart): RenderThread => {
  const thread = new Worker(new URL('./render-thread.ts', import.meta.url), { workerData: start });
  const waiting = new Map<number, WaitingPage>();
  let count = 0;
  let ended: { readonly error: unknown } | undefined;
  const fail = (error: unknown): void => {
    ended ??= { error };
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on('error', fail);
  thread.on('exit', (code) => {
    fail(new Error(`渲染的线程中断了（${code}）`));
  });
  thread.on('message', ({ number, error }: PageDone) => {
    const page = waiting.get(number);
    waiting.delete(number);
    if (error === undefined) page?.resolve();
    else page?.reject(Object.assign(new Error(error.message), error));
  });
  return {
    pending: () => waiting.size,
    render: (url, component) => {
      if (ended) return Promise.reject(ended.error);
      return new Promise((resolve, reject) => {
        const number = (count += 1);
        waiting.set(number, { resolve, reject });
        thread.postMessage({ number, url, component } satisfies PageJob);
      });
    },
    end: () => thread.terminate(),
  };
};

/** Threads that render pages and write them. */
export interface RenderThreads {
  /** Renders a page in the thread that has the fewest; undefined where all have enough. */
  readonly render: (url: string, component: string) => Promise<void> | undefined;
  readonly end: () => Promise<unknown>;
}

/** Starts threads that render with Astro's bundle, on the cores that this process leaves idle. */
export const startRenderThreads = (start: ThreadStart, count: number): RenderThreads => {
  const threads = Array.from({ length: count }, () => startThread(start));
  return {
    render: (url, component) =>
      threads
        .toSorted((a, b) => a.pending() - b.pending())
        .find((thread) => thread.pending() < PAGES_AHEAD)
        ?.render(url, component),
    end: () => Promise.all(threads.map((thread) => thread.end())),
  };
};
