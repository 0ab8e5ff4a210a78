/**
 * Where a build writes, and how its output takes the place of the last one. Several builds may run in
 * one checkout, and any of them may be killed at any moment.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUT = 'dist';
const FOLDER = '.build';
/** A build that is being made, or the last good one while it is exchanged, and the process that does it. */
const OF_PROCESS = /^(next|last)-(\d+)$/;

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's process, which may not be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Gives the folder below `root` that this process builds into; it is not there yet. Clears away what
 * builds left that were killed, and puts the last good output back if one was killed while exchanging it.
 */
export const prepareOutput = (root: string, processId = process.pid): string => {
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const name of readdirSync(join(root, FOLDER))) {
    const [, kind, id] = OF_PROCESS.exec(name) ?? [];
    if (kind === undefined || (Number(id) !== processId && isRunning(Number(id)))) continue;
    const folder = join(root, FOLDER, name);
    if (kind === 'last' && !existsSync(join(root, OUTPUT))) renameSync(folder, join(root, OUTPUT));
    else rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return join(FOLDER, `next-${processId}`);
};

/**
 * Puts the finished build in the place of the last output, which is gone for the moment between two
 * renames. Throws where that fails; the last output is then back in its place.
 */
export const publishOutput = (root: string, next: string, processId = process.pid): void => {
  const output = join(root, OUTPUT);
  const last = join(root, FOLDER, `last-${processId}`);
  const hadOutput = existsSync(output);
  if (hadOutput) renameSync(output, last);
  try {
    renameSync(join(root, next), output);
  } catch (error) {
    if (hadOutput && !existsSync(output)) renameSync(last, output);
    throw error;
  } finally {
    rmSync(last, { recursive: true, force: true });
  }
};
