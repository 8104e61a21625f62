import type { Result } from '#shared/prelude/index.ts';
import type { DeviceTrouble, Health } from './device-trouble.ts';
import { createListeners } from './listeners.ts';

/** A device that is connected. */
export interface Connection {
  readonly close: () => Promise<void>;
}

/** How a device is looked for. */
export interface Search {
  /** Hears that something was plugged in. */
  readonly onArrival?: ((listener: () => void) => () => void) | undefined;
  /** The pauses between two tries, the last one for ever. */
  readonly delaysMs?: readonly number[] | undefined;
}

/** A connection that is made again whenever it is lost. */
export interface KeptConnection extends Health {
  readonly close: () => Promise<void>;
}

const DELAYS_MS = [100, 300, 1_000, 2_000, 5_000];
/** A connection that held this long was a good one: losing it starts over with short pauses. */
const STEADY_MS = 5_000;
/** A device that was just plugged in belongs to nobody for a moment: only after these tries its being locked is news. */
const PATIENT_TRIES = 2;
const LOOKING: DeviceTrouble = { type: 'absent', detail: 'The device is being looked for.' };

/**
 * Keeps one device connected: tries at once, with growing pauses after, and at once again when something is plugged in.
 * `connect` calls `lost` once when the device is gone, and gives the way to let go of it.
 */
export function keepConnected(
  connect: (lost: (trouble: DeviceTrouble) => void) => Promise<Result<Connection, DeviceTrouble>>,
  { onArrival = () => () => undefined, delaysMs = DELAYS_MS }: Search = {},
): KeptConnection {
  const health = createListeners<DeviceTrouble | null>();
  let trouble: DeviceTrouble | null = LOOKING;
  let tries = 0;
  let closed = false;
  let wake = (): void => undefined;
  let end = (): void => undefined;
  const closing = new Promise<null>((resolve) => {
    end = () => resolve(null);
  });

  function become(next: DeviceTrouble | null): void {
    if (closed || (next?.type === trouble?.type && next?.detail === trouble?.detail)) return;
    trouble = next;
    health.tell(next);
  }
  async function pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
  async function hold(): Promise<void> {
    let lose = (_trouble: DeviceTrouble): void => undefined;
    const lost = new Promise<DeviceTrouble>((resolve) => {
      lose = resolve;
    });
    const opened = await connect(lose);
    if (!opened.ok) {
      if (opened.failure.type !== 'permission' || tries >= PATIENT_TRIES) become(opened.failure);
      return;
    }
    const since = performance.now();
    become(null);
    const why = await Promise.race([lost, closing]);
    if (why) become(why);
    await opened.value.close();
    if (performance.now() - since > STEADY_MS) tries = 0;
  }
  async function run(): Promise<void> {
    while (!closed) {
      await hold();
      if (!closed) await pause(delaysMs[Math.min(tries++, delaysMs.length - 1)] ?? 0);
    }
  }

  const stopHearing = onArrival(() => {
    tries = 0;
    wake();
  });
  const running = run();
  return {
    trouble: () => trouble,
    onHealth: health.add,
    close: async () => {
      closed = true;
      stopHearing();
      health.clear();
      wake();
      end();
      await running;
    },
  };
}
