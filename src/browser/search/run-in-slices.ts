import type { Steps } from '../../core/search/steps.ts';

/** Half a frame: after this time the page may handle input. */
const SLICE_MS = 8;

/** Lets the page paint or handle input. */
export const yieldToPage = (): Promise<void> =>
  new Promise((next) => {
    // Browsers delay timers, more so in background tabs; messages are not delayed.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      next();
    };
    port2.postMessage(0);
  });

/** Runs all steps with pauses, so that the page stays responsive. Resolves with the result. */
export const runInSlices = async <Result>(steps: Steps<Result>): Promise<Result> => {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    await yieldToPage();
    began = performance.now();
  }
};
