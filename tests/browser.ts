import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The one without windows first: it takes half of the processor time of the whole browser. */
const INSTALLED = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Path of a browser that is there; undefined where only Playwright's own download is. */
export const findChromium = (): string | undefined =>
  INSTALLED.find((path) => path !== '' && existsSync(path));

const run = (command: string, args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
};

/** Installs packages of Debian; false where that is not possible. */
export const apt = (...packages: string[]): boolean => {
  const root = process.getuid?.() === 0;
  const [command, ...prefix] = root ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  return (
    run(command!, [...prefix, 'update']) && run(command!, [...prefix, 'install', '-y', ...packages])
  );
};

const hasChineseFont = (): boolean => {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family']).toString().trim() !== '';
  } catch {
    return false;
  }
};

/**
 * Makes sure of a Chromium and a Chinese font: what is there, then Playwright's own download,
 * then a package of Debian. Throws where none can be had.
 */
export const ensureBrowser = (): void => {
  const there = (): boolean =>
    findChromium() !== undefined || existsSync(chromium.executablePath());
  if (!there() && !run('npx', ['playwright', 'install', 'chromium']))
    if (!apt('chromium-headless-shell')) apt('chromium');
  if (!there()) throw new Error('No Chromium: install one, or set CHROMIUM_PATH to its path');
  if (!hasChineseFont() && !apt('fonts-noto-cjk'))
    throw new Error('No Chinese font: install one, for example fonts-noto-cjk');
};
