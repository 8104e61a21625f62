// A device node made of a pseudo terminal, tied to a port on loopback: what a USB printer looks like to the system.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createPtyCable } from './pty-cable.ts';

export interface DeviceNode {
  readonly path: string;
  readonly unplug: () => Promise<void>;
  readonly plug: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Ties the node to a printer on that port. */
export async function startDeviceNode(port: number): Promise<DeviceNode> {
  const node = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-node-')), 'lp0');
  const { plug, unplug } = createPtyCable(node, `tcp:127.0.0.1:${port}`);
  await plug();
  return { path: node, plug, unplug, close: unplug };
}
