import { execFile, spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('..', import.meta.url).pathname;
const PARTS = ['astro.config.ts', 'content', 'package.json', 'package-lock.json', 'public', 'src'];

const PARSED = '.astro/cache/check-content';

/** Without the kinds that have many pages, and without calculators and search, which come with many scripts. */
const FEW_PAGES = ['404.astro', 'about.astro', 'index.astro', 'offline.astro'];

/** Variables of the test runner by which a build would take itself for development. */
const RUNNER = /^(?:VITEST|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|TEST$|BASE_URL$)/;
const SURROUNDINGS = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !RUNNER.test(name)),
);

export interface Built {
  readonly code: number;
  /** All that the build said. */
  readonly said: string;
}

export interface Copy {
  readonly folder: string;
  /** Builds the copy, with these variables beside the ones of this process. */
  readonly build: (env?: Readonly<Record<string, string>>) => Promise<Built>;
  /** Starts the same build, to be killed. */
  readonly startBuild: () => ChildProcess;
  /** Starts the development server of the copy; whoever starts it kills it. */
  readonly serve: (port: number) => ChildProcess;
  /** Takes away all pages but a few, for builds that end early or fail: half of the time. */
  readonly leaveFewPages: () => void;
  readonly remove: () => void;
}

/** The project in a folder of its own, to be changed and built without touching this one. */
export const copyProject = (): Copy => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-copy-'));
  for (const part of [...PARTS, 'tsconfig.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  // What the check of this checkout parsed, by the hash of the text, need not be parsed again.
  if (existsSync(join(ROOT, PARSED)))
    cpSync(join(ROOT, PARSED), join(folder, PARSED), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    build: (env = {}) =>
      new Promise((resolve) => {
        execFile(
          process.execPath,
          ['src/tools/build/build-site.ts'],
          {
            cwd: folder,
            maxBuffer: 1e8,
            env: { ...SURROUNDINGS, ASTRO_TELEMETRY_DISABLED: '1', ...env },
          },
          (error, out, errors) => {
            const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
            resolve({ code, said: `${out}${errors}` });
          },
        );
      }),
    startBuild: () =>
      spawn(process.execPath, ['src/tools/build/build-site.ts'], {
        cwd: folder,
        stdio: 'ignore',
        env: { ...SURROUNDINGS, ASTRO_TELEMETRY_DISABLED: '1' },
      }),
    serve: (port) =>
      spawn(process.execPath, ['node_modules/.bin/astro', 'dev', '--port', String(port)], {
        cwd: folder,
        stdio: 'ignore',
        env: { ...SURROUNDINGS, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' },
      }),
    leaveFewPages: () => {
      const pages = join(folder, 'src/pages');
      for (const name of readdirSync(pages))
        if (!FEW_PAGES.includes(name)) rmSync(join(pages, name), { recursive: true });
      // No address is missed.
      writeFileSync(join(folder, 'content/addresses.txt'), '');
    },
    remove: () => {
      // A check that the development server started may still be writing.
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
    },
  };
};
