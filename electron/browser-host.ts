// `node out/electron/browser-host.js [options]`: the station for a local browser, where Electron's binary cannot be had.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openBrowser } from './shell/browser-window.ts';
import { forkProcess } from './shell/fork-process.ts';
import { startLoopbackServer } from './shell/loopback-server.ts';
import { parseOptions } from './shell/options.ts';
import { surviveFailures } from './shell/survive.ts';
import { openStation } from './station.ts';

const EXIT = { badOptions: 2, cannotOpen: 3, portTaken: 4 } as const;

async function run(argv: readonly string[]): Promise<void> {
  const out = import.meta.dirname;
  const options = parseOptions(argv, os.homedir());
  if (!options.ok) return stop(options.failure, EXIT.badOptions);
  const { version } = JSON.parse(readFileSync(path.join(out, '../../package.json'), 'utf8')) as { version: string };
  const opened = await openStation({ ...options.value, host: 'browser', version, out, startProcess: forkProcess });
  if (!opened.ok)
    return stop(opened.failure.sentence, opened.failure.type === 'settings' ? EXIT.badOptions : EXIT.cannotOpen);
  const station = opened.value;
  surviveFailures(station.failed);
  const server = await startLoopbackServer({
    station,
    pageFolder: path.join(out, '../renderer'),
    preloadFile: path.join(out, 'browser-preload.js'),
    port: options.value.port,
  });
  if (!server.ok) {
    await station.close();
    return stop(
      `Port ${server.failure.port} is taken by another program. Choose another one with --port N.`,
      EXIT.portTaken,
    );
  }
  const { url, close } = server.value;
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    await close();
    await station.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  if (!options.value.open) {
    console.log(JSON.stringify({ type: 'ready', url, pid: process.pid }));
    return;
  }
  const window = openBrowser(url, path.join(options.value.dataFolder, 'browser'), () => void end());
  console.log(window ? 'The station is open in its own window.' : `Open the station in a Chromium browser: ${url}`);
}

function stop(sentence: string, code: number): void {
  console.error(sentence);
  process.exitCode = code;
}

await run(process.argv.slice(2));
