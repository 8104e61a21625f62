import type { HoldReason, Postage, ServiceChoice, ShortFate, ShortWhy } from '#shared/domain/index.ts';
import type { UnitMark } from './marks.ts';
import type { ParcelWeight } from './parcel-weight.ts';

/**
 * What one order line still asks for: `units` pieces of `sku`. A plain line is one need; a kit line is one need per
 * component, with `kitSku` naming the kit. `key` is unique within the order and stable between revisions.
 */
export interface Need {
  readonly key: string;
  readonly lineId: string;
  readonly sku: string;
  readonly units: number;
  readonly kitSku: string | null;
  /** How many of the kit its line asks for; absent: no kit, or from a log before 0.2. */
  readonly kits?: number | undefined;
}

/** Units of a need that are not there: the order goes without them. */
export interface Shortage {
  readonly need: string;
  readonly sku: string;
  readonly units: number;
  readonly why: ShortWhy;
  readonly fate: ShortFate;
}

/** One accepted scan: its units, spread over the needs that they fill, first need first. */
export interface AcceptedScan {
  readonly scanId: string;
  readonly sku: string;
  readonly units: number;
  readonly fills: readonly { readonly need: string; readonly units: number }[];
  readonly lot: string | null;
  /** ISO date. */
  readonly expiry: string | null;
  readonly serial: string | null;
  /** The scan of a kit's own code that it came by, with other units; absent: a scan of its own. */
  readonly kitScan?: string | undefined;
  /** The item of the needs that it fills, where it is another; absent: it is what was ordered. */
  readonly insteadOf?: string | undefined;
  /** What its units weigh in all by their own code; absent: it did not say. */
  readonly grams?: number | undefined;
  /** What each of its units brings to its parcel; absent: nothing, or from a log before 0.2. */
  readonly marks?: readonly UnitMark[] | undefined;
}

/** The label of a parcel. `version` starts at 1 and grows with each voided label; `failed` keeps the printer's reason. */
export interface ParcelLabel {
  readonly version: number;
  readonly state: 'printed' | 'failed' | 'verified';
  readonly sscc: string | null;
  readonly reason: string | null;
  /** Where it sends the parcel, as `destinationOf` told it when it was made; absent where that is not known. */
  readonly destination?: string | undefined;
  /** What was bought for it at a carrier; absent: it is the station's own label. */
  readonly postage?: Postage | undefined;
}

/** The number that stands on a label for whoever looks at it: a carrier's own, or the SSCC of ours. Null: it has none yet. */
export const numberOn = ({ postage, sscc }: Pick<ParcelLabel, 'postage' | 'sscc'>): string | null =>
  postage?.trackingNumber ?? sscc;

/** A carton as it was chosen for a parcel. `suggested`: the one that was suggested then. */
export interface ParcelCarton {
  readonly code: string;
  readonly tareGrams: number;
  readonly suggested?: string | undefined;
}

/** One parcel of the order, numbered from 1. `closed` means that nothing goes in any more. */
export interface Parcel {
  readonly number: number;
  readonly scans: readonly AcceptedScan[];
  readonly closed: boolean;
  readonly label: ParcelLabel | null;
  /** How many labels of this parcel were voided so far. */
  readonly voidedLabels: number;
  /** The carton that it is packed in, and the one that was suggested; absent where nobody said so. */
  readonly carton?: ParcelCarton | undefined;
  /** The service that it goes by; absent: nobody chose one yet. */
  readonly service?: ServiceChoice | undefined;
  /** What its scale said of it as it is now; absent where it was not weighed since it changed. */
  readonly weight?: ParcelWeight | undefined;
  /** Something was taken out of it after it was weighed and closed: it is opened once more before the order is done. Absent: nothing was. */
  readonly mustReweigh?: true | undefined;
}

/**
 * Where an order is at the bench.
 * `packing`: open now · `suspended`: put aside with its counts · `held`: waits for a person ·
 * `packed`: every parcel closed, label not yet verified · `finished`: label scanned back onto the parcel.
 */
export type Phase = 'packing' | 'suspended' | 'held' | 'packed' | 'finished';

