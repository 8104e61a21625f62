import type { Cause } from '#renderer/core/say/cause.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { Meaning } from '#shared/barcode/index.ts';
import type { Count, CountingCommand } from '#shared/counting/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import type { CountingSay } from './says.ts';

/** What scans, and numbers for them, do to the place that is counted. */
interface CountScans {
  readonly countUnits: (
    meaning: Extract<Meaning, { type: 'item' }>,
    cause: Cause,
    by: 'scan' | 'touch',
  ) => Promise<void>;
  /** A code that nobody knows is counted as a unit, and somebody says later what it is. */
  readonly keepCode: (cause: Cause) => void;
  readonly setUnits: (units: number) => void;
  readonly undo: () => void;
}

export function createCountScans(dependencies: {
  readonly store: StationStore;
  readonly current: () => Count | null;
  readonly taskOf: (count: Count) => CountTask | undefined;
  readonly reference: Pick<Reference, 'itemRecords'>;
  readonly act: (
    command: CountingCommand,
    say: (after: Count) => CountingSay,
    more?: { readonly cause?: Cause | null; readonly sku?: string | null },
  ) => void;
}): CountScans {
  const { store, current, taskOf, reference, act } = dependencies;

  async function countUnits(
    meaning: Extract<Meaning, { type: 'item' }>,
    cause: Cause,
    by: 'scan' | 'touch',
  ): Promise<void> {
    const { sku, units, lot, expiry, serial } = meaning;
    const here = current();
    const only = (here && taskOf(here)?.skus) ?? null;
    const serialised = (await reference.itemRecords([sku])).get(sku)?.tracking === 'serial';
    const scan = { scanId: cause.id, sku, units, lot, expiry, serial, by, raw: cause.raw.slice(0, 512) };
    act({ type: 'CountUnits', scan, serialised, only }, () => ({ type: 'units-counted', sku, units }), { cause, sku });
    // A line of a sheet has a number beside it, and is not one unit.
    if (here?.paper && current()?.scans.at(-1)?.scanId === cause.id) store.setState({ countAsks: 'number' });
  }

  function keepCode(cause: Cause): void {
    const raw = cause.raw.slice(0, 512);
    const scan = {
      scanId: cause.id,
      sku: null,
      units: 1,
      lot: null,
      expiry: null,
      serial: null,
      by: 'scan',
      raw,
    } as const;
    act({ type: 'CountUnits', scan, serialised: false, only: null }, () => ({ type: 'code-kept', raw }), { cause });
  }

  function setUnits(units: number): void {
    const last = current()?.scans.at(-1);
    const sku = last?.sku ?? null;
    const counted = () =>
      sku === null
        ? ({ type: 'code-kept', raw: last?.code ?? '' } as const)
        : ({ type: 'units-counted', sku, units } as const);
    act({ type: 'SetCountedUnits', units }, counted, { sku });
  }

  function undo(): void {
    const sku = current()?.scans.at(-1)?.sku ?? null;
    act({ type: 'UndoCount' }, () => ({ type: 'count-undone', sku }), { sku });
  }

  return { countUnits, keepCode, setUnits, undo };
}
