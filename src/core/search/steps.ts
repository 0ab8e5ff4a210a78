/** Long work as a generator, so that a page can pause after each step. */
export type Steps<Result> = Generator<void, Result>;

/** Runs all steps without pauses and returns the result. */
export const runSync = <Result>(steps: Steps<Result>): Result => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
