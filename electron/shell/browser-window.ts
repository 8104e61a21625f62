import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where the common Chromium browsers lie, the plainest first. */
const BROWSERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The browser that CHROMIUM_PATH names, or the first one installed here; undefined when there is none. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...(BROWSERS[process.platform] ?? [])].find((file) => existsSync(file));
}

/** A browser that ends this soon, without a fault, has handed the page over to one that runs on this profile already. */
const HANDED_OVER_MS = 4_000;

/**
 * Opens a page in an application window with a profile of its own, so that no extension and no other tab comes near
 * the station's data. `page` is what stands on the command line, where everybody on this computer can read it.
 * Gives false when there is no browser or no display to show it on.
 */
export function openBrowser(
  page: string,
  profile: string,
  told: { readonly onClosed: () => void; readonly onHandedOver: () => void },
): boolean {
  const browser = findBrowser();
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!browser || !hasDisplay) return false;
  const child = spawn(
    browser,
    [
      `--app=${page}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--disable-sync',
      '--disable-background-networking',
      '--autoplay-policy=no-user-gesture-required',
      // Chromium refuses to run as root inside its sandbox; a packing bench is never root, a container is.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  const started = Date.now();
  child.once('exit', (code) =>
    code === 0 && Date.now() - started < HANDED_OVER_MS ? told.onHandedOver() : told.onClosed(),
  );
  child.once('error', told.onClosed);
  return true;
}
