// HID devices made of software that the real node-hid binary talks to; see fake-hid.c.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A virtual device: what it tells the system of itself, and its cable. */
export interface FakeHid {
  readonly plug: () => Promise<void>;
  readonly unplug: () => Promise<void>;
  /** Sends input reports, one right after the other. */
  readonly send: (...reports: readonly Uint8Array[]) => void;
  /** The feature reports that it was sent. */
  readonly features: readonly string[];
  /** Lets opening it fail as without permission, or lets it be opened again. */
  readonly deny: (denied: boolean) => void;
}

/** What a descriptor has to say here: the usage page and usage of its one collection. */
const collection = (page: number, usage: number, count: number) => [
  ...[0x05, page, 0x09, usage, 0xa1, 0x01],
  // Report 2, `count` bytes of input.
  ...[0x85, 0x02, 0x09, 0x01, 0x15, 0x00, 0x26, 0xff, 0x00, 0x75, 0x08, 0x95, count, 0x81, 0x02],
  0xc0,
];

export const DESCRIPTORS = {
  scanner: collection(0x8c, 0x02, 63),
  scale: collection(0x8d, 0x20, 5),
  keyboard: collection(0x01, 0x06, 8),
  /** Two top-level usages: hidapi lists such a device twice, with the same path. */
  scannerWithKeyboard: [...collection(0x01, 0x06, 8), ...collection(0x8c, 0x02, 63)],
};

/** Why no such device can be had here; null when it can. */
export function whyNoFakeHid(): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  if (spawnSync('gcc', ['--version']).status !== 0) return 'needs gcc';
  const loads = spawnSync(process.execPath, ['-e', "require('node-hid').getHidapiVersion()"]);
  return loads.status === 0 ? null : 'needs libusb-1.0 and libudev';
}

/** Compiles the library to preload; gives its path and a folder for devices. */
export function prepareFakeHid(): { readonly library: string; readonly folder: string; readonly remove: () => void } {
  const base = mkdtempSync(path.join(os.tmpdir(), 'packbench-hid-'));
  const library = path.join(base, 'fake-hid.so');
  const source = path.join(import.meta.dirname, 'fake-hid.c');
  const built = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-w', '-o', library, source, '-ldl']);
  if (built.status !== 0) throw new Error(`gcc: ${built.stderr}`);
  const folder = path.join(base, 'dev');
  mkdirSync(folder);
  return { library, folder, remove: () => rmSync(base, { recursive: true, force: true }) };
}

/** Makes a device that is not plugged in yet. `node` is its name among the device nodes, such as `hidraw0`. */
export function createFakeHid(
  folder: string,
  node: string,
  about: {
    readonly vendorId: number;
    readonly productId: number;
    readonly product: string;
    readonly serial?: string;
    readonly descriptor: readonly number[];
  },
): FakeHid {
  const home = path.join(folder, node);
  const sockets = new Set<net.Socket>();
  const features: string[] = [];
  let server: net.Server | undefined;

  function hear(socket: net.Socket): void {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    let rest = Buffer.alloc(0);
    socket.on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      while (rest.length >= 3 && rest.length >= 3 + rest.readUInt16LE(1)) {
        const report = rest.subarray(3, 3 + rest.readUInt16LE(1));
        if (rest[0] === 'F'.charCodeAt(0)) features.push(report.toString('hex'));
        rest = rest.subarray(3 + report.length);
      }
    });
  }

  return {
    features,
    async plug() {
      mkdirSync(path.join(home, 'device'), { recursive: true });
      const hex = (value: number, width: number) => value.toString(16).toUpperCase().padStart(width, '0');
      const id = `0003:${hex(about.vendorId, 8)}:${hex(about.productId, 8)}`;
      const files = {
        uevent: `DRIVER=hid-generic\nHID_ID=${id}\nHID_NAME=${about.product}\nHID_PHYS=usb-fake/input0\nHID_UNIQ=${about.serial ?? ''}\n`,
        manufacturer: 'Packbench',
        product: about.product,
        bcdDevice: '0100',
        bInterfaceNumber: '00',
      };
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(home, name), text);
      writeFileSync(path.join(home, 'device/report_descriptor'), Buffer.from(about.descriptor));
      const listening = net.createServer(hear);
      server = listening;
      await new Promise<void>((resolve) => listening.listen(path.join(home, 'sock'), resolve));
    },
    async unplug() {
      const old = server;
      server = undefined;
      for (const socket of sockets) socket.destroy();
      if (old) await new Promise((resolve) => old.close(resolve));
      rmSync(home, { recursive: true, force: true });
    },
    send(...reports) {
      for (const report of reports) {
        const length = Buffer.alloc(2);
        length.writeUInt16LE(report.length);
        for (const socket of sockets) socket.write(Buffer.concat([length, report]));
      }
    },
    deny: (denied) =>
      denied ? writeFileSync(path.join(home, 'deny'), '') : rmSync(path.join(home, 'deny'), { force: true }),
  };
}
