// A serial port made of a pseudo terminal. This end is the device; the other one is a node that serialport opens.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createPtyCable } from './pty-cable.ts';

export interface SerialCable {
  /** The node to open. */
  readonly path: string;
  /** The folder that it is in, where hotplug can be watched. */
  readonly folder: string;
  readonly send: (bytes: string | Uint8Array) => void;
  readonly unplug: () => Promise<void>;
  /** The same before this very call returns. */
  readonly pull: () => void;
  readonly plug: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Lays the cable, plugged in. `onText` hears what the device is sent, in Latin-1, cut up anyhow. */
export async function startSerialCable(onText: (text: string) => void = () => undefined): Promise<SerialCable> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-serial-'));
  const node = path.join(folder, 'ttyACM0');
  const { plug, unplug, pull, write } = createPtyCable(node, 'stdio', onText);
  await plug();
  return {
    path: node,
    folder,
    send: write,
    plug,
    unplug,
    pull,
    close: async () => {
      await unplug();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
