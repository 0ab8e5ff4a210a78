/**
 * `npm test`: every check and test, in the order in which a mistake is cheapest to find. Ends with
 * the line `N passed, N failed`, which adds up the runners' own counts; a step that does not count
 * counts as one. `npm test -- checks`, `unit`, `site` or `browser` runs these parts only, as the jobs
 * of the workflow do; the last two build the site first. `axe` looks at every address, not at one of
 * each kind of markup, and is run only where it is named.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { ensureFirefox } from './engines/firefox.ts';
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

/** How a step speaks: at once, or when it is done, where others speak meanwhile. */
type Speaks = 'at once' | 'when done';

const step = (script: string, args: readonly string[], speaks: Speaks): Promise<boolean> =>
  new Promise((resolve) => {
    if (speaks === 'at once') console.log(`\n── ${script}`);
    const began = performance.now();
    const parts: Buffer[] = [];
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      stdio: speaks === 'at once' ? 'inherit' : 'pipe',
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, `${script}.json`) },
    });
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const words = Buffer.concat(parts).toString();
      console.log(`${words && `\n${words}`}── ${script}: ${said(code)} in ${seconds} s`);
      resolve(code === 0);
    });
  });

const check = async (script: string, speaks: Speaks = 'at once'): Promise<void> => {
  total[(await step(script, [], speaks)) ? 'passed' : 'failed'] += 1;
};

const count = async (
  script: string,
  args: readonly string[],
  speaks: Speaks,
  read: (report: never) => Counts,
): Promise<void> => {
  const ok = await step(script, args, speaks);
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

const vitest = (script: string, speaks: Speaks = 'at once'): Promise<void> =>
  count(
    script,
    ['--reporter=minimal', '--reporter=json', `--outputFile=${join(reports, `${script}.json`)}`],
    speaks,
    (report: VitestReport) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  );

/** Checks that do not depend on each other, side by side. */
const checks = (): Promise<unknown> =>
  Promise.all(
    ['content', 'format', 'lint', 'types', 'prose'].map((name) =>
      check(`check:${name}`, 'when done'),
    ),
  );

const playwright = (script: string): Promise<void> =>
  count(script, ['--reporter=list,json'], 'at once', ({ stats }: PlaywrightReport) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));

/** What `npm test` runs, and what is run only by its name. */
const PARTS = ['checks', 'unit', 'site', 'browser', 'axe'] as const;
type Part = (typeof PARTS)[number];
const BY_NAME_ONLY: readonly Part[] = ['axe'];
const isPart = (word: string): word is Part => (PARTS as readonly string[]).includes(word);

const words = process.argv.slice(2);
const unknown = words.filter((word) => !isPart(word));
if (unknown.length > 0) {
  console.error(
    `Unknown: ${unknown.join(' ')}. Parts are ${PARTS.join(', ')}; none means all but ${BY_NAME_ONLY.join(', ')}.`,
  );
  process.exit(1);
}
const wants = (...parts: Part[]): boolean =>
  parts.some((part) => (words.length === 0 ? !BY_NAME_ONLY.includes(part) : words.includes(part)));

// What has to be installed comes first, while somebody may still be watching.
if (wants('browser', 'axe')) ensureBrowser();
if (wants('browser')) ensureFirefox();
if (wants('site', 'browser')) ensureNginx();
if (wants('checks')) await checks();
// A build keeps one core at work, and so do the largest files of these tests.
const builds = wants('site', 'browser', 'axe');
const unit = wants('unit') ? vitest('test:unit', builds ? 'when done' : 'at once') : undefined;
if (builds) await check('build');
await unit;
// Browsers wait half of their time: the other tests of the built site have it meanwhile.
const beside = async (): Promise<void> => {
  if (wants('site')) await vitest('test:site', wants('browser') ? 'when done' : 'at once');
  if (wants('browser')) await vitest('test:firefox', 'when done');
};
const others = beside();
if (wants('browser')) await playwright('test:e2e');
await others;
if (wants('axe')) await playwright('test:axe');

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
