import type { LabelTroubleType } from '#shared/bridge/index.ts';
import type { Postage } from '#shared/domain/index.ts';
import type { Say } from './say/answer.ts';

/** Why a label did not come out. */
export type LabelTrouble = LabelTroubleType;

/** What the person who asks for a label says with it. */
export interface Asking {
  /** They looked, and no label came out: one that may have been printed is sent again. */
  readonly nothingCameOut: boolean;
  /** The printer that had it is off: it need not be cleared first. */
  readonly printerIsOff?: boolean;
  /** Another printer than the one for labels. */
  readonly printerId?: string | undefined;
  /** Why there is a further label of this parcel; null for the first. */
  readonly reason: string | null;
  /** A supervisor's yes to a further label where one is about already, or to one of which the store cannot say that it is the first. */
  readonly grantId?: string;
  /** Nobody asked for it just now: no supervisor is called for it either. */
  readonly byItself?: boolean;
  /** What is said when it came out, where the order does not lie on the bench. */
  readonly says?: (label: PrintedLabel) => Say;
}

/** A label that came out. `destination`: where it sends the parcel, where that is known. */
export interface PrintedLabel {
  readonly sscc: string;
  readonly jobId: string;
  readonly destination?: string | undefined;
  /** What was bought for it at a carrier; absent: it is the station's own. */
  readonly postage?: Postage | undefined;
}

/** Has a label made and printed by the label service, which asks the packing state by itself. */
export type PrintLabel = (
  request: Omit<Asking, 'says'> & {
    readonly orderId: string;
    readonly parcel: number;
    readonly version: number;
    /** Who asks. */
    readonly person: string;
  },
) => Promise<
  | ({ readonly type: 'printed' } & PrintedLabel)
  | { readonly type: 'failed'; readonly trouble: LabelTrouble; readonly detail: string }
>;

/** Asks whether the scanned label is the one whose printing was cut off; then it came out. Null when it is not. */
export type FindScanned = (request: {
  readonly orderId: string;
  readonly parcel: number;
  readonly version: number;
  readonly sscc: string;
}) => Promise<PrintedLabel | null>;

/** How the printing of one label ended, for whoever prints several. `busy`: it is being printed already. */
export type Printed = 'printed' | 'busy' | LabelTrouble;

/** Prints the labels of closed parcels, and records what came of it. */
export interface Labelling {
  /** True while a label of this order is on its way, from the closing of its parcel on. */
  readonly isPrinting: (orderId: string) => boolean;
  /** The parcel on the bench, once that it was closed is saved. */
  readonly printWhen: (saved: Promise<void>) => Promise<void>;
  /** The parcel on the bench. `again`: somebody looked, and wants it printed (once more). */
  readonly print: (again: boolean) => Promise<void>;
  /** Any closed parcel, on the bench, put aside or done. Where a supervisor must allow it, that is its answer. */
  readonly printParcel: (orderId: string, parcel: number, asking: Asking) => Promise<Printed>;
  /** The same, and asks the supervisor on the spot; `done` follows their yes. */
  readonly printAsking: (orderId: string, parcel: number, asking: Asking, done?: () => Promise<void>) => Promise<void>;
  /** A label that seemed not to have come out did: records it as printed. False when the parcel has moved on. */
  readonly cameOut: (
    about: { readonly orderId: string; readonly parcel: number; readonly version: number },
    label: PrintedLabel,
    say: Say,
  ) => boolean;
  /**
   * A label was scanned: if it is the one whose printing was cut off, it is recorded as printed. One that is in the hand before its
   * printer has reported is waited for, a moment. False when the printer reports still. `orderId`: of another order than the one on the bench.
   */
  readonly scanned: (sscc: string, orderId?: string) => Promise<boolean>;
  /** After a start: a closed parcel whose label was never heard of gets it. The label service prints each label once. */
  readonly resume: () => void;
}

/** Why a further label is wanted, where nobody says more. */
export const AT_BENCH = 'asked for at the bench';
