import type { Steps } from '../../core/search/steps.ts';

/** How many steps run before the page gets a turn. */
const STEPS_PER_SLICE = 16;

/** Gives the page a turn: it may paint or answer a key. */
export const yieldToPage = (): Promise<void> =>
  new Promise((next) => {
    // Timers are clamped, and throttled in the background; messages are not.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      next();
    };
    port2.postMessage(0);
  });

/** Runs all steps with pauses, so that keys and scrolling are answered meanwhile. */
export const runInSlices = async <Result>(steps: Steps<Result>): Promise<Result> => {
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (count % STEPS_PER_SLICE === 0) await yieldToPage();
  }
};
