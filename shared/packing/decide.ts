import type { OrderStatus } from '#shared/domain/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { BenchFacts, OrderFacts, PackingCommand, ScannedUnit } from './commands.ts';
import type { PackingEvent } from './events.ts';
import { evolve, nextLabelVersion } from './evolve.ts';
import { needChanges } from './needs.ts';
import type { PackingRefusal } from './refusals.ts';
import { type AcceptedScan, isComplete, openParcel, type PackingState, type Parcel, packedByNeed } from './state.ts';

type Decision = Result<readonly PackingEvent[], PackingRefusal>;

/**
 * The packing rules. Pure: what happens when `command` meets `state` (null: an order nobody opened yet).
 * Gives the facts to record, in order, or the refusal; an empty list means that the wish is already true.
 */
export function decide(state: PackingState | null, command: PackingCommand): Decision {
  if (command.type === 'OpenOrder') return openOrder(state, command.order);
  if (state === null) return fail({ type: 'OrderNotOpen' });
  if (state.phase === 'finished')
    return command.type === 'RecordLabel' ? recordLabel(state, command) : fail({ type: 'OrderAlreadyFinished' });
  const { orderId } = state;
  switch (command.type) {
    case 'RestartOrder':
      return restart(state, command.order);
    case 'HoldOrder':
      return state.phase === 'held'
        ? ok([])
        : ok([
            {
              type: 'OrderHeld',
              v: 1,
              orderId,
              reason: command.reason,
              detail: command.detail,
              releases: command.releases,
            },
          ]);
    case 'ReleaseHold':
      return state.phase === 'held' ? ok([{ type: 'HoldReleased', v: 1, orderId }]) : ok([]);
    case 'RecordLabel':
      return recordLabel(state, command);
    case 'ScanUnit':
    case 'SetScanQuantity':
    case 'UndoScan':
    case 'SuspendOrder':
    case 'CloseParcel':
    case 'ReopenParcel':
    case 'ScanLabel':
      return decideOpen(state, command);
  }
}

type OpenCommand = Exclude<
  PackingCommand,
  {
    type: 'OpenOrder' | 'RestartOrder' | 'HoldOrder' | 'ReleaseHold' | 'RecordLabel';
  }
>;

/** The commands that need the order open on this bench: neither put aside nor on hold. */
function decideOpen(state: PackingState, command: OpenCommand): Decision {
  if (state.hold) return fail({ type: 'OrderOnHold', reason: state.hold.reason, detail: state.hold.detail });
  if (state.phase === 'suspended') return command.type === 'SuspendOrder' ? ok([]) : fail({ type: 'OrderNotOpen' });
  const { orderId } = state;
  switch (command.type) {
    case 'ScanUnit':
      return scanUnit(state, command.unit, command.by, command.bench);
    case 'SetScanQuantity':
      return setScanQuantity(state, command);
    case 'UndoScan':
      return undo(state);
    case 'SuspendOrder':
      return ok([{ type: 'OrderSuspended', v: 1, orderId }]);
    case 'CloseParcel':
      return closeParcel(state, command.order);
    case 'ReopenParcel':
      return state.parcels.some((parcel) => parcel.number === command.parcel && parcel.closed)
        ? ok([{ type: 'ParcelReopened', v: 1, orderId, parcel: command.parcel }])
        : fail({ type: 'ParcelNotClosed' });
    case 'ScanLabel':
      return scanLabel(state, command);
  }
}

/** Orders with these statuses have left the house or never will. */
const CLOSED: ReadonlySet<OrderStatus> = new Set<OrderStatus>(['cancelled', 'refunded', 'shipped', 'delivered']);

/** The gate at opening, at every unit and at closing: an order that must not leave goes no further. */
function gate(state: PackingState | null, { status, hold }: OrderFacts): PackingRefusal | undefined {
  if (CLOSED.has(status)) return { type: 'OrderClosed', status };
  if (status === 'on-hold' && !(state && isHoldOver(state, hold)))
    return { type: 'OrderOnHold', reason: hold?.reason ?? 'other', detail: hold?.detail ?? '' };
  return undefined;
}

