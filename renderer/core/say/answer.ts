import type { SaveFault } from '#renderer/replica/log-writer.ts';
import type { Tone } from '#renderer/ui/tone.ts';
import type { Meaning, ReadingProblem } from '#shared/barcode/index.ts';
import type { LabelTroubleType } from '#shared/bridge/index.ts';
import type { HoldReason } from '#shared/domain/index.ts';
import type { PackingRefusal } from '#shared/packing/index.ts';
import type { Missed } from '../scanning/wedge.ts';

/** Where a wrong item belongs: the most urgent other order that needs it. */
export interface Belongs {
  readonly orderCode: string;
  readonly tote: string | null;
}

/** Why a label did not come out. */
export type LabelTrouble = LabelTroubleType;

/** What the station says, as data: the words are made from it in the language of whoever is signed in. */
export type Say =
  | { readonly type: 'scan-to-start' }
  | {
      readonly type: 'unit-accepted';
      readonly sku: string;
      readonly units: number;
      readonly packed: number;
      readonly needed: number;
      readonly opened: string | null;
    }
  | { readonly type: 'confirm-close'; readonly orderCode: string }
  | { readonly type: 'parcel-complete'; readonly orderCode: string; readonly units: number }
  | { readonly type: 'label-printed'; readonly orderCode: string; readonly again: boolean }
  /** Printed for a parcel that is not on the bench. */
  | { readonly type: 'label-aside'; readonly orderCode: string }
  | { readonly type: 'labels-printed'; readonly count: number; readonly left: number }
  | { readonly type: 'label-settled'; readonly orderCode: string; readonly cameOut: boolean }
  | { readonly type: 'carrier-printed'; readonly orderCode: string }
  | { readonly type: 'label-failed'; readonly trouble: LabelTrouble; readonly detail: string }
  /** The printer is well again, and the label waits for a word. */
  | { readonly type: 'printer-ready'; readonly orderCode: string }
  /** A number was given before any unit was scanned. */
  | { readonly type: 'scan-first' }
  /** The label is in the hand, and its printer has not reported yet. */
  | { readonly type: 'label-coming' }
  /** A supervisor allowed what was asked; it is done next. */
  | { readonly type: 'override-granted'; readonly name: string }
  | { readonly type: 'order-finished'; readonly orderCode: string }
  | { readonly type: 'order-opened'; readonly orderCode: string; readonly units: number }
  | { readonly type: 'order-resumed'; readonly orderCode: string; readonly packed: number; readonly needed: number }
  | { readonly type: 'order-already-open'; readonly orderCode: string }
  | { readonly type: 'order-suspended'; readonly orderCode: string }
  | { readonly type: 'order-held'; readonly orderCode: string; readonly reason: HoldReason }
  | { readonly type: 'order-released'; readonly orderCode: string }
  | { readonly type: 'hold-undone' }
  /** A choice by its number, and nothing asks for one. */
  | { readonly type: 'nothing-to-choose' }
  /** A digit by its code, and nothing asks for a number. */
  | { readonly type: 'no-number-asked' }
  /** No order that is on hold is shown. */
  | { readonly type: 'no-held-order' }
  | { readonly type: 'order-cancelled'; readonly orderCode: string }
  /** Something is wrong with it still, after it was put right. */
  | { readonly type: 'still-held'; readonly orderCode: string; readonly reason: HoldReason; readonly detail: string }
  | { readonly type: 'order-restarted'; readonly orderCode: string }
  | { readonly type: 'parcel-reopened'; readonly orderCode: string }
  /** All units are in and the parcel is closed: there is no unit to take back. */
  | { readonly type: 'undo-closed'; readonly orderCode: string }
  /** What was begun anew, or opened, is as it was. */
  | { readonly type: 'act-undone'; readonly orderCode: string; readonly packed: number; readonly needed: number }
  | { readonly type: 'undone'; readonly sku: string; readonly packed: number; readonly needed: number }
  | { readonly type: 'refused'; readonly refusal: PackingRefusal; readonly belongs: Belongs | null }
  | { readonly type: 'unknown-code'; readonly raw: string }
  | { readonly type: 'unreadable'; readonly raw: string; readonly problem: ReadingProblem }
  /** A scanner typed, and what it typed is no code. */
  | { readonly type: 'scan-missed'; readonly why: Missed }
  | { readonly type: 'ambiguous'; readonly raw: string; readonly meanings: readonly Meaning[] }
  | { readonly type: 'sign-in-first' }
  /** `open`: the order that lies on the bench. */
  | { readonly type: 'signed-in'; readonly name: string; readonly open: string | null }
  /** Nobody is signed in, and what was scanned is nobody's badge. */
  | { readonly type: 'badge-unknown' }
  | { readonly type: 'signed-out' }
  /** The page died or hung, and was loaded anew. */
  | { readonly type: 'loaded-again' }
  /** Files of the station were damaged; it works without what was in them. */
  | { readonly type: 'set-aside'; readonly files: readonly string[] }
  /** The trusted side does not know the badge, or does not answer. */
  | { readonly type: 'badge-refused'; readonly name: string }
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
  | { readonly type: 'location'; readonly location: string }
  | { readonly type: 'label-of-other'; readonly sscc: string }
  | { readonly type: 'codes-stored'; readonly count: number }
  /** This version of the program cannot read the order's record. */
  | { readonly type: 'order-unreadable'; readonly orderCode: string }
  /** The program failed at one act: a bug. Nothing of that act counts, and the next one is heard. `detail` is for whoever mends it. */
  | { readonly type: 'crashed'; readonly detail: string }
  | { readonly type: 'cannot-save'; readonly fault: SaveFault };

/** One answer to one scan or act, shown after it was saved. */
export interface Answer {
  readonly id: string;
  readonly at: number;
  readonly tone: Tone;
  readonly say: Say;
  /** The item that was scanned, when it was one. */
  readonly sku: string | null;
}
