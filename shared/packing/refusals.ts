import type { HoldReason, OrderStatus } from '#shared/domain/index.ts';
import type { NeedChange } from './needs.ts';

/** Why a packing command was not done: an expected no, with all that its words need. Nothing changed. */
export type PackingRefusal =
  | { readonly type: 'OrderNotOpen' }
  | {
      readonly type: 'OrderOnHold';
      readonly reason: HoldReason;
      readonly detail: string;
    }
  | { readonly type: 'OrderClosed'; readonly status: OrderStatus }
  | { readonly type: 'OrderAlreadyFinished' }
  | { readonly type: 'OrderHasNothingToPack' }
  | {
      readonly type: 'OrderChanged';
      readonly fromRev: number;
      readonly toRev: number;
      /** What is asked for now and was not, and the other way round, by item. */
      readonly changes: readonly NeedChange[];
    }
  /** The label on the parcel sends it to where the order does not go any more. */
  | { readonly type: 'AddressChanged'; readonly parcel: number }
  | { readonly type: 'ItemNotOnOrder'; readonly sku: string }
  | {
      readonly type: 'OverQuantity';
      readonly sku: string;
      /** Units that this one scan stands for. */
      readonly scanned: number;
      readonly needed: number;
      readonly packed: number;
    }
  | {
      readonly type: 'UnitExpired';
      readonly sku: string;
      readonly expiry: string;
    }
  | {
      readonly type: 'SerialAlreadyPacked';
      readonly sku: string;
      readonly serial: string;
    }
  /** The item's number, lot or date has to be known of each unit, and its code does not say it. */
  | { readonly type: 'SerialMissing'; readonly sku: string }
  | { readonly type: 'LotMissing'; readonly sku: string }
  | { readonly type: 'ExpiryMissing'; readonly sku: string }
  /** A pack's code stands for several units, each of which has a number of its own. */
  | { readonly type: 'SerialsOneByOne'; readonly sku: string; readonly units: number }
  | {
      readonly type: 'SerialInOtherOrder';
      readonly sku: string;
      readonly serial: string;
      /** What the order is called. */
      readonly orderCode: string;
    }
  | {
      readonly type: 'SerialNotInFormat';
      readonly sku: string;
      readonly serial: string;
      /** As the item has it. */
      readonly format: string;
    }
  /** All that the stock has of the lot stands in quarantine. `place`: where. */
  | { readonly type: 'LotInQuarantine'; readonly sku: string; readonly lot: string; readonly place: string }
  /** The order's own list has other lots of the item. */
  | { readonly type: 'WrongLot'; readonly sku: string; readonly lot: string; readonly wanted: readonly string[] }
  | { readonly type: 'LotNotInStock'; readonly sku: string; readonly lot: string }
  /** A kit's own code says nothing of its components, and one of them has to prove itself. */
  | { readonly type: 'KitByParts'; readonly sku: string }
  /** Kits of which some components are in are ended by their components. */
  | { readonly type: 'KitBegun'; readonly sku: string; readonly begun: number }
  /** Good for `days` more days, and `least` are asked for. */
  | {
      readonly type: 'ShelfLifeTooShort';
      readonly sku: string;
      readonly expiry: string;
      readonly days: number;
      readonly least: number;
    }
  | { readonly type: 'ParcelAlreadyClosed' }
  | { readonly type: 'QuantityNotAllowed'; readonly sku: string }
  | { readonly type: 'QuantityNotMore'; readonly units: number }
  | { readonly type: 'NothingToUndo' }
  | { readonly type: 'UnitsMissing'; readonly missing: number }
  /** All units of that line are in, or short already. */
  | { readonly type: 'NothingShort' }
  /** Orders like this one wait until they are whole. */
  | { readonly type: 'ShortNotAllowed' }
  /** Without these units nothing would be left to ship. */
  | { readonly type: 'AllShort' }
  | { readonly type: 'ParcelNotClosed' }
  /** All units of the order are in: a further parcel would hold none. */
  | { readonly type: 'NothingLeftToPack' }
  /** Nothing is in the open parcel yet. */
  | { readonly type: 'ParcelEmpty'; readonly parcel: number }
  /** There is no parcel before this one that it could be like. */
  | { readonly type: 'NoParcelBefore' }
  /** The open parcel holds what the one before it does not. */
  | { readonly type: 'NotInParcelBefore'; readonly sku: string; readonly parcel: number }
  /** What is typed stands for units like one that was scanned. */
  | { readonly type: 'ScanOneFirst'; readonly sku: string }
  /** No other parcel of the order holds such a unit. */
  | { readonly type: 'NotInOtherParcel'; readonly sku: string }
  /** The merchant's rules want each parcel weighed before it is closed. */
  | { readonly type: 'ParcelNotWeighed'; readonly parcel: number }
  /** Its weight is outside the tolerance. */
  | {
      readonly type: 'WeightOff';
      readonly parcel: number;
      readonly verdict: 'too-light' | 'too-heavy';
      readonly grams: number;
    }
  /** Nothing goes instead of what was ordered here, or not this. */
  | { readonly type: 'SubstituteNotAllowed'; readonly sku: string; readonly ordered: string }
  /** So many notes are to be confirmed before the parcel is closed. */
  | { readonly type: 'NotesUnconfirmed'; readonly notes: number }
  | {
      readonly type: 'LabelOutdated';
      readonly version: number;
      readonly expected: number;
    }
  | { readonly type: 'NoLabelYet' }
  | {
      readonly type: 'WrongLabel';
      readonly scanned: string;
      readonly expected: string;
    };
