// What every scale does with its readings, whatever they come over: net weights, and waiting for one to count on.
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { DeviceTrouble } from '../device-trouble.ts';
import { createListeners } from '../listeners.ts';
import { type Scale, type ScaleReading, unusable, type WeighTrouble } from './scale.ts';
import type { ScaleSignal } from './scale-signal.ts';
import { createSettling } from './settled-weight.ts';

/** The part of a scale that is the same for all. */
export interface Weighing extends Pick<Scale, 'onReading' | 'weigh' | 'zero' | 'tare'> {
  readonly take: (signal: ScaleSignal) => void;
  /** The device is gone: whoever waits is told, and zero and tare are forgotten, since a scale starts anew as well. */
  readonly lose: (trouble: DeviceTrouble) => void;
  /** Forgets zero and tare, as a scale does that was switched off and on. */
  readonly startOver: () => void;
  readonly close: () => void;
}

/** More than dust, tape and drift on an empty pan. */
const ZERO_LIMIT_GRAMS = 50;
const CLOSED: DeviceTrouble = { type: 'absent', detail: 'The scale was closed.' };

/** Makes the weighing of one device. `trouble` tells whether it can be used now. */
export function createWeighing(trouble: () => DeviceTrouble | null): Weighing {
  const readings = createListeners<ScaleReading>();
  const settling = createSettling();
  const waiting = new Set<() => void>();
  let zeroGrams = 0;
  let tareGrams = 0;
  let closed = false;

  // Never the zero with a minus that rounding gives.
  const net = (grossGrams: number): number => Math.round(grossGrams - zeroGrams - tareGrams) || 0;
  const unavailable = (): DeviceTrouble | null => (closed ? CLOSED : trouble());

  /** A gross weight to count on, as soon as there is one. */
  function settledGross(timeoutMs: number): Promise<Result<number, WeighTrouble>> {
    return new Promise((resolve) => {
      const finish = (outcome: Result<number, WeighTrouble>): void => {
        clearTimeout(timer);
        waiting.delete(look);
        resolve(outcome);
      };
      const look = (): void => {
        const wrong = unavailable();
        const settled = settling.settled(performance.now());
        if (wrong) finish(fail(unusable(wrong)));
        else if (settled.ok) finish(settled);
      };
      const timer = setTimeout(() => finish(settling.settled(performance.now())), timeoutMs);
      waiting.add(look);
      look();
    });
  }
  function startOver(): void {
    settling.reset();
    zeroGrams = 0;
    tareGrams = 0;
    for (const look of [...waiting]) look();
  }

  return {
    onReading: readings.add,
    take(signal) {
      if (closed) return;
      const atMs = performance.now();
      settling.take(signal, atMs);
      if (signal.type === 'weight') readings.tell({ grams: net(signal.grams), stable: signal.stable, atMs });
      for (const look of [...waiting]) look();
    },
    async weigh(timeoutMs) {
      const gross = await settledGross(timeoutMs);
      return gross.ok ? ok(net(gross.value)) : gross;
    },
    async zero(timeoutMs) {
      const gross = await settledGross(timeoutMs);
      if (!gross.ok) return gross;
      if (Math.abs(gross.value) > ZERO_LIMIT_GRAMS)
        return fail({ type: 'refused', detail: 'There is too much on the scale to take it for empty.' });
      zeroGrams = gross.value;
      tareGrams = 0;
      return ok(undefined);
    },
    async tare(timeoutMs) {
      const gross = await settledGross(timeoutMs);
      if (!gross.ok) return gross;
      const lying = gross.value - zeroGrams;
      // Half a gram is nothing in whole grams.
      if (lying < -0.5) return fail({ type: 'refused', detail: 'The scale shows less than nothing: set it to zero.' });
      tareGrams = lying;
      return ok(undefined);
    },
    lose: startOver,
    startOver,
    close() {
      closed = true;
      readings.clear();
      startOver();
    },
  };
}
