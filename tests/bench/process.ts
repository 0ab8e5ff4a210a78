import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

export interface Run {
  readonly code: number;
  readonly seconds: number;
  /** Of the processes that it waited for, user and system together; holds on a busy machine too. */
  readonly processorSeconds: number;
  /** Highest sum of the memory of the process and of all it started, in MB. */
  readonly megabytes: number;
  readonly said: string;
}

interface Usage {
  readonly megabytes: number;
  readonly processorSeconds: number;
}

const PAGE_BYTES = 4096;
const TICKS_A_SECOND = 100;

interface Status {
  readonly id: number;
  readonly parent: number;
  readonly pages: number;
  readonly ticks: number;
}

/** What /proc says of a process; nothing where it has just ended. */
const statusOf = (id: number): Status[] => {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    // User and system time, of itself and of the children that it waited for.
    const ticks = fields.slice(11, 15).reduce((all, one) => all + one, 0);
    return [{ id, parent: fields[1]!, pages: fields[21]!, ticks }];
  } catch {
    return [];
  }
};

/** What a process and all below it use and have used. */
const usageOf = (root: number): Usage => {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statusOf(Number(name)));
  const below = (id: number): Status[] =>
    processes.filter(({ parent }) => parent === id).flatMap((one) => [one, ...below(one.id)]);
  const tree = [...processes.filter(({ id }) => id === root), ...below(root)];
  const sum = (of: (status: Status) => number): number =>
    tree.reduce((all, one) => all + of(one), 0);
  return {
    megabytes: (sum(({ pages }) => pages) * PAGE_BYTES) / 1e6,
    processorSeconds: sum(({ ticks }) => ticks) / TICKS_A_SECOND,
  };
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
    let processorSeconds = 0;
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const timer = setInterval(() => {
      const now = usageOf(child.pid!);
      megabytes = Math.max(megabytes, now.megabytes);
      processorSeconds = Math.max(processorSeconds, now.processorSeconds);
    }, 100);
    child.once('exit', (code) => {
      clearInterval(timer);
      resolve({
        code: code ?? 1,
        seconds: (performance.now() - began) / 1000,
        megabytes,
        processorSeconds,
        said,
      });
    });
  });
