import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { ReceivedScan, ReceivingEvent } from './events.ts';
import { type Receipt, serialOf } from './receipt.ts';

/** More do not come by one scan; a number beyond it is a code that was typed for a number. */
const MOST_UNITS = 99_999;

/** What of an item is to be known of each unit that comes. */
type Tracking = 'none' | 'lot' | 'lot+expiry' | 'serial';

/** What somebody who receives wants. */
export type ReceivingCommand =
  | {
      readonly type: 'BeginReceipt';
      readonly receiptId: string;
      readonly delivery: string | null;
      readonly location: string;
    }
  | {
      readonly type: 'ReceiveUnits';
      readonly scan: ReceivedScan;
      readonly tracking: Tracking;
      /** The day at the bench, as an ISO date. */
      readonly today: string;
      /** Until when the freshest units on hand are good; null: none are known. */
      readonly newest: string | null;
      /** Whoever receives may take in what is good for too short. */
      readonly mayTakeShort: boolean;
    }
  /** The scan that was made last stands for so many units. */
  | { readonly type: 'SetReceived'; readonly units: number }
  /** The units of the last scan are damaged. `quarantine`: where such stand; null: the warehouse has no such place. */
  | { readonly type: 'MarkDamaged'; readonly quarantine: string | null }
  | { readonly type: 'UndoReceived' }
  | { readonly type: 'LeaveReceipt' }
  | { readonly type: 'ResumeReceipt' }
  | { readonly type: 'FinishReceipt' };

/** Why something cannot be received. */
export type ReceivingRefusal =
  | { readonly type: 'NoReceipt' }
  | { readonly type: 'NothingReceived' }
  | { readonly type: 'ReceiptIsOpen'; readonly location: string }
  | { readonly type: 'SerialMissing'; readonly sku: string }
  | { readonly type: 'SerialReceived'; readonly serial: string }
  | { readonly type: 'LotMissing'; readonly sku: string }
  | { readonly type: 'ExpiryMissing'; readonly sku: string }
  | { readonly type: 'Expired'; readonly sku: string; readonly expiry: string }
  /** Units on hand are good for longer: these would have to leave before them. */
  | { readonly type: 'OlderThanStock'; readonly sku: string; readonly expiry: string; readonly newest: string }
  | { readonly type: 'NoQuarantine' }
  | { readonly type: 'TooManyReceived'; readonly most: number };

type Decided = Result<readonly ReceivingEvent[], ReceivingRefusal>;

/**
 * The rules of receiving. Pure: what happens when `command` meets a receipt (null: nobody began). Gives the facts to record, or the refusal; an
 * empty list means that the wish is already true. What was not ordered, or not so much, is taken: it is there.
 */
export function decideReceiving(receipt: Receipt | null, command: ReceivingCommand): Decided {
  if (command.type === 'BeginReceipt') {
    if (receipt?.phase === 'open') return fail({ type: 'ReceiptIsOpen', location: receipt.location });
    const { receiptId, delivery, location } = command;
    return ok([{ type: 'ReceiptBegun', v: 1, receiptId, delivery, location }]);
  }
  if (!receipt || receipt.phase === 'finished') return fail({ type: 'NoReceipt' });
  const { receiptId } = receipt;
  switch (command.type) {
    case 'ReceiveUnits':
      return receiveUnits(receipt, command);
    case 'SetReceived':
      return setReceived(receipt, command.units);
    case 'MarkDamaged': {
      const last = receipt.scans.at(-1);
      if (!last) return fail({ type: 'NothingReceived' });
      if (command.quarantine === null) return fail({ type: 'NoQuarantine' });
      if (last.quarantine !== null) return ok([]);
      return ok([{ type: 'DamageFound', v: 1, receiptId, scanId: last.scanId, location: command.quarantine }]);
    }
    case 'UndoReceived': {
      const last = receipt.scans.at(-1);
      if (!last) return fail({ type: 'NothingReceived' });
      return ok([{ type: 'ReceivedUndone', v: 1, receiptId, scanId: last.scanId }]);
    }
    case 'LeaveReceipt':
      return ok([{ type: receipt.lines.length === 0 ? 'ReceiptFinished' : 'ReceiptLeft', v: 1, receiptId }]);
    case 'ResumeReceipt':
      return ok(receipt.phase === 'open' ? [] : [{ type: 'ReceiptResumed', v: 1, receiptId }]);
    case 'FinishReceipt':
      return ok([{ type: 'ReceiptFinished', v: 1, receiptId }]);
  }
}

function receiveUnits(
  { receiptId, serials }: Receipt,
  { scan, tracking, today, newest, mayTakeShort }: Extract<ReceivingCommand, { type: 'ReceiveUnits' }>,
): Decided {
  const { sku, lot, expiry, serial } = scan;
  if (tracking === 'serial' && serial === null) return fail({ type: 'SerialMissing', sku });
  if (serial !== null && serials.includes(serialOf(sku, serial))) return fail({ type: 'SerialReceived', serial });
  if (tracking.startsWith('lot') && lot === null) return fail({ type: 'LotMissing', sku });
  if (tracking === 'lot+expiry' && expiry === null) return fail({ type: 'ExpiryMissing', sku });
  if (expiry !== null && !mayTakeShort) {
    if (expiry < today) return fail({ type: 'Expired', sku, expiry });
    if (newest !== null && expiry < newest) return fail({ type: 'OlderThanStock', sku, expiry, newest });
  }
  return ok([{ type: 'UnitsReceived', v: 1, receiptId, ...scan }]);
}

function setReceived({ receiptId, scans }: Receipt, units: number): Decided {
  const last = scans.at(-1);
  if (!last) return fail({ type: 'NothingReceived' });
  const { scanId, serial } = last;
  if (units > MOST_UNITS || serial !== null)
    return fail({ type: 'TooManyReceived', most: serial === null ? MOST_UNITS : 1 });
  if (units < 1) return ok([{ type: 'ReceivedUndone', v: 1, receiptId, scanId }]);
  return ok([{ type: 'ReceivedUnitsSet', v: 1, receiptId, scanId, units }]);
}
