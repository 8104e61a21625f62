import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'undici';
import { freePort } from '#tests/kit/free-port.ts';
import { root } from './host.ts';

const folder = path.join(root, 'tests/peers/pouchdb');

/** What PouchDB needs in a page: itself, and its quickest way to keep things in a browser. */
export const POUCHDB_SCRIPTS = ['pouchdb.min.js', 'pouchdb.indexeddb.min.js'].map((file) =>
  path.join(folder, 'node_modules/pouchdb/dist', file),
);

/** PouchDB's own server, on loopback, which keeps its documents in LevelDB. */
export interface PouchServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts it in a process of its own; installs it the first time, past the product's own packages. */
export async function startPouchServer(dataFolder: string): Promise<PouchServer> {
  if (!existsSync(path.join(folder, 'node_modules'))) {
    const installed = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (installed.status !== 0) throw new Error(`PouchDB could not be installed in ${folder}.`);
  }
  mkdirSync(dataFolder, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = path.join(folder, 'node_modules/pouchdb-server/bin/pouchdb-server');
  const child = spawn(
    process.execPath,
    [program, '--host', '127.0.0.1', '--port', String(port), '--dir', dataFolder, '--no-stdout-logs'],
    // Its settings and its log go to where it is started.
    { cwd: dataFolder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const end = () => void child.kill('SIGTERM');
  process.once('exit', end);
  for (let look = 0; !(await answers(url)); look++) {
    if (look === 100 || child.exitCode !== null) throw new Error('The server of PouchDB did not start.');
    await delay(100);
  }
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        process.off('exit', end);
        child.once('exit', () => resolve());
        end();
      }),
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const { statusCode, body } = await request(url);
    await body.dump();
    return statusCode === 200;
  } catch {
    return false;
  }
}
