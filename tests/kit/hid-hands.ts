// Hands on fake HID devices, as the contract suites use them: somebody scans, somebody puts things on the pan.
import type { ScannerReading } from '#electron/devices/scanner/scanner.ts';
import type { FakeHid } from './fake-hid.ts';
import type { PanState } from './serial-scale.ts';

/** How often a HID scale says what lies on it. */
const EVERY_MS = 80;

/** Somebody with a HID POS scanner, whose codes become `reports`. */
export const handsOnScanner = (device: FakeHid, reports: (code: ScannerReading) => readonly Buffer[]) => ({
  read: (...codes: readonly ScannerReading[]) => device.send(...codes.flatMap(reports)),
  unplug: device.unplug,
  plug: device.plug,
  unplugDuring: async (code: ScannerReading) => {
    device.send(...reports(code).slice(0, -1));
    await device.unplug();
  },
});

/** Somebody at a HID scale, which goes on saying what lies on it until `stop`. */
export function handsOnScale(device: FakeHid) {
  let pan: PanState = { grams: 0, fault: 'none' };
  const timer = setInterval(() => {
    if (pan.fault === 'silent') return;
    const status = { moving: 3, overloaded: 6, none: pan.grams < 0 ? 5 : 4 }[pan.fault];
    const size = Math.abs(pan.grams);
    device.send(Uint8Array.of(3, status, 2, 0, size & 0xff, size >> 8));
  }, EVERY_MS);
  return {
    put: (grams: number) => {
      pan = { ...pan, grams };
    },
    setFault: (fault: PanState['fault']) => {
      pan = { ...pan, fault };
    },
    unplug: device.unplug,
    plug: device.plug,
    stop: () => clearInterval(timer),
  };
}
