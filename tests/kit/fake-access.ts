// Ways to devices that lead to devices made of software, in this process: what drivers see on any system.
import type { DeviceAccess } from '#electron/devices/access.ts';
import type { DeviceTrouble } from '#electron/devices/device-trouble.ts';
import type { HidListener, HidRecord } from '#electron/devices/hid-port.ts';
import { createListeners } from '#electron/devices/listeners.ts';
import type { SerialListener } from '#electron/devices/serial-port.ts';
import { fail, ok } from '#shared/prelude/index.ts';

const GONE: DeviceTrouble = { type: 'absent', detail: 'It was unplugged.' };

/** A computer with no devices yet. */
export function createFakeAccess() {
  const arrivals = createListeners<void>();
  const hid = new Map<string, { readonly record: HidRecord; listener?: HidListener | undefined }>();
  const serial = new Map<string, { listener?: SerialListener | undefined }>();
  let watched = true;
  const access: DeviceAccess = {
    hid: {
      list: async () => ok([...hid.values()].map(({ record }) => record)),
      open: async ({ path }, listener) => {
        const device = hid.get(path);
        if (!device) return fail(GONE);
        device.listener = listener;
        return ok({
          sendFeature: async () => ok(undefined),
          close: async () => {
            device.listener = undefined;
          },
        });
      },
    },
    serial: {
      list: async () =>
        ok([...serial.keys()].map((path) => ({ path, vendorId: '', productId: '', serialNumber: '', maker: '' }))),
      open: async ({ path }, listener) => {
        const port = serial.get(path);
        if (!port) return fail(GONE);
        port.listener = listener;
        return ok({
          write: async () => ok(undefined),
          close: async () => {
            port.listener = undefined;
          },
        });
      },
    },
    hotplug: {
      onArrival: arrivals.add,
      close: () => {
        watched = false;
      },
    },
  };
  return {
    access,
    plugHid: (record: HidRecord) => {
      hid.set(record.path, { record });
      arrivals.tell();
    },
    unplugHid: (path: string) => {
      const device = hid.get(path);
      hid.delete(path);
      device?.listener?.onLost(GONE);
    },
    plugSerial: (path: string) => {
      serial.set(path, {});
      arrivals.tell();
    },
    report: (path: string, ...reports: readonly Uint8Array[]) => {
      for (const report of reports) hid.get(path)?.listener?.onReport(report);
    },
    bytes: (path: string, text: string) => serial.get(path)?.listener?.onBytes(Buffer.from(text, 'latin1')),
    /** How many devices are held open, the watch on new ones included. */
    held: () => [...hid.values(), ...serial.values()].filter(({ listener }) => listener).length + (watched ? 1 : 0),
  };
}
