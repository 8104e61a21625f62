// What a unit has to prove besides being needed: its lot, its date, its serial number.
import type { Tracking } from '#shared/domain/index.ts';
import type { PackingRefusal } from './refusals.ts';
import type { PackingState } from './state.ts';

/** What a scanned or touched code said about a unit. */
export interface ScannedUnit {
  readonly scanId: string;
  readonly sku: string;
  readonly units: number;
  readonly lot: string | null;
  /** ISO date. */
  readonly expiry: string | null;
  readonly serial: string | null;
  /** The text as scanned, at most 512 characters. */
  readonly raw: string;
}

/** What the bench knows of a scanned unit's item when it is judged. */
export interface UnitRules {
  readonly tracking: Tracking;
  /** What another order is called that has the unit's serial number already, as far as this bench knows; null: none has. */
  readonly packedIn: string | null;
}

/** Of an item of which nothing is asked. */
export const NO_UNIT_RULES: UnitRules = { tracking: 'none', packedIn: null };

/** What a unit lacks or has wrong by its item's rules; undefined: it may go in. `today`: the bench's own date, ISO. */
export function judgeUnit(unit: ScannedUnit, rules: UnitRules, today: string): PackingRefusal | undefined {
  const { sku, lot, expiry, serial } = unit;
  const { tracking, packedIn } = rules;
  if (tracking === 'serial') {
    // A pack's code says one number at most, and each unit of it has its own.
    if (unit.units > 1) return { type: 'SerialsOneByOne', sku, units: unit.units };
    if (serial === null) return { type: 'SerialMissing', sku };
  }
  if (serial !== null && packedIn !== null) return { type: 'SerialInOtherOrder', sku, serial, orderCode: packedIn };
  if (tracking.startsWith('lot') && lot === null) return { type: 'LotMissing', sku };
  if (tracking === 'lot+expiry' && expiry === null) return { type: 'ExpiryMissing', sku };
  if (expiry !== null && expiry < today) return { type: 'UnitExpired', sku, expiry };
  return undefined;
}

/** The id of the first other order of some that has a unit with this serial number in a parcel; null: none. Numbers are an item's own. */
export function orderWithSerial(
  states: Iterable<PackingState>,
  { sku, serial, orderId }: { readonly sku: string; readonly serial: string; readonly orderId: string },
): string | null {
  for (const state of states)
    if (
      state.orderId !== orderId &&
      state.parcels.some(({ scans }) => scans.some((scan) => scan.serial === serial && scan.sku === sku))
    )
      return state.orderId;
  return null;
}

/** The longest lot or serial number that an event holds. */
const LONGEST = 40;

/** A lot or serial number as a person typed it or as it is printed, without space at its ends; undefined: it can be none. */
export function readUnitText(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed.length > 0 && trimmed.length <= LONGEST && !/\p{Cc}/u.test(trimmed) ? trimmed : undefined;
}
