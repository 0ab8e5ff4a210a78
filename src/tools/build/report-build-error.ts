/** Prints why the build failed. */
export const reportBuildError = (error: unknown): void => {
  const { message, hint, stack } = error as { message?: string; hint?: string; stack?: string };
  // Mistakes in content have a hint that says what to change; for mistakes in the code the stack
  // helps.
  console.error(
    `\n${hint ?? stack ?? ''}\n\n没有生成新的网站：${message ?? String(error)}\ndist/ 没有动。`,
  );
};
