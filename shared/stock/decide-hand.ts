import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { afterFact, type Hand, leaving, unitsOf } from './hand.ts';
import type { FindReason, GoodsScan, HandEvent, WriteOffReason } from './hand-events.ts';

/** More are not carried in one go; a number beyond it is a code that was typed for a number. */
const MOST_UNITS = 99_999;

/** What somebody who moves goods wants. */
export type HandCommand =
  /** A place was scanned: to take from, or to put down at, as `doing` says. */
  | { readonly type: 'ScanPlace'; readonly handId: string; readonly scanId: string; readonly location: string }
  /** Goods are there that no place is said to have. */
  | { readonly type: 'FindGoods'; readonly handId: string; readonly reason: FindReason }
  | {
      readonly type: 'ScanGoods';
      readonly scan: GoodsScan;
      /** Each unit of the item has a serial number of its own. */
      readonly serialised: boolean;
    }
  /** The scan of goods that was made last stands for so many units. */
  | { readonly type: 'SetMovedUnits'; readonly units: number }
  | { readonly type: 'TurnHand'; readonly to: 'take' | 'put' }
  | { readonly type: 'WriteOff'; readonly scanId: string; readonly reason: WriteOffReason }
  | { readonly type: 'UndoMove' }
  | { readonly type: 'LeaveHand' }
  | { readonly type: 'ResumeHand' };

/** Why something cannot be done with what is carried. */
export type HandRefusal =
  | { readonly type: 'NoPlaceOpen' }
  | { readonly type: 'NothingInHand' }
  /** The place that goods are taken from was scanned again. */
  | { readonly type: 'PlaceIsOpen'; readonly location: string }
  /** Fewer of it are carried than are to be put down. */
  | { readonly type: 'NotInHand'; readonly sku: string; readonly units: number }
  | { readonly type: 'SerialInHand'; readonly serial: string }
  | { readonly type: 'SerialMissing'; readonly sku: string }
  | { readonly type: 'NothingToUndo' }
  | { readonly type: 'TooManyCarried'; readonly most: number };

type Decided = Result<readonly HandEvent[], HandRefusal>;

/**
 * The rules of moving goods. Pure: what happens when `command` meets what is carried (null: nobody began). Gives the facts to record, or the
 * refusal; an empty list means that the wish is already true.
 */
export function decideHand(hand: Hand | null, command: HandCommand): Decided {
  if (command.type === 'ScanPlace') return scanPlace(hand, command);
  if (command.type === 'FindGoods')
    return ok([{ type: 'FindBegun', v: 1, handId: hand?.handId ?? command.handId, reason: command.reason }]);
  if (!hand) return fail(command.type === 'UndoMove' ? { type: 'NothingToUndo' } : { type: 'NoPlaceOpen' });
  const { handId } = hand;
  switch (command.type) {
    case 'ScanGoods':
      return scanGoods(hand, command);
    case 'SetMovedUnits':
      return setUnits(hand, command.units);
    case 'TurnHand':
      if (hand.goods.length === 0) return fail({ type: 'NothingInHand' });
      return ok([{ type: 'HandTurned', v: 1, handId, to: command.to }]);
    case 'WriteOff':
      return putDown(hand, {
        ...{ type: 'UnitsWrittenOff', v: 1, handId, scanId: command.scanId, reason: command.reason },
      });
    case 'UndoMove':
      return undo(hand);
    case 'LeaveHand':
      if (hand.phase !== 'open') return ok([]);
      return ok([{ type: hand.goods.length === 0 ? 'HandEmptied' : 'HandLeft', v: 1, handId }]);
    case 'ResumeHand':
      return ok(hand.phase === 'open' ? [] : [{ type: 'HandResumed', v: 1, handId }]);
  }
}

function scanPlace(
  hand: Hand | null,
  { handId, scanId, location }: Extract<HandCommand, { type: 'ScanPlace' }>,
): Decided {
  if (!hand) return ok([{ type: 'TakeBegun', v: 1, handId, location }]);
  const { doing, goods } = hand;
  const begins = goods.length === 0 || (doing.type === 'take' && doing.location === null);
  if (doing.type === 'take' && doing.location === location) return fail({ type: 'PlaceIsOpen', location });
  if (begins) return ok([{ type: 'TakeBegun', v: 1, handId: hand.handId, location }]);
  return putDown(hand, { type: 'UnitsPutDown', v: 1, handId: hand.handId, scanId, location });
}

function putDown(hand: Hand, event: HandEvent): Decided {
  if (hand.goods.length === 0) return fail({ type: 'NothingInHand' });
  const rest = leaving(hand).left;
  return ok([event, ...(rest.length === 0 ? [{ type: 'HandEmptied', v: 1, handId: hand.handId } as const] : [])]);
}

function scanGoods(hand: Hand, { scan, serialised }: Extract<HandCommand, { type: 'ScanGoods' }>): Decided {
  const { handId, doing, goods } = hand;
  const { sku, serial } = scan;
  if (serialised && serial === null) return fail({ type: 'SerialMissing', sku });
  if (doing.type === 'put') return chosenBy(hand, { type: 'UnitsChosen', v: 1, handId, ...scan }, sku);
  if (serial !== null && goods.some((one) => one.sku === sku && one.serial === serial))
    return fail({ type: 'SerialInHand', serial });
  if (doing.type === 'find') return ok([{ type: 'UnitsFound', v: 1, handId, ...scan, reason: doing.reason }]);
  if (doing.location === null) return fail({ type: 'NoPlaceOpen' });
  return ok([{ type: 'UnitsTaken', v: 1, handId, ...scan, location: doing.location }]);
}

/** So many may be put down next as are carried. */
function chosenBy(
  hand: Hand,
  event: Extract<HandEvent, { type: 'UnitsChosen' | 'MovedUnitsSet' }>,
  sku: string,
): Decided {
  if (leaving(afterFact(hand, event)).missing === 0) return ok([event]);
  return fail({ type: 'NotInHand', sku, units: unitsOf(hand.goods.filter((one) => one.sku === sku)) });
}

function setUnits(hand: Hand, units: number): Decided {
  const { handId, acts, goods, chosen } = hand;
  const last = acts.at(-1);
  const scan = last && [...goods, ...chosen].find(({ scanId }) => scanId === last.scanId);
  if (!scan) return fail({ type: 'NothingInHand' });
  const { scanId, serial, sku } = scan;
  if (units > MOST_UNITS || serial !== null)
    return fail({ type: 'TooManyCarried', most: serial === null ? MOST_UNITS : 1 });
  if (units < 1) return ok([{ type: 'MoveUndone', v: 1, handId, scanId }]);
  return chosenBy(hand, { type: 'MovedUnitsSet', v: 1, handId, scanId, units }, sku);
}

/** What was put down last is in the hand again, also where nothing was left in it. */
function undo(hand: Hand): Decided {
  const { handId, acts, phase } = hand;
  const last = acts.at(-1);
  if (!last || (phase === 'empty' && last.type !== 'put')) return fail({ type: 'NothingToUndo' });
  const undone = { type: 'MoveUndone', v: 1, handId, scanId: last.scanId } as const;
  return ok(phase === 'open' ? [undone] : [{ type: 'HandResumed', v: 1, handId }, undone]);
}
