import type { Result } from '#shared/prelude/index.ts';
import type { DeviceTrouble, Health } from '../device-trouble.ts';
import { createListeners } from '../listeners.ts';
import type { WeighTrouble } from './scale.ts';
import type { ScaleSignal } from './scale-signal.ts';
import { FRESH_MS } from './settled-weight.ts';

/** The health of a scale that speaks by itself. */
export interface HeardScale extends Health {
  /** It said something. */
  readonly hear: (signal: ScaleSignal) => void;
  /** Watches over a weighing: whether anything is heard while it waits. */
  readonly during: <Weight>(
    weigh: (timeoutMs: number) => Promise<Result<Weight, WeighTrouble>>,
  ) => (timeoutMs: number) => Promise<Result<Weight, WeighTrouble>>;
  readonly close: () => void;
}

/**
 * Tells when a scale on USB says nothing although it is plugged in: switched off, asleep, hung, or without a unit that it
 * reports in. Many scales send only while the weight changes, and none can be asked for a word, so an idle scale is never
 * accused: silence counts only while somebody waits for a weight. A weighing that ended as stale, after waiting at least as long as
 * a reading stays fresh, and during which nothing at all came, makes it `says-nothing`; the next word of the scale takes
 * that back. Nothing is asked for it and no clock runs.
 */
export function createHeardScale(device: Health, name: () => string): HeardScale {
  const health = createListeners<DeviceTrouble | null>();
  let mute: DeviceTrouble | null = null;
  let heardMs = Number.NEGATIVE_INFINITY;
  device.onHealth((trouble) => {
    mute = null;
    health.tell(trouble);
  });

  return {
    trouble: () => device.trouble() ?? mute,
    onHealth: health.add,
    hear(signal) {
      if (signal.type === 'ignored') return;
      heardMs = performance.now();
      if (mute === null) return;
      mute = null;
      health.tell(device.trouble());
    },
    during: (weigh) => async (timeoutMs) => {
      const askedMs = performance.now();
      const outcome = await weigh(timeoutMs);
      const waitedMs = performance.now() - askedMs;
      const stale = !outcome.ok && outcome.failure.type === 'stale' && waitedMs >= FRESH_MS && heardMs < askedMs;
      if (stale && mute === null && device.trouble() === null) {
        mute = {
          type: 'says-nothing',
          detail: `${name()} is plugged in and sent nothing while a weight was waited for.`,
        };
        health.tell(mute);
      }
      return outcome;
    },
    close: health.clear,
  };
}
