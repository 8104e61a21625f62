// What a unit has to prove besides being needed: its lot, its date, its serial number.
import { fitsSerialFormat, type Tracking, type UnitAllowance } from '#shared/domain/index.ts';
import { judgeLot, type LotRules, NO_LOT_RULES } from './lot-rules.ts';
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
  /** The item that was ordered, where a person said that this one goes instead of it. */
  readonly insteadOf?: string | undefined;
  /** What its units weigh by the code itself, net; absent: it does not say. */
  readonly grams?: number | undefined;
}

/** What the bench knows of a scanned unit's item when it is judged. */
export interface UnitRules {
  readonly tracking: Tracking;
  /** What another order is called that has the unit's serial number already, as far as this bench knows; null: none has. */
  readonly packedIn: string | null;
  /** How the item's serial numbers are made; null: in any way. */
  readonly serialFormat: string | null;
  /** Days that the unit must be good for, today not counted. */
  readonly minShelfDays: number;
  /** What a supervisor allowed of this very unit. */
  readonly allowed: readonly UnitAllowance[];
  readonly lots: LotRules;
  /** Of a kit's own code: a component has to prove itself, by a lot, a number or a check. */
  readonly provesParts: boolean;
  /** Items of the order that it may go instead of; absent: of none. */
  readonly replaces?: readonly string[] | undefined;
}

/** Of an item of which nothing is asked. */
export const NO_UNIT_RULES: UnitRules = {
  ...{ tracking: 'none', packedIn: null, serialFormat: null },
  ...{ minShelfDays: 0, allowed: [], lots: NO_LOT_RULES, provesParts: false },
};

/** What a unit lacks or has wrong by its item's rules; undefined: it may go in. `today`: the bench's own date, ISO. */
export function judgeUnit(unit: ScannedUnit, rules: UnitRules, today: string): PackingRefusal | undefined {
  const { sku, lot, expiry, serial } = unit;
  const { tracking, packedIn, serialFormat: format } = rules;
  if (tracking === 'serial') {
    // A pack's code says one number at most, and each unit of it has its own.
    if (unit.units > 1) return { type: 'SerialsOneByOne', sku, units: unit.units };
    if (serial === null) return { type: 'SerialMissing', sku };
    if (format !== null && !fitsSerialFormat(format, serial)) return { type: 'SerialNotInFormat', sku, serial, format };
  }
  if (serial !== null && packedIn !== null) return { type: 'SerialInOtherOrder', sku, serial, orderCode: packedIn };
  if (tracking.startsWith('lot') && lot === null) return { type: 'LotMissing', sku };
  const wrong = lot === null ? undefined : wrongLot({ sku, lot }, rules);
  if (wrong) return wrong;
  if (tracking === 'lot+expiry' && expiry === null) return { type: 'ExpiryMissing', sku };
  return expiry === null ? undefined : judgeDate({ sku, expiry }, rules, today);
}

/** What of a lot is not as it should be. Of an item whose lots nobody has to know only quarantine counts. */
function wrongLot(
  { sku, lot }: { readonly sku: string; readonly lot: string },
  { tracking, lots, allowed }: UnitRules,
): PackingRefusal | undefined {
  const judged = judgeLot(lot, lots);
  if (judged?.type === 'quarantine') return { type: 'LotInQuarantine', sku, lot, place: judged.place };
  if (!judged || !tracking.startsWith('lot') || allowed.includes('wrong-lot')) return undefined;
  return judged.type === 'other'
    ? { type: 'WrongLot', sku, lot, wanted: judged.wanted }
    : { type: 'LotNotInStock', sku, lot };
}

/** What is over by its date, or soon will be. What may leave although it is over may leave although it soon is. */
function judgeDate(
  { sku, expiry }: { readonly sku: string; readonly expiry: string },
  { minShelfDays: least, allowed }: UnitRules,
  today: string,
): PackingRefusal | undefined {
  if (allowed.includes('expired-lot')) return undefined;
  const days = daysBetween(today, expiry);
  if (days < 0) return { type: 'UnitExpired', sku, expiry };
  return days < least && !allowed.includes('short-life')
    ? { type: 'ShelfLifeTooShort', sku, expiry, days, least }
    : undefined;
}

/** Days from one ISO date to another; below zero where it is earlier. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** What a supervisor may allow where a unit is refused so; undefined: nobody may. */
export function allowanceFor({ type }: PackingRefusal): UnitAllowance | undefined {
  if (type === 'UnitExpired') return 'expired-lot';
  if (type === 'WrongLot' || type === 'LotNotInStock') return 'wrong-lot';
  return type === 'ShelfLifeTooShort' ? 'short-life' : undefined;
}

/**
 * Days that units of a channel's orders must be good for, by the policy's text, such as `wish:30 own-shop:7`; 0 where it
 * does not name it. A space in a channel's name is written as a hyphen there.
 */
export function shelfDaysOf(policy: string, channel: string): number {
  const name = `${channel.toLowerCase().replace(/\s+/g, '-')}:`;
  const named = policy.split(/[ ,]+/).find((part) => part.toLowerCase().startsWith(name));
  return named === undefined ? 0 : Number(named.slice(name.length));
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
