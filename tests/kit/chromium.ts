import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The Chromium that tests drive: the one that CHROMIUM_PATH names, an installed one, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  const own = chromium.executablePath();
  return [...(named ? [named] : []), ...INSTALLED, own].find((file) => existsSync(file));
}

/** The same without all that draws a browser around a page, where it is installed: half the work of a start, and the same engine. */
export function findHeadlessChromium(): string | undefined {
  const shell = '/usr/lib/chromium/chromium-headless-shell';
  return !process.env.CHROMIUM_PATH && existsSync(shell) ? shell : findChromium();
}

/** Flags for a quiet Chromium in tests: nothing in the background, and no sandbox only where root forbids one. */
export const CHROMIUM_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

const works = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Fonts for the scripts that labels are tested in; true when they are all there. */
export function hasTestFonts(): boolean {
  const list = spawnSync('fc-list', [':', 'lang'], { encoding: 'utf8' }).stdout ?? '';
  return ['ar', 'th', 'ja', 'he'].every((language) => new RegExp(`(?:=|\\|)${language}(?:\\||\\s|$)`, 'm').test(list));
}

/** Gets what the tests need where it is missing. Gives a sentence that says what to install when it cannot. */
export function ensureTools(): string | undefined {
  const root = process.getuid?.() === 0;
  const apt = root && works('apt-get', '--version');
  if (!findChromium()) works('npx', 'playwright', 'install', 'chromium');
  if (apt && (!findChromium() || !hasTestFonts())) {
    works('apt-get', 'update');
    works(
      'apt-get',
      'install',
      '-y',
      '--no-install-recommends',
      'chromium',
      'fontconfig',
      'fonts-noto-core',
      'fonts-noto-cjk',
    );
  }
  if (!findChromium())
    return 'Install Chromium or Google Chrome (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.';
  if (!hasTestFonts())
    return 'Install fonts for Arabic, Hebrew, Thai and Japanese (Debian: apt-get install fontconfig fonts-noto-core fonts-noto-cjk).';
  return undefined;
}
