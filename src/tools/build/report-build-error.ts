/** Says why there is no new site. */
export const reportBuildError = (error: unknown): void => {
  const { message, hint, stack } = error as { message?: string; hint?: string; stack?: string };
  // What an author can mend is in the hint; a fault of the code is found by its stack.
  console.error(
    `\n${hint ?? stack ?? ''}\n\n没有生成新的网站：${message ?? String(error)}\ndist/ 没有动。`,
  );
};
