/** Work that is cut into steps, so that a page can do it with pauses between them. */
export type Steps<Result> = Generator<void, Result>;

/** Runs all steps without a pause and returns the result. */
export const runSync = <Result>(steps: Steps<Result>): Result => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
