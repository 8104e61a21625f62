import { fail, ok } from '#shared/prelude/index.ts';
import type { BenchFacts, PackingCommand } from './commands.ts';
import { closing, openAgain } from './decide-parcels.ts';
import { turnedUp } from './decide-short.ts';
import type { Decision } from './decision.ts';
import type { PackingEvent } from './events.ts';
import { evolve, fold } from './evolve.ts';
import { changed, gate } from './gates.ts';
import { fillKits, isKitOf } from './kits.ts';
import type { UnitMark } from './marks.ts';
import { notesStop } from './notes.ts';
import { type AcceptedScan, isComplete, openParcel, type PackingState, packedByNeed, unitsToPack } from './state.ts';
import { judgeUnit, NO_UNIT_RULES, type ScannedUnit, type UnitRules } from './unit-rules.ts';

/** What is scanned or touched, with what its item asks of it. */
interface Given {
  readonly unit: ScannedUnit;
  readonly rules: UnitRules;
  readonly by: 'scan' | 'touch' | 'typed';
  readonly bench: BenchFacts;
}

/** A unit goes into the open parcel, if the order still needs it. The last one closes the parcel. What was short and turns up is needed again. */
export function scanUnit(before: PackingState, given: Given): Decision {
  const { unit, rules, by, bench } = given;
  const ordered = unit.insteadOf ?? unit.sku;
  if (unit.insteadOf === undefined && isKitOf(before, unit.sku)) return scanKit(before, given);
  const found = turnedUp(before, ordered, unit.units);
  const state = (found && evolve(before, found)) ?? before;
  const first = found ? [found] : [];
  const parcel = openParcel(state);
  if (!parcel) return fail({ type: 'ParcelAlreadyClosed' });
  const stopped = gate(state, bench.order) ?? changed(state, bench.order);
  if (stopped) return fail(stopped);
  const { sku } = unit;
  const needs = state.needs.filter((need) => need.sku === ordered);
  if (needs.length === 0) return fail({ type: 'ItemNotOnOrder', sku });
  if (ordered !== sku && !rules.replaces?.includes(ordered))
    return fail({ type: 'SubstituteNotAllowed', sku, ordered });
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
    ...markedAs(bench, sku),
  };
  return ok([...first, ...closedWhenComplete(state, parcel.number, [scanned], bench)]);
}

/** A kit's own code puts in a unit of each of its components, as scans that are taken back together. */
function scanKit(state: PackingState, { unit, rules, by, bench }: Given): Decision {
  const parcel = openParcel(state);
  if (!parcel) return fail({ type: 'ParcelAlreadyClosed' });
  const stopped = gate(state, bench.order) ?? changed(state, bench.order);
  if (stopped) return fail(stopped);
  const filled = fillKits(state, unit, rules.provesParts);
  if (!filled.ok) return filled;
  const { orderId } = state;
  const { scanId, raw } = unit;
  const scanned = filled.value.map(({ need, units }, at): PackingEvent => {
    const one = { scanId: at === 0 ? scanId : `${scanId.slice(0, 58)}~${at}`, sku: need.sku, units };
    const proof = { lot: null, expiry: null, serial: null, kitScan: scanId };
    const fills = [{ need: need.key, units }];
    return {
      type: 'UnitScanned',
      v: 1,
      orderId,
      parcel: parcel.number,
      by,
      raw,
      ...one,
      ...proof,
      fills,
      ...markedAs(bench, need.sku),
    };
  });
  return ok(closedWhenComplete(state, parcel.number, scanned, bench));
}

/** What a unit of an item brings to its parcel, for its line in the log. */
function markedAs({ order }: BenchFacts, sku: string): { marks?: UnitMark[] } {
  const marks = order.marks[sku] ?? [];
  return marks.length > 0 ? { marks: [...marks] } : {};
}

/** Scans, and the parcel's closing after the last needed unit, where nobody is asked first. */
function closedWhenComplete(
  state: PackingState,
  parcel: number,
  scanned: readonly PackingEvent[],
  { confirmClose, weightCheck, order }: BenchFacts,
): readonly PackingEvent[] {
  const after = fold(scanned, state);
  return after && isComplete(after) && !confirmClose && weightCheck !== 'stop' && !notesStop(after, order.notes)
    ? [...scanned, ...closing(after, parcel)]
    : scanned;
}

/** The unit scanned last stands for several. */
export function setScanQuantity(
  state: PackingState,
  command: Extract<PackingCommand, { type: 'SetScanQuantity' }>,
): Decision {
  const last = openParcel(state)?.scans.at(-1);
  if (!last) return fail({ type: 'NothingToUndo' });
  const { sku } = last;
  // Of pieces that weigh something of their own each is scanned.
  const isPiece = last.serial !== null || last.grams !== undefined;
  if (!command.allowed || isPiece || last.kitScan !== undefined) return fail({ type: 'QuantityNotAllowed', sku });
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
    ...(last.insteadOf === undefined ? {} : { insteadOf: last.insteadOf }),
  };
  const rules = { ...NO_UNIT_RULES, replaces: [last.insteadOf ?? sku] };
  return scanUnit(state, { unit, rules, by: 'typed', bench: command.bench });
}

/** The last act is taken back: a restart, a unit, or the beginning of a further parcel. */
export function undo(state: PackingState): Decision {
  const { orderId } = state;
  if (state.before) return ok([{ type: 'ActTakenBack', v: 1, orderId }]);
  const parcel = openParcel(state);
  if (!parcel) return fail({ type: 'ParcelAlreadyClosed' });
  const last = parcel.scans.at(-1);
  const kit = last?.kitScan;
  const undone = kit === undefined ? [last] : parcel.scans.filter(({ kitScan }) => kitScan === kit).toReversed();
  if (last) return ok(undone.map(({ scanId } = last): PackingEvent => ({ type: 'ScanUndone', v: 1, orderId, scanId })));
  const before = state.parcels.findLast(({ closed }) => closed);
  return before ? openAgain(state, before.number) : fail({ type: 'NothingToUndo' });
}

const scansOf = (state: PackingState): readonly AcceptedScan[] => state.parcels.flatMap((parcel) => parcel.scans);