/** Whether a hold that a copy of the order still shows was ended here since. */
export const isHoldOver = ({ released }: Pick<PackingState, 'released'>, hold: OrderFacts['hold']): boolean =>
  released !== undefined && released.reason === hold?.reason && released.detail === hold.detail;

/** The needs under the packer's hands are no longer what the order asks for. */
function changed(state: PackingState, order: OrderFacts): PackingRefusal | undefined {
  const changes = needChanges(state.needs, order.needs);
  return changes.length === 0
    ? undefined
    : { type: 'OrderChanged', fromRev: state.orderRev, toRev: order.rev, changes };
}

/** The parcel whose label, not scanned yet, sends it to where the order does not go any more. */
export function sentElsewhere(
  state: PackingState,
  { destination }: Pick<OrderFacts, 'destination'>,
): Parcel | undefined {
  return state.parcels.find(
    ({ label }) => label?.state === 'printed' && label.destination !== undefined && label.destination !== destination,
  );
}

function openOrder(state: PackingState | null, order: OrderFacts): Decision {
  if (state?.phase === 'finished') return fail({ type: 'OrderAlreadyFinished' });
  if (state?.hold) return openHeld(state, state.hold, order);
  const refusal = gate(state, order);
  if (refusal) return fail(refusal);
  const { orderId, needs, rev } = order;
  if (state === null)
    return needs.length === 0
      ? fail({ type: 'OrderHasNothingToPack' })
      : ok([{ type: 'OrderOpened', v: 1, orderId, rev, needs: [...needs] }]);
  const different = changed(state, order);
  if (different) return fail(different);
  return state.phase === 'suspended' ? ok([{ type: 'OrderResumed', v: 1, orderId }]) : ok([]);
}

/** One that this bench holds, and that may have been released at the store since. */
function openHeld(state: PackingState, hold: NonNullable<PackingState['hold']>, order: OrderFacts): Decision {
  if (CLOSED.has(order.status)) return fail({ type: 'OrderClosed', status: order.status });
  if (order.releases <= (hold.releases ?? 0))
    return fail({ type: 'OrderOnHold', reason: hold.reason, detail: hold.detail });
  const released: PackingEvent = { type: 'HoldReleased', v: 1, orderId: state.orderId };
  const opened = openOrder(evolve(state, released), order);
  return opened.ok ? ok([released, ...opened.value]) : opened;
}

function restart(state: PackingState, order: OrderFacts): Decision {
  const refusal = gate(state, order);
  if (refusal) return fail(refusal);
  if (order.needs.length === 0) return fail({ type: 'OrderHasNothingToPack' });
  return ok([
    {
      type: 'PackingRestarted',
      v: 1,
      orderId: state.orderId,
      rev: order.rev,
      needs: [...order.needs],
    },
  ]);
}

