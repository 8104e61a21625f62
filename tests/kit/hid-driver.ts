// A HID driver in a process of its own (hid-host.ts), seen from here as if it were in this one.
import { fork } from 'node:child_process';
import path from 'node:path';
import type { DeviceTrouble } from '#electron/devices/device-trouble.ts';
import { createListeners } from '#electron/devices/listeners.ts';
import type { Scale, ScaleReading } from '#electron/devices/scale/scale.ts';
import type { Scanner, ScannerReading } from '#electron/devices/scanner/scanner.ts';

/** What the process is asked. */
export type Asked =
  | { readonly verb: 'weigh' | 'zero' | 'tare'; readonly id: number; readonly timeoutMs: number }
  | { readonly verb: 'close' };

type Said<Reading> =
  | { readonly event: 'reading'; readonly value: Reading }
  | { readonly event: 'health'; readonly value: DeviceTrouble | null }
  | { readonly event: 'answer'; readonly value: { readonly id: number; readonly outcome: unknown } };

interface Preloaded {
  readonly library: string;
  readonly folder: string;
}

const UNUSABLE = { ok: false, failure: { type: 'unusable', detail: 'The process has ended.' } };

/** Starts a driver with the library preloaded and the devices of that folder in sight. */
function startDriver<Reading>(kind: 'scanner' | 'scale' | 'haste', fake: Preloaded, settings: object) {
  const readings = createListeners<Reading>();
  const health = createListeners<DeviceTrouble | null>();
  const asked = new Map<number, (outcome: unknown) => void>();
  let trouble: DeviceTrouble | null = { type: 'absent', detail: 'The process is starting.' };
  let closed: Promise<void> | undefined;
  const host = fork(path.join(import.meta.dirname, 'hid-host.ts'), [kind, JSON.stringify(settings)], {
    env: { ...process.env, FAKEHID_DIR: fake.folder, LD_PRELOAD: fake.library },
    execArgv: [],
  });
  const exitCode = new Promise<number | null>((resolve) => host.on('exit', (code) => resolve(code)));
  host.on('message', (said: Said<Reading>) => {
    if (said.event === 'reading') readings.tell(said.value);
    if (said.event === 'answer') asked.get(said.value.id)?.(said.value.outcome);
    if (said.event !== 'health') return;
    trouble = said.value;
    health.tell(said.value);
  });
  host.on('exit', () => {
    for (const answer of asked.values()) answer(UNUSABLE);
  });
  const send = (question: Asked): void => void host.send(question);
  return {
    id: 'under test',
    name: `HID ${kind}`,
    onReading: readings.add,
    onRaw: () => () => undefined,
    trouble: () => trouble,
    onHealth: health.add,
    exitCode,
    ask: async (verb: 'weigh' | 'zero' | 'tare', timeoutMs: number): Promise<unknown> => {
      if (!host.connected) return UNUSABLE;
      const id = asked.size;
      const answer = new Promise((resolve) => asked.set(id, resolve));
      send({ verb, id, timeoutMs });
      return answer;
    },
    close: () => {
      closed ??= (async () => {
        send({ verb: 'close' });
        await exitCode;
      })();
      return closed;
    },
  };
}

export const startHidScanner = (
  fake: Preloaded,
  settings: object,
): Scanner & { readonly exitCode: Promise<number | null> } => startDriver<ScannerReading>('scanner', fake, settings);

export function startHidScale(fake: Preloaded, settings: object): Scale {
  const driver = startDriver<ScaleReading>('scale', fake, settings);
  return {
    ...driver,
    // What the process answers is what the driver answered.
    weigh: (timeoutMs) => driver.ask('weigh', timeoutMs) as ReturnType<Scale['weigh']>,
    zero: (timeoutMs) => driver.ask('zero', timeoutMs) as ReturnType<Scale['zero']>,
    tare: (timeoutMs) => driver.ask('tare', timeoutMs) as ReturnType<Scale['tare']>,
  };
}

/** Opens and closes the one device there is 25 times, hastily; tells how each pair of tries at once ended. */
export async function openHastily(
  fake: Preloaded,
): Promise<{ readonly ends: unknown[]; readonly exitCode: number | null }> {
  const driver = startDriver<unknown>('haste', fake, { id: 'none', layout: 'auto', vendorId: 1 });
  const ends: unknown[] = [];
  driver.onReading((end) => ends.push(end));
  void driver.close();
  return { exitCode: await driver.exitCode, ends };
}
