// The print spooler of Windows made of files, that the real koffi talks to; see fake-winspool.c.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSpoolerThread, type SpoolerThread } from '#electron/devices/printer/spooler-thread.ts';

/** A spooler with the queues "Zebra ZD421" and "Office". */
export interface FakeWinspool {
  readonly thread: SpoolerThread;
  /** What the spooler passed on, document for document. */
  readonly printed: () => readonly string[];
  readonly deleted: () => number;
  readonly setFault: (fault: string) => void;
}

const source = path.join(import.meta.dirname, 'fake-winspool.c');
const worker = pathToFileURL(path.resolve(import.meta.dirname, '../../electron/devices/printer/spooler-worker.ts'));

/** Why no such spooler can be had here; null when it can. */
export function whyNoWinspool(): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  return spawnSync('gcc', ['--version']).status === 0 ? null : 'needs gcc';
}

/** Each has a library of its own, and with it jobs and faults of its own. */
export function startFakeWinspool(): FakeWinspool {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-winspool-'));
  const library = path.join(folder, 'winspool.so');
  const built = spawnSync('gcc', [...['-shared', '-fPIC', '-O1', '-w', '-o', library, source], `-DFOLDER="${folder}"`]);
  if (built.status !== 0) throw new Error(`gcc: ${built.stderr}`);
  const deleted = path.join(folder, 'deleted');
  return {
    thread: createSpoolerThread({ worker, library }),
    printed: () =>
      readdirSync(folder)
        .filter((name) => name.startsWith('out-'))
        .sort()
        .map((name) => readFileSync(path.join(folder, name), 'latin1')),
    deleted: () => (existsSync(deleted) ? readFileSync(deleted, 'utf8').trim().split('\n').length : 0),
    setFault: (fault) => writeFileSync(path.join(folder, 'fault'), fault),
  };
}
