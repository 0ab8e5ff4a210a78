import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

export interface Run {
  readonly code: number;
  readonly seconds: number;
  /** Highest sum of the memory of the process and of all it started, in MB. */
  readonly megabytes: number;
  readonly said: string;
}

/** Resident memory of a process and of all below it, from /proc. */
const treeMemory = (root: number): number => {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ');
        return [{ id: Number(name), parent: Number(fields[1]), pages: Number(fields[21]) }];
      } catch {
        return [];
      }
    });
  const sum = (id: number): number =>
    (processes.find((one) => one.id === id)?.pages ?? 0) +
    processes.filter(({ parent }) => parent === id).reduce((all, one) => all + sum(one.id), 0);
  return (sum(root) * 4096) / 1e6;
};

/** Runs a Node script in a folder, and measures it. */
export const measure = (folder: string, script: string): Promise<Run> =>
  new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(process.execPath, [script], {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let said = '';
    let megabytes = 0;
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const timer = setInterval(() => {
      if (child.pid !== undefined) megabytes = Math.max(megabytes, treeMemory(child.pid));
    }, 100);
    child.once('exit', (code) => {
      clearInterval(timer);
      resolve({
        code: code ?? 1,
        seconds: (performance.now() - began) / 1000,
        megabytes,
        said,
      });
    });
  });
