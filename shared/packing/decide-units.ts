import { fail, ok } from '#shared/prelude/index.ts';
import type { BenchFacts, PackingCommand } from './commands.ts';
import { openAgain } from './decide-parcels.ts';
import { turnedUp } from './decide-short.ts';
import type { Decision } from './decision.ts';
import type { PackingEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { changed, gate } from './gates.ts';
import { type AcceptedScan, isComplete, openParcel, type PackingState, packedByNeed, unitsToPack } from './state.ts';
import { judgeUnit, NO_UNIT_RULES, type ScannedUnit, type UnitRules } from './unit-rules.ts';

/** A unit goes into the open parcel, if the order still needs it. The last one closes the parcel. What was short and turns up is needed again. */
export function scanUnit(
  before: PackingState,
  {
    unit,
    rules,
    by,
    bench,
  }: {
    readonly unit: ScannedUnit;
    readonly rules: UnitRules;
    readonly by: 'scan' | 'touch' | 'typed';
    readonly bench: BenchFacts;
  },
): Decision {
  const found = turnedUp(before, unit.sku, unit.units);
  const state = (found && evolve(before, found)) ?? before;
  const first = found ? [found] : [];
  const parcel = openParcel(state);
  if (!parcel) return fail({ type: 'ParcelAlreadyClosed' });
  const stopped = gate(state, bench.order) ?? changed(state, bench.order);
  if (stopped) return fail(stopped);
  const { sku } = unit;
  const needs = state.needs.filter((need) => need.sku === sku);
  if (needs.length === 0) return fail({ type: 'ItemNotOnOrder', sku });
  if (unit.serial !== null && scansOf(state).some((scan) => scan.sku === sku && scan.serial === unit.serial))
    return fail({ type: 'SerialAlreadyPacked', sku, serial: unit.serial });

  const packed = packedByNeed(state);
  const needed = needs.reduce((sum, need) => sum + unitsToPack(state, need), 0);
  const already = needs.reduce((sum, need) => sum + (packed.get(need.key) ?? 0), 0);
  if (already + unit.units > needed)
    return fail({
      type: 'OverQuantity',
      sku,
      scanned: unit.units,
      needed,
      packed: already,
    });
  // Last, for what it lacks may be asked for then: nobody looks for the lot of a unit that is not needed.
  const wrong = judgeUnit(unit, rules, bench.today);
  if (wrong) return fail(wrong);

  let left = unit.units;
  const fills: { need: string; units: number }[] = [];
  for (const need of needs) {
    const units = Math.min(left, unitsToPack(state, need) - (packed.get(need.key) ?? 0));
    if (units > 0) fills.push({ need: need.key, units });
    left -= units;
  }
  const { orderId } = state;
  const scanned: PackingEvent = {
    type: 'UnitScanned',
    v: 1,
    orderId,
    parcel: parcel.number,
    by,
    ...unit,
    fills,
  };
  const after = evolve(state, scanned);
  return after && isComplete(after) && !bench.confirmClose && bench.weightCheck !== 'stop'
    ? ok([...first, scanned, { type: 'ParcelClosed', v: 1, orderId, parcel: parcel.number }])
    : ok([...first, scanned]);
}

/** The unit scanned last stands for several. */
export function setScanQuantity(
  state: PackingState,
  command: Extract<PackingCommand, { type: 'SetScanQuantity' }>,
): Decision {
  const last = openParcel(state)?.scans.at(-1);
  if (!last) return fail({ type: 'NothingToUndo' });
  const { sku } = last;
  if (!command.allowed || last.serial !== null) return fail({ type: 'QuantityNotAllowed', sku });
  const more = command.units - last.units;
  if (more < 1) return fail({ type: 'QuantityNotMore', units: last.units });
  const unit = {
    scanId: command.scanId,
    sku,
    units: more,
    lot: last.lot,
    expiry: last.expiry,
    serial: null,
    raw: '',
  };
  return scanUnit(state, { unit, rules: NO_UNIT_RULES, by: 'typed', bench: command.bench });
}

/** The last act is taken back: a restart, a unit, or the beginning of a further parcel. */
export function undo(state: PackingState): Decision {
  const { orderId } = state;
  if (state.before) return ok([{ type: 'ActTakenBack', v: 1, orderId }]);
  const parcel = openParcel(state);
  if (!parcel) return fail({ type: 'ParcelAlreadyClosed' });
  const last = parcel.scans.at(-1);
  if (last) return ok([{ type: 'ScanUndone', v: 1, orderId, scanId: last.scanId }]);
  const before = state.parcels.findLast(({ closed }) => closed);
  return before ? openAgain(state, before.number) : fail({ type: 'NothingToUndo' });
}

const scansOf = (state: PackingState): readonly AcceptedScan[] => state.parcels.flatMap((parcel) => parcel.scans);
