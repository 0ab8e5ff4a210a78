import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { apt } from '../browser.ts';
import { freePort } from '../free-port.ts';
import type { Engine } from './engine.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const SCREEN = '/usr/bin/Xvfb';
const NEEDED = [DRIVER, BROWSER, SCREEN];

/** Makes sure of WebKitGTK and a screen in memory. Throws where they cannot be had. */
const ensureWebkit = (): void => {
  const there = (): boolean => NEEDED.every((path) => existsSync(path));
  if (!there() && !(apt('webkit2gtk-driver', 'xvfb') && there()))
    throw new Error('No WebKitGTK: install it (Debian: apt install webkit2gtk-driver xvfb)');
};

/** The key of an element in answers of WebDriver, by its standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Asks the driver. Throws what it says is wrong. */
const ask = async (
  url: string,
  method: 'GET' | 'POST' | 'DELETE',
  body?: object,
): Promise<unknown> => {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } };
  if (!response.ok) throw new Error(`WebDriver: ${value.error ?? ''} ${value.message ?? ''}`);
  return value;
};

/** Starts a program on the first attempt that succeeds, and gives what the attempt gave. */
const whenReady = async <T>(program: ChildProcess, attempt: () => Promise<T>): Promise<T> => {
  for (let left = 100; ; left -= 1) {
    if (program.exitCode !== null) throw new Error(`${program.spawnfile} ended at once`);
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};

const CAPABILITIES = {
  capabilities: {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } },
  },
};

/** Control and V. */
const PASTE = {
  actions: [
    {
      type: 'key',
      id: 'keyboard',
      actions: [
        { type: 'keyDown', value: '\uE009' },
        { type: 'keyDown', value: 'v' },
        { type: 'keyUp', value: 'v' },
        { type: 'keyUp', value: '\uE009' },
      ],
    },
  ],
};

/** Starts WebKitGTK in a screen in memory, driven over WebDriver. */
export const startWebkit = async (): Promise<Engine> => {
  ensureWebkit();
  const display = `:${90 + (process.pid % 400)}`;
  const screen = spawn(SCREEN, [display, '-screen', '0', '1400x1000x24'], { stdio: 'ignore' });
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, LANG: 'zh_CN.UTF-8' },
  });
  const origin = `http://127.0.0.1:${port}`;
  const { sessionId } = (await whenReady(driver, () =>
    ask(`${origin}/session`, 'POST', CAPABILITIES),
  )) as { sessionId: string };
  const session = `${origin}/session/${sessionId}`;

  const evaluate = (expression: string): Promise<unknown> =>
    ask(`${session}/execute/async`, 'POST', {
      script: `const done = arguments[0];
        Promise.resolve().then(() => (${expression})).then(
          (value) => done({ value: value === undefined ? null : value }),
          (error) => done({ error: String(error) }));`,
      args: [],
    }).then((answer) => {
      const { value, error } = answer as { value?: unknown; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    });
  const pointer = (x: number, y: number) => ({
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
  return {
    open: async (address) => {
      await ask(`${session}/url`, 'POST', { url: address });
    },
    evaluate,
    click: async (selector) => {
      // The driver moves to no element below the edge, so it is brought into view first.
      const [x, y] = (await evaluate(
        `(() => { const element = document.querySelector(${JSON.stringify(selector)});
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { left, top, width, height } = element.getBoundingClientRect();
          return [Math.round(left + width / 2), Math.round(top + height / 2)]; })()`,
      )) as [number, number];
      await ask(`${session}/actions`, 'POST', pointer(x, y));
    },
    type: async (text) => {
      const active = (await ask(`${session}/element/active`, 'GET')) as Record<string, string>;
      await ask(`${session}/element/${active[ELEMENT]!}/value`, 'POST', {
        text: text.replaceAll('\n', '\uE007'),
      });
    },
    resize: async (width, height) => {
      const [outer, inner] = (await evaluate(
        '[[outerWidth, outerHeight], [innerWidth, innerHeight]]',
      )) as [number[], number[]];
      await ask(`${session}/window/rect`, 'POST', {
        width: width + outer[0]! - inner[0]!,
        height: height + outer[1]! - inner[1]!,
      });
    },
    clipboard: async () => {
      await evaluate(
        `(() => { const box = document.createElement('input'); box.id = 'paste';
          document.body.append(box); box.focus({ preventScroll: true }); })()`,
      );
      await ask(`${session}/actions`, 'POST', PASTE);
      return (await evaluate(`document.querySelector('#paste').value`)) as string;
    },
    // This driver tells of no message on the console.
    complaints: () => [],
    close: async () => {
      await ask(session, 'DELETE').catch(() => undefined);
      driver.kill();
      screen.kill();
    },
  };
};
