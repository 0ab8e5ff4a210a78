/**
 * `npm test`: every check and test, in the order in which a mistake is cheapest to find. Ends with
 * the line `N passed, N failed`, which adds up the runners' own counts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { ensureNginx } from './nginx.ts';

interface Counts {
  passed: number;
  failed: number;
}
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

const reports = mkdtempSync(join(tmpdir(), 'canbao-tests-'));
const total: Counts = { passed: 0, failed: 0 };

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const said = (code: number | null): string => (code === 0 ? 'ok' : 'FAILED');

const step = (script: string, ...args: string[]): boolean => {
  console.log(`\n── ${script}`);
  const began = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    stdio: 'inherit',
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, `${script}.json`) },
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${script}: ${said(status)} in ${seconds} s`);
  return status === 0;
};

/** A step without counts of its own: a failure counts as one failed test. */
const check = (script: string): void => {
  if (!step(script)) total.failed += 1;
};

/** Checks that do not depend on each other, side by side; each says its piece when it is done. */
const checkAll = (...scripts: string[]): Promise<unknown> =>
  Promise.all(
    scripts.map(
      (script) =>
        new Promise<void>((resolve) => {
          const parts: Buffer[] = [];
          const child = spawn('npm', ['run', '--silent', script], { env });
          child.stdout.on('data', (part: Buffer) => parts.push(part));
          child.stderr.on('data', (part: Buffer) => parts.push(part));
          child.on('close', (code) => {
            console.log(`\n${Buffer.concat(parts).toString()}── ${script}: ${said(code)}`);
            if (code !== 0) total.failed += 1;
            resolve();
          });
        }),
    ),
  );

const count = (script: string, args: string[], read: (report: never) => Counts): void => {
  const ok = step(script, ...args);
  let counts: Counts = { passed: 0, failed: 0 };
  try {
    counts = read(JSON.parse(readFileSync(join(reports, `${script}.json`), 'utf8')) as never);
  } catch (error) {
    console.error(`${script} left no report: ${String(error)}`);
  }
  total.passed += counts.passed;
  // A runner that failed without counting a failure (no test found, a crash) still failed.
  total.failed += ok && counts.passed > 0 ? counts.failed : Math.max(1, counts.failed);
};

const vitest = (script: string): void =>
  count(
    script,
    ['--reporter=minimal', '--reporter=json', `--outputFile=${join(reports, `${script}.json`)}`],
    (report: VitestReport) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  );

ensureBrowser();
ensureNginx();
await checkAll('check:format', 'check:lint', 'check:types', 'check:prose');
vitest('test:unit');
check('build');
vitest('test:site');
count('test:e2e', ['--reporter=list,json'], ({ stats }: PlaywrightReport) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
}));

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