function scanUnit(state: PackingState, unit: ScannedUnit, by: 'scan' | 'touch' | 'typed', bench: BenchFacts): Decision {
  const parcel = openParcel(state);
  if (!parcel) return fail({ type: 'ParcelAlreadyClosed' });
  const stopped = gate(state, bench.order) ?? changed(state, bench.order);
  if (stopped) return fail(stopped);
  const { sku } = unit;
  const needs = state.needs.filter((need) => need.sku === sku);
  if (needs.length === 0) return fail({ type: 'ItemNotOnOrder', sku });
  if (unit.expiry !== null && unit.expiry < bench.today) return fail({ type: 'UnitExpired', sku, expiry: unit.expiry });
  if (unit.serial !== null && scansOf(state).some((scan) => scan.sku === sku && scan.serial === unit.serial))
    return fail({ type: 'SerialAlreadyPacked', sku, serial: unit.serial });

  const packed = packedByNeed(state);
  const needed = needs.reduce((sum, need) => sum + need.units, 0);
  const already = needs.reduce((sum, need) => sum + (packed.get(need.key) ?? 0), 0);
  if (already + unit.units > needed)
    return fail({
      type: 'OverQuantity',
      sku,
      scanned: unit.units,
      needed,
      packed: already,
    });

  let left = unit.units;
  const fills: { need: string; units: number }[] = [];
  for (const need of needs) {
    const units = Math.min(left, need.units - (packed.get(need.key) ?? 0));
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
  return after && isComplete(after) && !bench.confirmClose
    ? ok([scanned, { type: 'ParcelClosed', v: 1, orderId, parcel: parcel.number }])
    : ok([scanned]);
}

function setScanQuantity(state: PackingState, command: Extract<PackingCommand, { type: 'SetScanQuantity' }>): Decision {
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
  return scanUnit(state, unit, 'typed', command.bench);
}

function undo(state: PackingState): Decision {
  if (state.before) return ok([{ type: 'ActTakenBack', v: 1, orderId: state.orderId }]);
  const parcel = openParcel(state);
  if (!parcel) return fail({ type: 'ParcelAlreadyClosed' });
  const last = parcel.scans.at(-1);
  return last
    ? ok([
        {
          type: 'ScanUndone',
          v: 1,
          orderId: state.orderId,
          scanId: last.scanId,
        },
      ])
    : fail({ type: 'NothingToUndo' });
}

function closeParcel(state: PackingState, order: OrderFacts): Decision {
  const parcel = openParcel(state);
  if (!parcel) return ok([]);
  const stopped = gate(state, order) ?? changed(state, order);
  if (stopped) return fail(stopped);
  const packed = packedByNeed(state);
  const missing = state.needs.reduce((sum, need) => sum + need.units - (packed.get(need.key) ?? 0), 0);
  return missing > 0
    ? fail({ type: 'UnitsMissing', missing })
    : ok([
        {
          type: 'ParcelClosed',
          v: 1,
          orderId: state.orderId,
          parcel: parcel.number,
        },
      ]);
}

function recordLabel(state: PackingState, command: Extract<PackingCommand, { type: 'RecordLabel' }>): Decision {
  const { outcome, version } = command;
  const parcel = state.parcels.find((candidate) => candidate.number === command.parcel);
  if (!parcel?.closed) return fail({ type: 'ParcelNotClosed' });
  if (parcel.label?.version === version && parcel.label.state !== 'failed') return ok([]);
  // A further label that did not come out takes nothing from the one that was scanned on the parcel.
  if (state.phase === 'finished' && outcome.type === 'failed') return ok([]);
  const expected = nextLabelVersion(parcel);
  if (version !== expected) return fail({ type: 'LabelOutdated', version, expected });
  const about = {
    v: 1,
    orderId: state.orderId,
    parcel: parcel.number,
    version,
  } as const;
  return outcome.type === 'printed'
    ? ok([
        {
          type: 'LabelPrinted',
          ...about,
          sscc: outcome.sscc,
          jobId: outcome.jobId,
          ...(outcome.reason ? { reason: outcome.reason } : {}),
          ...(outcome.destination === undefined ? {} : { destination: outcome.destination }),
        },
      ])
    : ok([{ type: 'LabelFailed', ...about, reason: outcome.reason }]);
}

function scanLabel(state: PackingState, command: Extract<PackingCommand, { type: 'ScanLabel' }>): Decision {
  const labelled = state.parcels.filter((parcel) => parcel.label?.sscc);
  const parcel = labelled.find((candidate) => candidate.label?.sscc === command.sscc);
  const expected = labelled.find((candidate) => candidate.label?.state === 'printed')?.label?.sscc;
  if (!parcel) {
    return expected ? fail({ type: 'WrongLabel', scanned: command.sscc, expected }) : fail({ type: 'NoLabelYet' });
  }
  if (parcel.label?.state === 'verified') return ok([]);
  // The last look before the parcel leaves the bench: what was heard of the order since its label came out counts.
  const stopped = gate(state, command.order) ?? changed(state, command.order);
  if (stopped) return fail(stopped);
  if (sentElsewhere(state, command.order) === parcel) return fail({ type: 'AddressChanged', parcel: parcel.number });
  const { orderId } = state;
  const verified: PackingEvent = {
    type: 'LabelVerified',
    v: 1,
    orderId,
    parcel: parcel.number,
    scanId: command.scanId,
    sscc: command.sscc,
  };
  const others = state.parcels.filter((candidate) => candidate.number !== parcel.number);
  return others.every((candidate) => candidate.label?.state === 'verified')
    ? ok([verified, { type: 'OrderFinished', v: 1, orderId }])
    : ok([verified]);
}

const scansOf = (state: PackingState): readonly AcceptedScan[] => state.parcels.flatMap((parcel) => parcel.scans);
