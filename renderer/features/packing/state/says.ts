import type { Tones } from '#renderer/core/say/answer.ts';
import type { Tone } from '#renderer/ui/tone.ts';
import type { HoldReason, ShortFate } from '#shared/domain/index.ts';
import type { PackingRefusal } from '#shared/packing/index.ts';
import type { PhotoAsked } from '#shared/photos/index.ts';
import { assertNever } from '#shared/prelude/index.ts';
import { NOTES_TONES, type NotesSay } from './confirm-notes.ts';
import { PACKING_ORDER_TONES, type PackingOrderSay } from './packing-order.ts';
import { SERVICE_TONES, type ServiceSay } from './service-first.ts';
import { SUBSTITUTE_TONES, type SubstituteSay } from './substitutes.ts';

/** Where a wrong item belongs: the most urgent other order that needs it. */
export interface Belongs {
  readonly orderCode: string;
  readonly tote: string | null;
}

/** What packing says. */
type PackingSay =
  | NotesSay
  | PackingOrderSay
  | ServiceSay
  | SubstituteSay
  | {
      readonly type: 'unit-accepted';
      readonly sku: string;
      readonly units: number;
      readonly packed: number;
      readonly needed: number;
      readonly opened: string | null;
    }
  | { readonly type: 'confirm-close'; readonly orderCode: string }
  /** All units are in, and the store was not heard for longer than the rules let a parcel leave by. */
  | { readonly type: 'stale-first'; readonly orderCode: string; readonly ageMs: number }
  /** All units are in, and a rule asks for a photo before the parcel is closed. */
  | { readonly type: 'photo-first'; readonly orderCode: string; readonly why: NonNullable<PhotoAsked> }
  | { readonly type: 'parcel-complete'; readonly orderCode: string; readonly units: number }
  /** The same of a parcel whose weight proves less than that: of `skus` it is not known, or cannot tell; or nobody knows the carton. */
  | {
      readonly type: 'parcel-unproven';
      readonly orderCode: string;
      readonly skus: readonly string[];
      readonly why: 'cannot-tell' | 'unknown' | 'carton';
    }
  /** All units are in: which carton is it, what does it weigh. */
  | { readonly type: 'carton-first'; readonly orderCode: string }
  | { readonly type: 'weigh-now'; readonly orderCode: string }
  /** The parcel on the scale became heavier, or lighter, than what was scanned. `sku`: the item that would explain it. */
  | { readonly type: 'gain-more' | 'gain-less'; readonly grams: number; readonly sku: string | null }
  /** A unit was scanned, and the parcel on the scale did not become heavier by it. */
  | { readonly type: 'gain-not-in'; readonly sku: string }
  /** All units are in; this parcel was weighed before something was taken out of it. */
  | { readonly type: 'weigh-again'; readonly orderCode: string; readonly parcel: number }
  /** The open parcel holds what the one before does. `left`: units of the order that are in none yet. */
  | { readonly type: 'same-again'; readonly parcel: number; readonly left: number }
  /** It is not on the scale yet. */
  | { readonly type: 'weigh-first'; readonly orderCode: string }
  | { readonly type: 'carton-chosen'; readonly carton: string; readonly tareGrams: number }
  /** The scale said that; what it should say, and by how much that may be off, where that is known. */
  | {
      readonly type: 'weighed';
      readonly grams: number;
      readonly expectedGrams: number | null;
      readonly toleranceGrams: number | null;
    }
  | {
      readonly type: 'weight-off';
      readonly orderCode: string;
      readonly verdict: 'too-light' | 'too-heavy';
      readonly grams: number;
      readonly expectedGrams: number;
      readonly byGrams: number;
      readonly likely: { readonly sku: string; readonly units: number } | null;
    }
  /** `closing`: the parcel was to be closed by it. */
  | {
      readonly type: 'not-weighed';
      readonly orderCode: string;
      readonly trouble: 'unsettled' | 'stale' | 'refused' | 'unusable' | 'empty' | 'below-zero';
      readonly closing: boolean;
    }
  | { readonly type: 'weight-allowed'; readonly orderCode: string }
  /** A number was given before any unit was scanned. */
  | { readonly type: 'scan-first' }
  | { readonly type: 'order-finished'; readonly orderCode: string }
  /** What is in `parcel - 1` stays there; the rest goes into this one. */
  | { readonly type: 'parcel-begun'; readonly orderCode: string; readonly parcel: number; readonly left: number }
  /** One parcel of several carries its label. `left`: units of the order that are in none yet. */
  | { readonly type: 'parcel-labelled'; readonly orderCode: string; readonly parcel: number; readonly left: number }
  /** The item that is scanned next goes from another parcel into this one. */
  | { readonly type: 'move-which'; readonly to: number }
  /** The order has one parcel, or none is open to put a unit into. */
  | { readonly type: 'move-nowhere' }
  | { readonly type: 'unit-moved'; readonly sku: string; readonly from: number; readonly to: number }
  | { readonly type: 'order-opened'; readonly orderCode: string; readonly units: number }
  | { readonly type: 'order-resumed'; readonly orderCode: string; readonly packed: number; readonly needed: number }
  | { readonly type: 'order-already-open'; readonly orderCode: string }
  | { readonly type: 'order-suspended'; readonly orderCode: string }
  | { readonly type: 'order-held'; readonly orderCode: string; readonly reason: HoldReason }
  | { readonly type: 'order-restarted'; readonly orderCode: string }
  | { readonly type: 'parcel-reopened'; readonly orderCode: string }
  /** All units are in and the parcel is closed: there is no unit to take back. */
  | { readonly type: 'undo-closed'; readonly orderCode: string }
  /** What was begun anew, or opened, is as it was. */
  | { readonly type: 'act-undone'; readonly orderCode: string; readonly packed: number; readonly needed: number }
  /** A unit is not in yet: what its code does not say has to be known of each. */
  | { readonly type: 'unit-asks'; readonly sku: string; readonly lacks: 'lot' | 'expiry' | 'serial' }
  /** What was scanned or typed can be no lot, date or number. */
  | { readonly type: 'unit-not-that'; readonly lacks: 'lot' | 'expiry' | 'serial'; readonly raw: string }
  /** Units that are not there; the order goes without them. `left`: units that are still to be packed. */
  | {
      readonly type: 'units-short';
      readonly sku: string;
      readonly units: number;
      readonly fate: ShortFate;
      readonly left: number;
    }
  | { readonly type: 'undone'; readonly sku: string; readonly packed: number; readonly needed: number }
  | { readonly type: 'refused'; readonly refusal: PackingRefusal; readonly belongs: Belongs | null }
  | { readonly type: 'other-order-open'; readonly orderCode: string; readonly wanted: string }
  | { readonly type: 'no-order-needs'; readonly sku: string }
  /** `by`: the station's name. Both names are empty where nobody said so. */
  | {
      readonly type: 'order-elsewhere';
      readonly orderCode: string;
      readonly by: string;
      readonly person: string;
    }
  /** It is packed already, and not here. `at`: epoch milliseconds; the others are empty where nobody said so. */
  | {
      readonly type: 'order-packed';
      readonly orderCode: string;
      readonly by: string;
      readonly person: string;
      readonly at: number;
    }
  /** What this bench packed does not count at the store: two parcels of the order may be about. */
  | { readonly type: 'packed-twice'; readonly orderCode: string; readonly by: string }
  /** A new address, or new lines, came for an order that this bench had finished. */
  | { readonly type: 'changed-too-late'; readonly orderCode: string; readonly what: 'address' | 'lines' }
  | { readonly type: 'taken-over'; readonly orderCode: string; readonly from: string }
  | { readonly type: 'take-over-failed' }
  | { readonly type: 'no-open-order' }
  | { readonly type: 'label-of-other'; readonly sscc: string }
  /** A supervisor said of which item a code is; or took that back. */
  /** The label of goods without a barcode came out, or did not. */
  | { readonly type: 'label-made'; readonly code: string; readonly sku: string }
  | { readonly type: 'label-not-made'; readonly sku: string }
  | { readonly type: 'code-taught'; readonly code: string; readonly sku: string }
  | { readonly type: 'code-forgotten'; readonly code: string }
  /** This version of the program cannot read the order's record. */
  | { readonly type: 'order-unreadable'; readonly orderCode: string };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly packing: PackingSay;
  }
}

