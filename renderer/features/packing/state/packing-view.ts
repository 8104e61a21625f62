import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Item, Order, PackedBy, ShortWhy } from '#shared/domain/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { RefusedUnit, SubstituteQuestion, UnitQuestion } from './unit-question.ts';

/** The order on the bench: what is needed, what is in, and what its items look like. */
export interface OpenOrder {
  readonly order: Order;
  readonly items: ReadonlyMap<string, Item>;
  readonly packing: PackingState;
  /** True while a label is on its way to the printer. */
  readonly printing: boolean;
}

/** What the packer is asked before it is done: beginning the order anew with so many units in, or opening its closed parcel. */
export interface Confirm {
  readonly act: 'restart' | 'reopen';
  readonly orderCode: string;
  readonly units: number;
  /** The parcel that would be opened; null where the order has one alone, or all of it is meant. */
  readonly parcel: number | null;
}

/**
 * An order that another station works on, or has `finished`: which, the station's name (empty: not known), and the operator's id of
 * whoever packs it there, where that is known.
 */
export interface ForeignClaim {
  readonly orderId: string;
  readonly by: string;
  readonly person?: string | undefined;
  readonly finished?: Pick<PackedBy, 'by' | 'at'> | undefined;
}

/** What the packer said so far of units that are not there: of which line, then why. */
export interface ShortQuestion {
  readonly need: string | null;
  readonly why: ShortWhy | null;
}

/** Which service the packer wants, while they are asked why; `go`: closes the parcel that waits for it; null: none does. */
export interface ServiceQuestion {
  readonly service: string | null;
  readonly closing: 'CloseParcel' | 'BeginParcel' | null;
  readonly go: (() => void) | null;
}

/** What packing shows beside the frame. */
interface PackingView {
  readonly open: OpenOrder | null;
  /** The order that another station has, while a person is asked about it. Nothing is packed on it here. */
  readonly foreign: ForeignClaim | null;
  /** The order that was asked for and cannot be packed on, because its lines changed since; a person may begin it anew. */
  readonly changed: string | null;
  /** An act that throws work away, while the packer is asked whether it is meant. */
  readonly confirm: Confirm | null;
  /** The next item that is scanned goes from another parcel of the order into the open one. */
  readonly movesNext: boolean;
  /** A unit that was scanned and is not in: its lot, date or serial number is asked for. */
  readonly unitAsks: UnitQuestion | null;
  /** A unit that was refused a moment ago and that a supervisor may allow. */
  readonly unitRefused: RefusedUnit | null;
  /** A unit that may go instead of what was ordered, while the packer is asked. */
  readonly substituteAsks: SubstituteQuestion | null;
  /** What is known so far of another service for the open parcel; null while nobody asks. */
  readonly serviceAsks: ServiceQuestion | null;
  /** What is known so far of units that are not there; null while nobody says any are. */
  readonly short: ShortQuestion | null;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView extends PackingView {}
  interface Dialogs {
    readonly hold: true;
    readonly quantity: true;
    readonly short: true;
    readonly service: true;
    readonly 'packing-order': true;
  }
}

export const PACKING_VIEW: PackingView = {
  ...{ open: null, foreign: null, changed: null, confirm: null },
  ...{ movesNext: false, unitAsks: null, unitRefused: null, substituteAsks: null, short: null, serviceAsks: null },
};

/** The order on the bench as everything that is recorded by now leaves it, for the screen. */
export function capturePacking(memory: LogMemory): (view: PackingView) => Pick<PackingView, 'open'> {
  const openOrderId = openOrderOf(memory);
  const packing = openOrderId === null ? null : (memory.states.of('packing').get(openOrderId) ?? null);
  return ({ open }) => ({
    open: packing && open?.order.id === packing.orderId ? { ...open, packing } : packing ? open : null,
  });
}
