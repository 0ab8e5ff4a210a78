/**
 * Tests run on the Node of `.node-version`. `npm` and `npx` bring it along as the npm package `node`; an
 * editor or a script that starts Vitest by its path uses whatever Node it finds, and an old one fails in
 * the middle with an error that says nothing of the cause.
 */
const NEEDED_MAJOR = 24;

/** What is wrong with a version of Node (`v20.20.2`), as one line; undefined where it will do. */
export const nodeProblem = (version: string): string | undefined => {
  const major = Number(/^v(\d+)\./.exec(version)?.[1]);
  if (major >= NEEDED_MAJOR) return undefined;
  return (
    `These tests need Node ${NEEDED_MAJOR}, but this is Node ${version}. Use npm scripts or npx, ` +
    'which bring it, or start them with node_modules/.bin/node (see .github/CONTRIBUTING.md).'
  );
};

/** Ends the process with one line where its Node is too old. */
export const requireNode = (): void => {
  const problem = nodeProblem(process.version);
  if (problem === undefined) return;
  console.error(problem);
  process.exit(1);
};