export const PACKING_TONES: Tones<PackingSay> = {
  'unit-accepted': 'ok',
  'confirm-close': 'attention',
  'photo-first': 'attention',
  'stale-first': 'attention',
  'parcel-complete': 'complete',
  // Never a green tick where nothing was proven.
  'parcel-unproven': 'info',
  'carton-first': 'attention',
  'weigh-now': 'ok',
  'weigh-again': 'attention',
  'gain-more': 'attention',
  'gain-less': 'attention',
  'gain-not-in': 'attention',
  'same-again': 'ok',
  'weigh-first': 'attention',
  'carton-chosen': 'info',
  weighed: 'info',
  'weight-off': 'attention',
  'not-weighed': 'attention',
  'weight-allowed': 'info',
  'label-made': 'info',
  'label-not-made': 'attention',
  'code-taught': 'info',
  'code-forgotten': 'info',
  'scan-first': 'attention',
  'order-finished': 'complete',
  'parcel-begun': 'info',
  'parcel-labelled': 'ok',
  'move-which': 'info',
  'move-nowhere': 'attention',
  'unit-moved': 'ok',
  'order-opened': 'info',
  'order-resumed': 'info',
  'order-already-open': 'info',
  'order-suspended': 'info',
  'order-held': 'info',
  'order-restarted': 'info',
  'parcel-reopened': 'info',
  'undo-closed': 'attention',
  'act-undone': 'info',
  'unit-asks': 'attention',
  'unit-not-that': 'wrong',
  undone: 'info',
  'units-short': 'attention',
  refused: ({ refusal }) => toneOfRefusal(refusal),
  'other-order-open': 'attention',
  'no-order-needs': 'wrong',
  'order-elsewhere': 'attention',
  'order-packed': 'attention',
  'packed-twice': 'attention',
  'changed-too-late': 'attention',
  'taken-over': 'info',
  'take-over-failed': 'attention',
  'no-open-order': 'attention',
  'label-of-other': 'wrong',
  'order-unreadable': 'attention',
  ...NOTES_TONES,
  ...PACKING_ORDER_TONES,
  ...SERVICE_TONES,
  ...SUBSTITUTE_TONES,
};

