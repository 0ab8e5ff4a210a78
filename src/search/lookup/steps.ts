/** Work in steps, to be done at once or with a pause now and then. */
export type Steps<Result> = Generator<void, Result>;

/** Does all steps at once. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

/** So many steps are done before the page may do something else. */
const TOGETHER = 16;

/** Lets the page do what waits: paint, answer a key. */
export const pause = (): Promise<void> =>
  new Promise((next) => {
    // Timers are clamped, and throttled in the background; messages are not.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      next();
    };
    port2.postMessage(0);
  });

/** Does them bit by bit: keys and scrolling are answered meanwhile. */
export const bitByBit = async <Result>(steps: Steps<Result>): Promise<Result> => {
  for (let at = 1; ; at += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (at % TOGETHER === 0) await pause();
  }
};
