// `node out/electron/browser-host.js [options]`: the station for a local browser, where Electron's binary cannot be had.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openBrowser } from './shell/browser-window.ts';
import { forkProcess } from './shell/fork-process.ts';
import { startLoopbackServer } from './shell/loopback-server.ts';
import { type OpeningPage, writeOpeningPage } from './shell/opening-page.ts';
import { HELP, parseOptions } from './shell/options.ts';
import type { Windows } from './shell/socket-wire.ts';
import { surviveFailures } from './shell/survive.ts';
import { openStation } from './station/station.ts';

const PAGE_DIED_MS = 5_000;
const NOBODY_LEFT_MS = 30_000;
const CHECK_MS = 500;
const EXIT = { badOptions: 2, cannotOpen: 3, portTaken: 4 } as const;

// What a station keeps is its user's alone, in a folder that somebody made by hand too.
process.umask(0o077);

async function run(argv: readonly string[]): Promise<void> {
  const out = import.meta.dirname;
  const options = parseOptions(argv, os.homedir());
  if (!options.ok) return stop(options.failure, EXIT.badOptions);
  if (options.value.help) {
    process.stdout.write(HELP);
    return;
  }
  const { version } = JSON.parse(readFileSync(path.join(out, '../../package.json'), 'utf8')) as { version: string };
  const opened = await openStation({ ...options.value, host: 'browser', version, out, startProcess: forkProcess });
  if (!opened.ok)
    return stop(opened.failure.sentence, opened.failure.type === 'settings' ? EXIT.badOptions : EXIT.cannotOpen);
  const station = opened.value;
  surviveFailures(station.failed);
  let opening: OpeningPage | undefined;
  const server = await startLoopbackServer({
    station,
    pageFolder: path.join(out, '../renderer'),
    preloadFile: path.join(out, 'browser-preload.js'),
    port: options.value.port,
    onSpent: () => opening?.remove(),
  });
  if (!server.ok) {
    await station.close();
    return stop(
      `Port ${server.failure.port} is taken by another program. Choose another one with --port N.`,
      EXIT.portTaken,
    );
  }
  const { url, close, windows } = server.value;
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    opening?.remove();
    await close();
    await station.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  if (!options.value.open) {
    console.log(JSON.stringify({ type: 'ready', url, pid: process.pid }));
    return;
  }
  const profile = path.join(options.value.dataFolder, 'browser');
  opening = writeOpeningPage(options.value.dataFolder, url);
  const window = openBrowser(opening.page, profile, {
    onClosed: () => void end(),
    // A browser that outlived its station shows it now; the station ends with the last window there.
    onHandedOver: () => whenEmpty(windows, NOBODY_LEFT_MS, () => void end()),
  });
  if (!window) opening.remove();
  // A page whose process died shows the browser's own sad face and cannot come back by itself: another window takes its place.
  // It needs no key, because the browser has the cookie.
  else
    whenEmpty(windows, PAGE_DIED_MS, () => {
      if (stopping) return;
      console.error('packbench: the page ended and is opened again.');
      openBrowser(`${new URL(url).origin}/#again`, profile, {
        onClosed: () => undefined,
        onHandedOver: () => undefined,
      });
    });
  console.log(window ? 'The station is open in its own window.' : `Open the station in a Chromium browser: ${url}`);
}

/** Tells each time that pages were connected and have all been gone for so long; a reload is back sooner. */
function whenEmpty(windows: () => Windows, forMs: number, tell: () => void): void {
  let emptySince: number | undefined;
  let told = 0;
  setInterval(() => {
    const { open, ever } = windows();
    if (open > 0) emptySince = undefined;
    else if (ever > told) {
      emptySince ??= performance.now();
      if (performance.now() - emptySince < forMs) return;
      told = ever;
      tell();
    }
  }, CHECK_MS).unref();
}

function stop(sentence: string, code: number): void {
  console.error(sentence);
  process.exitCode = code;
}

await run(process.argv.slice(2));
