import { fail, ok } from '#shared/prelude/index.ts';
import type { OrderFacts, PackingCommand } from './commands.ts';
import { weightStops } from './decide-weight.ts';
import type { Decision } from './decision.ts';
import type { PackingEvent } from './events.ts';
import { changed, gate } from './gates.ts';
import { notesStop, type PackingNote } from './notes.ts';
import type { WeightCheck } from './parcel-weight.ts';
import { isComplete, missingUnits, openParcel, type PackingState } from './state.ts';

/** The open parcel is closed, when nothing is missing any more. */
export function closeParcel(state: PackingState, order: OrderFacts, weightCheck?: WeightCheck): Decision {
  const parcel = openParcel(state);
  if (!parcel) return ok([]);
  const stopped = gate(state, order) ?? changed(state, order);
  if (stopped) return fail(stopped);
  const missing = missingUnits(state);
  if (missing > 0) return fail({ type: 'UnitsMissing', missing });
  const unproven = notesStop(state, order.notes) ?? weightStops(parcel, weightCheck);
  if (unproven) return fail(unproven);
  return ok(closing(state, parcel.number));
}

/** A parcel's closing. One that something was taken out of since it was weighed is opened for the scale first: the order is not packed before. */
export function closing(state: PackingState, parcel: number): readonly PackingEvent[] {
  const { orderId } = state;
  const changed = state.parcels.find(({ mustReweigh }) => mustReweigh);
  const closed: PackingEvent = { type: 'ParcelClosed', v: 1, orderId, parcel };
  return changed ? [{ type: 'ParcelReopened', v: 1, orderId, parcel: changed.number }, closed] : [closed];
}

/** What is in the open parcel is all that goes into it; the rest of the order goes into a further one. */
export function beginParcel(state: PackingState, order: OrderFacts, weightCheck?: WeightCheck): Decision {
  const parcel = openParcel(state);
  if (isComplete(state)) return fail({ type: 'NothingLeftToPack' });
  const stopped = gate(state, order) ?? changed(state, order);
  if (stopped) return fail(stopped);
  const { orderId } = state;
  const next = freeNumber(state);
  const begun: PackingEvent = { type: 'ParcelBegun', v: 1, orderId, parcel: next };
  if (!parcel) return ok([begun]);
  if (parcel.scans.length === 0) return fail({ type: 'ParcelEmpty', parcel: parcel.number });
  const unproven = notesStop(state, order.notes) ?? weightStops(parcel, weightCheck);
  // The further one is there first: the order is at no moment one of which all is closed.
  return unproven ? fail(unproven) : ok([begun, { type: 'ParcelClosed', v: 1, orderId, parcel: parcel.number }]);
}

/** A closed parcel takes units again; of the others none does: one at a time is open. */
export function openAgain(
  state: PackingState,
  number: number,
  weightCheck?: WeightCheck,
  notes: readonly PackingNote[] = [],
): Decision {
  if (!state.parcels.some((parcel) => parcel.number === number && parcel.closed))
    return fail({ type: 'ParcelNotClosed' });
  const { orderId } = state;
  const reopened: PackingEvent = { type: 'ParcelReopened', v: 1, orderId, parcel: number };
  const open = openParcel(state);
  if (!open) return ok([reopened]);
  const type = open.scans.length === 0 ? 'ParcelDropped' : 'ParcelClosed';
  const unproven = type === 'ParcelClosed' && (notesStop(state, notes) ?? weightStops(open, weightCheck));
  if (unproven) return fail(unproven);
  return ok([reopened, { type, v: 1, orderId, parcel: open.number }]);
}

/** The units of one scan, the last of that item, go from another parcel into the open one. */
export function moveUnits(
  state: PackingState,
  { sku, serial, order, weightCheck = 'off' }: Extract<PackingCommand, { type: 'MoveUnits' }>,
): Decision {
  const to = openParcel(state);
  if (!to) return fail({ type: 'ParcelAlreadyClosed' });
  const stopped = gate(state, order) ?? changed(state, order);
  if (stopped) return fail(stopped);
  const { orderId } = state;
  for (const from of state.parcels.toReversed()) {
    const scan =
      from !== to && from.scans.findLast((one) => one.sku === sku && (serial === null || one.serial === serial));
    if (!scan) continue;
    // A kit that went in by its own code goes as it came.
    const going = scan.kitScan === undefined ? [scan] : from.scans.filter(({ kitScan }) => kitScan === scan.kitScan);
    const about = { type: 'UnitsMoved', v: 1, orderId, from: from.number, to: to.number } as const;
    const reweigh = from.closed && weightCheck !== 'off' ? ({ reweigh: true } as const) : {};
    const moved = going.map(({ scanId }): PackingEvent => ({ ...about, scanId, ...reweigh }));
    return from.scans.length > going.length
      ? ok(moved)
      : ok([...moved, { type: 'ParcelDropped', v: 1, orderId, parcel: from.number }]);
  }
  return fail({ type: 'NotInOtherParcel', sku });
}

/** The lowest number that no parcel has, and of which no label came out. */
function freeNumber({ parcels, usedLabels }: PackingState): number {
  let number = 1;
  while (parcels.some((parcel) => parcel.number === number) || usedLabels?.[number]) number++;
  return number;
}
