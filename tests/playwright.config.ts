import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './browser.ts';

const PORT = Number(process.env['E2E_PORT'] ?? 4399);
/** Tests that wait rather than work: they have a worker of their own. */
export const WAITS = '@waits';
/** Tests of how long something takes: what else a machine does would fail them, so they run by themselves. */
export const TIMED = '@timed';
const MEASURES_TIME = process.env['TIMED'] !== undefined;

const executablePath = findChromium();

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // These only end what hangs: a machine that is busy with other things takes ten times as long.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  // A test spends half of its time waiting for its browser: three keep two cores at work.
  workers: 4,
  projects: MEASURES_TIME
    ? [{ name: 'timed', grep: new RegExp(TIMED), workers: 1 }]
    : [
        { name: 'waits', grep: new RegExp(WAITS), workers: 1 },
        { name: 'works', grepInvert: new RegExp(`${WAITS}|${TIMED}`), workers: 3 },
      ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${PORT}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A button that is still scrolling under the pointer of a busy machine is missed; `theme.spec.ts` looks at motion.
    contextOptions: { reducedMotion: 'reduce' },
    // Tests of other things see the network as it is; offline.spec.ts lets the worker in.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `npm run preview -- --port ${PORT}`,
    cwd: new URL('..', import.meta.url).pathname,
    url: `http://localhost:${PORT}/`,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    reuseExistingServer: false,
  },
});