/** The packing of one order, folded from its events. Plain data: the same state in the station and in the store. */
export interface PackingState {
  readonly orderId: string;
  /** The revision of the order document whose needs are packed. */
  readonly orderRev: number;
  readonly phase: Phase;
  readonly needs: readonly Need[];
  readonly parcels: readonly Parcel[];
  /** What the order goes without. Absent: nothing. */
  readonly short?: readonly Shortage[] | undefined;
  readonly hold: {
    readonly reason: HoldReason;
    readonly detail: string;
    /** How often the order had been released at the store when it was held; absent: never. */
    readonly releases?: number | undefined;
  } | null;
  /** As it was before it was begun anew or its parcel opened, until the next thing happens to it: that can be taken back. */
  readonly before?: PackingState | undefined;
  /** How many labels the parcels had that are none any more, by their numbers: a label's number never comes twice. Absent: none. */
  readonly usedLabels?: Readonly<Record<number, number>> | undefined;
  /** Notes that were confirmed, each with the items that it is of. Absent: none. */
  readonly confirmed?: readonly { readonly key: string; readonly skus: readonly string[] }[] | undefined;
  /** Put aside by a run of single units, until its label is scanned back or it is taken up again. */
  readonly run?: true | undefined;
  /** The slot of a batch that it lies in, from 1, until it is taken up at the bench; absent: none. */
  readonly slot?: number | undefined;
  /** The hold that was ended here last: a copy of the order may still show it. Absent where there was none. */
  readonly released?: { readonly reason: HoldReason; readonly detail: string } | undefined;
}

/** Units accepted so far for each need, over all parcels. Needs without a unit are absent. */
export function packedByNeed(state: PackingState): ReadonlyMap<string, number> {
  const packed = new Map<string, number>();
  for (const parcel of state.parcels)
    for (const scan of parcel.scans)
      for (const fill of scan.fills) packed.set(fill.need, (packed.get(fill.need) ?? 0) + fill.units);
  return packed;
}

/** Units of a need that go into a parcel: what was ordered less what is short. */
export const unitsToPack = (
  { short }: Pick<PackingState, 'short'>,
  { key, units }: Pick<Need, 'key' | 'units'>,
): number => (short ?? []).reduce((left, shortage) => (shortage.need === key ? left - shortage.units : left), units);

/** Units to be packed and accepted over the whole order. What is short is not to be packed. */
export function unitTotals(state: PackingState): {
  readonly needed: number;
  readonly packed: number;
} {
  const needed = state.needs.reduce((sum, need) => sum + unitsToPack(state, need), 0);
  let packed = 0;
  for (const units of packedByNeed(state).values()) packed += units;
  return { needed, packed };
}

/** True when every unit that is not short is in a parcel, and one is. An order with no needs is never complete: there is nothing to verify. */
export function isComplete(state: PackingState): boolean {
  const packed = packedByNeed(state);
  return packed.size > 0 && state.needs.every((need) => (packed.get(need.key) ?? 0) === unitsToPack(state, need));
}

/** Units that lie in one parcel. */
export const unitsInParcel = (state: PackingState, parcelNumber: number): number =>
  state.parcels
    .filter(({ number }) => number === parcelNumber)
    .flatMap(({ scans }) => scans)
    .reduce((sum, { units }) => sum + units, 0);

/** Units of an item that are in no parcel yet, and not short. */
export function unitsLeft(state: PackingState, sku: string): number {
  const packed = packedByNeed(state);
  return state.needs
    .filter((need) => need.sku === sku)
    .reduce((sum, need) => sum + unitsToPack(state, need) - (packed.get(need.key) ?? 0), 0);
}

/** Units that are in no parcel yet, and not short. */
export function missingUnits(state: PackingState): number {
  const packed = packedByNeed(state);
  return state.needs.reduce((sum, need) => sum + unitsToPack(state, need) - (packed.get(need.key) ?? 0), 0);
}

/**
 * The rule behind "no verification, no label": every unit in the parcel was scanned, and the parcel is closed. A parcel that is the only one
 * of its order holds all of it; of several each is labelled as it is closed. An order that was put aside stays verified, so that its label
 * can wait for a printer, and so does one that is done; one on hold is not. The label service asks this of the state that it folded itself.
 */
export function isVerified(state: PackingState, parcelNumber: number): boolean {
  const parcel = state.parcels.find((candidate) => candidate.number === parcelNumber);
  const holdsItsPart = state.parcels.length > 1 || isComplete(state);
  return (
    parcel?.closed === true && !parcel.mustReweigh && parcel.scans.length > 0 && holdsItsPart && state.phase !== 'held'
  );
}

/** The closed parcels that have no label yet, or one that did not come out, by their numbers. */
export const unlabelledParcels = (state: PackingState): readonly Parcel[] =>
  state.parcels.filter(
    ({ closed, label, mustReweigh }) => closed && !mustReweigh && (label === null || label.state === 'failed'),
  );

/** The parcel that takes units now, or undefined when all are closed. */
export const openParcel = (state: PackingState): Parcel | undefined => state.parcels.find((parcel) => !parcel.closed);
