import type { HoldReason, OrderStatus, Postage, ServiceChoice, ShortFate, ShortWhy } from '#shared/domain/index.ts';
import type { PackingEvent } from './events.ts';
import type { UnitMark } from './marks.ts';
import type { PackingNote } from './notes.ts';
import type { WeightCheck } from './parcel-weight.ts';
import type { ShadowRule } from './shadow-rule.ts';
import type { Need, ParcelCarton } from './state.ts';
import type { ScannedUnit, UnitRules } from './unit-rules.ts';

/** The order as it is known at the moment of a command: what the gates at opening, closing and hand-over look at. */
export interface OrderFacts {
  readonly orderId: string;
  readonly rev: number;
  readonly status: OrderStatus;
  readonly hold: {
    readonly reason: HoldReason;
    readonly detail: string;
  } | null;
  readonly needs: readonly Need[];
  /** How often it was released at the store, so that a bench which holds it learns of it. */
  readonly releases: number;
  /** Where its parcels go, as `destinationOf` tells it. */
  readonly destination: string;
  /** What of it, and of its items, has to be confirmed before a parcel is closed. */
  readonly notes: readonly PackingNote[];
  /** What units of its items bring to their parcel, by SKU; items that bring nothing are absent. */
  readonly marks: Readonly<Record<string, readonly UnitMark[]>>;
  /** The version of the merchant's rules that the bench has. */
  readonly policies?: number | undefined;
  /**
   * The rules of its channel are in shadow: what they would have stopped is recorded and goes on. The list: those that stop outside of these rules, at
   * the bench itself, and would have when its parcel is closed. Absent: the rules hold.
   */
  readonly shadow?: readonly ShadowRule[] | undefined;
}

/** What the bench knows when a unit is put in. */
export interface BenchFacts {
  /** The order as last heard of: it may have been cancelled or changed while it lay open. */
  readonly order: OrderFacts;
  /** The bench's own date, ISO: what expired before today may not leave. */
  readonly today: string;
  /** True where the packer wants to confirm before a complete parcel closes. */
  readonly confirmClose: boolean;
  /** Whether parcels are weighed before they are closed; absent: they are not. */
  readonly weightCheck?: WeightCheck | undefined;
}

/** What the scale said of a parcel, and what was made of it. */
export type Weighing = Omit<Extract<PackingEvent, { type: 'ParcelWeighed' }>, 'type' | 'v' | 'orderId' | 'parcel'>;

/** What a person asks of the packing of one order. */
export type PackingCommand =
  | { readonly type: 'OpenOrder'; readonly order: OrderFacts }
  | {
      readonly type: 'ScanUnit';
      readonly unit: ScannedUnit;
      /** What its item asks of each unit. */
      readonly rules: UnitRules;
      readonly by: 'scan' | 'touch';
      readonly bench: BenchFacts;
    }
  | {
      /** "The scan I just made stands for `units` units": adds what is missing to that number. */
      readonly type: 'SetScanQuantity';
      readonly scanId: string;
      readonly units: number;
      /** Whether the item allows a typed quantity (`allowsTypedQuantity`). */
      readonly allowed: boolean;
      readonly bench: BenchFacts;
    }
  | {
      /** What is not in a parcel of this need is short: the order goes without it. */
      readonly type: 'ShipShort';
      readonly need: string;
      readonly why: ShortWhy;
      readonly fate: ShortFate;
      /** Whether the merchant's rules, or a supervisor, let the rest go (`shipShort`). */
      readonly allowed: boolean;
      readonly order: OrderFacts;
    }
  | {
      /** The open parcel becomes like the one before it. */
      readonly type: 'SameAgain';
      readonly scanId: string;
      /** The items that allow a typed quantity (`allowsTypedQuantity`). */
      readonly typed: ReadonlySet<string>;
      readonly bench: BenchFacts;
    }
  | { readonly type: 'UndoScan' }
  | { readonly type: 'RestartOrder'; readonly order: OrderFacts }
  /** `run`: its label is scanned back by a run · `slot`: it is packed on in that slot of a batch. */
  | { readonly type: 'SuspendOrder'; readonly run?: true; readonly slot?: number }
  | {
      readonly type: 'HoldOrder';
      readonly reason: HoldReason;
      readonly detail: string;
      /** As in `OrderFacts`: a later release at the store ends this hold. */
      readonly releases: number;
    }
  | { readonly type: 'ReleaseHold' }
  | { readonly type: 'CloseParcel'; readonly order: OrderFacts; readonly weightCheck?: WeightCheck | undefined }
  /** The open parcel takes no more, and the rest of the order goes into a further one. */
  | { readonly type: 'BeginParcel'; readonly order: OrderFacts; readonly weightCheck?: WeightCheck | undefined }
  /** The open parcel lay on the scale. */
  | { readonly type: 'WeighParcel'; readonly weighing: Weighing }
  /** A supervisor lets the open parcel be closed as it is. */
  | { readonly type: 'AllowWeight'; readonly grantId: string }
  | { readonly type: 'ChooseCarton'; readonly carton: ParcelCarton }
  /** The open parcel goes by this service. */
  | { readonly type: 'ChooseService'; readonly choice: ServiceChoice }
  | {
      /** The units of the last scan of an item go from another parcel into the open one. `serial`: this very unit; null: any. */
      readonly type: 'MoveUnits';
      readonly sku: string;
      readonly serial: string | null;
      readonly order: OrderFacts;
      readonly weightCheck?: WeightCheck | undefined;
    }
  | {
      readonly type: 'ReopenParcel';
      readonly parcel: number;
      /** For the open one, which it closes; absent: nothing has to be confirmed of it. */
      readonly notes?: readonly PackingNote[] | undefined;
      readonly weightCheck?: WeightCheck | undefined;
    }
  /** Somebody read a note and says so. */
  | { readonly type: 'ConfirmNote'; readonly note: PackingNote }
  | {
      readonly type: 'RecordLabel';
      readonly parcel: number;
      readonly version: number;
      readonly outcome:
        | {
            readonly type: 'printed';
            readonly sscc: string;
            readonly jobId: string;
            /** Why it is a further label of the parcel. */
            readonly reason?: string | null;
            /** Where the label sends the parcel, as `destinationOf` tells it; absent where that is not known. */
            readonly destination?: string | undefined;
            /** What was bought for it at a carrier; absent: it is the station's own. */
            readonly postage?: Postage | undefined;
          }
        | { readonly type: 'failed'; readonly reason: string };
    }
  | {
      readonly type: 'ScanLabel';
      readonly scanId: string;
      readonly sscc: string;
      readonly order: OrderFacts;
    };
