// A HID driver in a process of its own (hid-host.ts), seen from here as if it were in this one.
import { fork } from 'node:child_process';
import path from 'node:path';
import type { DeviceTrouble } from '#electron/devices/device-trouble.ts';
import { createListeners } from '#electron/devices/listeners.ts';
import type { Scanner, ScannerReading } from '#electron/devices/scanner/scanner.ts';

type Said =
  | { readonly event: 'reading'; readonly value: ScannerReading }
  | { readonly event: 'health'; readonly value: DeviceTrouble | null }
  | { readonly event: 'closed' };

/** Starts the driver with the library preloaded and the devices of that folder in sight. */
export function startHidScanner(
  fake: { readonly library: string; readonly folder: string },
  settings: object,
): Scanner & { readonly exitCode: Promise<number | null> } {
  const readings = createListeners<ScannerReading>();
  const health = createListeners<DeviceTrouble | null>();
  let trouble: DeviceTrouble | null = { type: 'absent', detail: 'The process is starting.' };
  let closed: Promise<void> | undefined;
  const host = fork(path.join(import.meta.dirname, 'hid-host.ts'), [JSON.stringify(settings)], {
    env: { ...process.env, FAKEHID_DIR: fake.folder, LD_PRELOAD: fake.library },
    execArgv: [],
  });
  const exitCode = new Promise<number | null>((resolve) => host.on('exit', (code) => resolve(code)));
  host.on('message', (said: Said) => {
    if (said.event === 'reading') readings.tell(said.value);
    if (said.event !== 'health') return;
    trouble = said.value;
    health.tell(said.value);
  });
  return {
    id: 's1',
    name: 'HID scanner',
    onReading: readings.add,
    trouble: () => trouble,
    onHealth: health.add,
    exitCode,
    close: () => {
      closed ??= (async () => {
        host.send('close');
        await exitCode;
      })();
      return closed;
    },
  };
}
