import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { WeighTrouble } from './scale.ts';
import { REFUSALS, type ScaleSignal } from './scale-signal.ts';

/** Decides when a weight can be counted on. Times run evenly (monotonic). */
export interface Settling {
  readonly take: (signal: ScaleSignal, atMs: number) => void;
  /** The gross weight in grams, not rounded: stable, fresh, and agreed by several readings in one unit. */
  readonly settled: (atMs: number) => Result<number, WeighTrouble>;
  readonly reset: () => void;
}

/** How many readings have to agree, over how long, within one division of the scale. */
const READINGS = 3;
const AGREE_MS = 500;
/** An older reading says nothing about what lies there now. */
export const FRESH_MS = 1_000;

interface Agreement {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly last: number;
  readonly count: number;
  readonly sinceMs: number;
}

export function createSettling(): Settling {
  let agreement: Agreement | null = null;
  let refusal: string | null = null;
  let lastMs = Number.NEGATIVE_INFINITY;

  function take(signal: ScaleSignal, atMs: number): void {
    if (signal.type === 'ignored') return;
    // What was agreed before a silence is not gone on with: a parcel may have been changed for another.
    const before = atMs - lastMs > FRESH_MS ? null : agreement;
    lastMs = atMs;
    refusal = signal.type === 'refused' ? REFUSALS[signal.why] : null;
    agreement = null;
    if (signal.type !== 'weight' || !signal.stable) return;
    const { grams, unit, divisionGrams } = signal;
    const least = Math.min(before?.least ?? grams, grams);
    const most = Math.max(before?.most ?? grams, grams);
    // A little more than one division, for what the conversion to grams rounds. Units are never mixed.
    const agrees = before?.unit === unit && most - least <= divisionGrams * 1.001;
    agreement = agrees
      ? { ...before, least, most, last: grams, count: before.count + 1 }
      : { unit, least: grams, most: grams, last: grams, count: 1, sinceMs: atMs };
  }

  function settled(atMs: number): Result<number, WeighTrouble> {
    if (atMs - lastMs > FRESH_MS) return fail({ type: 'stale', detail: 'The scale has not said anything lately.' });
    if (refusal !== null) return fail({ type: 'refused', detail: refusal });
    if (agreement && agreement.count >= READINGS && lastMs - agreement.sinceMs >= AGREE_MS) return ok(agreement.last);
    return fail({ type: 'unsettled', detail: 'The scale does not come to rest.' });
  }

  return {
    take,
    settled,
    reset: () => {
      agreement = null;
      refusal = null;
      lastMs = Number.NEGATIVE_INFINITY;
    },
  };
}
