// A serial port made of a pseudo terminal. This end is the device; the other one is a node that serialport opens.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface SerialCable {
  /** The node to open. */
  readonly path: string;
  /** The folder that it is in, where hotplug can be watched. */
  readonly folder: string;
  readonly send: (bytes: string | Uint8Array) => void;
  readonly unplug: () => Promise<void>;
  readonly plug: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Why there is no such cable here; null when there is. */
export const whyNoSerialCable = (): string | null => (spawnSync('socat', ['-V']).status === 0 ? null : 'needs socat');

/** Lays the cable, plugged in. `onText` hears what the device is sent, in Latin-1, cut up anyhow. */
export async function startSerialCable(onText: (text: string) => void = () => undefined): Promise<SerialCable> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-serial-'));
  const node = path.join(folder, 'ttyACM0');
  let cable: ChildProcess | undefined;
  let holder: number | undefined;

  async function plug(): Promise<void> {
    if (cable) return;
    cable = spawn('socat', [`pty,raw,echo=0,link=${node}`, 'stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    cable.stdin?.on('error', () => undefined);
    cable.stdout?.on('data', (bytes: Buffer) => onText(bytes.toString('latin1')));
    const deadline = Date.now() + 5_000;
    while (!existsSync(node)) {
      if (Date.now() > deadline) throw new Error('no serial port');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    // A terminal hangs up when its last reader lets go; a device does not.
    holder = openSync(node, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
  }
  async function unplug(): Promise<void> {
    const old = cable;
    if (!old) return;
    cable = undefined;
    if (holder !== undefined) closeSync(holder);
    holder = undefined;
    await new Promise<void>((resolve) => {
      old.on('exit', () => resolve());
      old.kill();
    });
  }
  await plug();
  return {
    path: node,
    folder,
    send: (bytes) => void cable?.stdin?.write(bytes),
    plug,
    unplug,
    close: async () => {
      await unplug();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
