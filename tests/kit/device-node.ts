// A device node made of a pseudo terminal, tied to a port on loopback: what a USB printer looks like to the system.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, mkdtempSync, openSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface DeviceNode {
  readonly path: string;
  readonly unplug: () => Promise<void>;
  readonly plug: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Whether such a node can be made here. */
export const canPair = (): boolean => spawnSync('socat', ['-V']).status === 0;

/** Ties the node to a printer on that port. */
export async function startDeviceNode(port: number): Promise<DeviceNode> {
  const node = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-node-')), 'lp0');
  let cable: ChildProcess | undefined;
  let holder: number | undefined;

  async function plug(): Promise<void> {
    if (cable) return;
    cable = spawn('socat', [`pty,raw,echo=0,link=${node}`, `tcp:127.0.0.1:${port}`], {
      stdio: 'ignore',
    });
    const deadline = Date.now() + 5_000;
    while (!existsSync(node)) {
      if (Date.now() > deadline) throw new Error('no device node');
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
  return { path: node, plug, unplug, close: unplug };
}