function toneOfRefusal(refusal: PackingRefusal): Tone {
  switch (refusal.type) {
    case 'OverQuantity':
    case 'KitBegun':
    case 'ParcelAlreadyClosed':
    case 'OrderAlreadyFinished':
      return 'too-many';
    case 'ItemNotOnOrder':
    case 'SubstituteNotAllowed':
    case 'UnitExpired':
    case 'SerialAlreadyPacked':
    case 'SerialInOtherOrder':
    case 'SerialsOneByOne':
    case 'SerialNotInFormat':
    case 'LotInQuarantine':
    case 'WrongLot':
    case 'LotNotInStock':
    case 'ShelfLifeTooShort':
    case 'WrongLabel':
      return 'wrong';
    case 'OrderNotOpen':
    case 'OrderOnHold':
    case 'OrderClosed':
    case 'OrderHasNothingToPack':
    case 'OrderChanged':
    case 'AddressChanged':
    case 'SerialMissing':
    case 'LotMissing':
    case 'ExpiryMissing':
    case 'KitByParts':
    case 'QuantityNotAllowed':
    case 'QuantityNotMore':
    case 'NothingToUndo':
    case 'UnitsMissing':
    case 'NotesUnconfirmed':
    case 'NothingShort':
    case 'ShortNotAllowed':
    case 'AllShort':
    case 'ParcelNotClosed':
    case 'NothingLeftToPack':
    case 'ParcelNotWeighed':
    case 'WeightOff':
    case 'ParcelEmpty':
    case 'NoParcelBefore':
    case 'NotInParcelBefore':
    case 'ScanOneFirst':
    case 'NotInOtherParcel':
    case 'LabelOutdated':
    case 'NoLabelYet':
      return 'attention';
    default:
      return assertNever(refusal);
  }
}
