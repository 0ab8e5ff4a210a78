import { existsSync } from 'node:fs';
import { launch, type Page } from 'puppeteer-core';
import { apt } from '../browser.ts';
import type { Engine } from './engine.ts';

const INSTALLED = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

const findFirefox = (): string | undefined =>
  INSTALLED.find((path) => path !== '' && existsSync(path));

const MISSING =
  'No Firefox: install one (Debian: apt install firefox-esr), or set FIREFOX_PATH to its path';

/** Makes sure of a Firefox: one that is there, else the package of Debian. Throws where none can be had. */
export const ensureFirefox = (): void => {
  if (findFirefox() === undefined && !(apt('firefox-esr') && findFirefox()))
    throw new Error(MISSING);
};

const PREFERENCES = {
  // Lets the page that copied a link read it back; readers are asked first.
  'dom.events.testing.asyncClipboard': true,
  'intl.accept_languages': 'zh-CN,zh',
};

const listen = (page: Page): (() => string[]) => {
  let complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return () => {
    const said = complaints;
    complaints = [];
    return said;
  };
};

/**
 * Resolves when all modules that the page has asked for have come, with what they import: a second import of
 * one waits for the first. A result that takes the focus asks for a script, for example.
 */
const MODULES_HAVE_COME = `Promise.all(
  [...document.querySelectorAll('script[type=module][src]')].map(({ src }) => import(src).catch(() => undefined)),
).then(() => true)`;

/** Starts Firefox without a window, driven over WebDriver BiDi. */
export const startFirefox = async (): Promise<Engine> => {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error(MISSING);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: PREFERENCES,
  });
  const page = await browser.newPage();
  const complaints = listen(page);
  return {
    open: async (address) => {
      // A page that is left while it fetches something complains of it when the next one is there.
      await page.evaluate(MODULES_HAVE_COME);
      await page.waitForNetworkIdle({ idleTime: 50, timeout: 120_000 });
      await page.goto(address, { waitUntil: 'load' });
    },
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    type: async (text) => {
      for (const key of text)
        await (key === '\n' ? page.keyboard.press('Enter') : page.keyboard.sendCharacter(key));
    },
    resize: (width, height) => page.setViewport({ width, height }),
    clipboard: () => page.evaluate('navigator.clipboard.readText()') as Promise<string>,
    complaints,
    close: () => browser.close(),
  };
};
