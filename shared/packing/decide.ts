import { fail, ok } from '#shared/prelude/index.ts';
import type { OrderFacts, PackingCommand } from './commands.ts';
import { recordLabel, scanLabel } from './decide-labels.ts';
import { beginParcel, closeParcel, moveUnits, openAgain } from './decide-parcels.ts';
import { shipShort } from './decide-short.ts';
import { scanUnit, setScanQuantity, undo } from './decide-units.ts';
import { allowWeight, chooseCarton, weighParcel } from './decide-weight.ts';
import type { Decision } from './decision.ts';
import type { PackingEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { CLOSED, changed, gate } from './gates.ts';
import { confirmNote } from './notes.ts';
import { sameAgain } from './same-again.ts';
import { chooseService } from './service.ts';
import { decideInShadow, orderIn } from './shadow.ts';
import type { PackingState } from './state.ts';

/**
 * The packing rules. Pure: what happens when `command` meets `state` (null: an order nobody opened yet).
 * Gives the facts to record, in order, or the refusal; an empty list means that the wish is already true.
 */
export function decide(state: PackingState | null, command: PackingCommand): Decision {
  const decided = decideInShadow(command, (given) => decideBy(state, given));
  const policies = orderIn(command)?.policies;
  return decided.ok && policies !== undefined ? ok(decided.value.map((event) => bySaid(event, policies))) : decided;
}

/** The facts that begin and end a parcel's way say by which version of the merchant's rules they were decided. */
const bySaid = (event: PackingEvent, policies: number): PackingEvent =>
  event.type === 'OrderOpened' || event.type === 'ParcelClosed' || event.type === 'RuleShadowed'
    ? { ...event, policies }
    : event;

function decideBy(state: PackingState | null, command: PackingCommand): Decision {
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
    case 'ShipShort':
    case 'SameAgain':
    case 'UndoScan':
    case 'SuspendOrder':
    case 'CloseParcel':
    case 'BeginParcel':
    case 'MoveUnits':
    case 'ReopenParcel':
    case 'WeighParcel':
    case 'AllowWeight':
    case 'ChooseCarton':
    case 'ChooseService':
    case 'ConfirmNote':
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
      return scanUnit(state, command);
    case 'SetScanQuantity':
      return setScanQuantity(state, command);
    case 'ShipShort':
      return shipShort(state, command);
    case 'SameAgain':
      return sameAgain(state, command);
    case 'UndoScan':
      return undo(state);
    case 'SuspendOrder':
      return ok([{ type: 'OrderSuspended', v: 1, orderId, ...placeOf(command) }]);
    case 'CloseParcel':
      return closeParcel(state, command.order, command.weightCheck);
    case 'BeginParcel':
      return beginParcel(state, command.order, command.weightCheck);
    case 'MoveUnits':
      return moveUnits(state, command);
    case 'ReopenParcel':
      return openAgain(state, command.parcel, command.weightCheck, command.notes);
    case 'WeighParcel':
      return weighParcel(state, command.weighing);
    case 'AllowWeight':
      return allowWeight(state, command.grantId);
    case 'ChooseCarton':
      return chooseCarton(state, command.carton);
    case 'ChooseService':
      return chooseService(state, command.choice);
    case 'ConfirmNote':
      return confirmNote(state, command.note);
    case 'ScanLabel':
      return scanLabel(state, command);
  }
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

/** Where an order is put aside, in the words of its event. */
const placeOf = ({ run, slot }: Extract<PackingCommand, { type: 'SuspendOrder' }>) => ({
  ...(run && { run }),
  ...(slot !== undefined && { slot }),
});
