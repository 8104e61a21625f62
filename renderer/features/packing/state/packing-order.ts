import type { Tones } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import {
  type CartonReason,
  cartonReason,
  type PackPlan,
  type PackStep,
  packPlan,
  suggestCarton,
} from '#shared/cartons/index.ts';
import { openParcel } from '#shared/packing/index.ts';
import { advisedCarton, type CartonPrices } from './advised-carton.ts';
import type { OpenOrder } from './packing-view.ts';
import { type CartonBook, codeOf, contentsOf, suggestedCarton } from './suggested-carton.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    /** Shows how the open parcel can be packed; says so where nothing is known of it. */
    readonly showPackingOrder: () => void;
  }
}

/** What is said where no way to pack can be shown. */
export type PackingOrderSay = { readonly type: 'no-packing-order' };
export const PACKING_ORDER_TONES: Tones<PackingOrderSay> = { 'no-packing-order': 'attention' };

/** How the open parcel can be packed. `reason`: why in this carton; null where the packer chose it, or its service did. `insteadOf`: the suggested carton, where another one was chosen together with the service; else null. `isIn`: whether the unit of a step was scanned. */
export interface PackingOrder {
  readonly carton: string;
  readonly fill: number;
  readonly reason: CartonReason | null;
  readonly insteadOf: string | null;
  /** How often it was used for the same content, where that is why; else null. */
  readonly before: number | null;
  readonly plan: PackPlan;
  readonly isIn: readonly boolean[];
}

/** In the carton that was chosen, else in the one that is advised; null where no way was found, or nothing is known. */
export function packingOrderOf(
  open: Pick<OpenOrder, 'order' | 'packing' | 'items'>,
  reference: CartonBook,
  prices: CartonPrices,
): PackingOrder | null {
  const parcel = openParcel(open.packing);
  const contents = contentsOf(open);
  const cartons = reference.cartons();
  const own = parcel?.carton?.code;
  const advice = own
    ? // It is in the packer's hands, whatever the book says of how many are left.
      suggestCarton(
        contents,
        cartons.flatMap((carton) => (carton.code === own ? [{ ...carton, stock: null }] : [])),
      )
    : advisedCarton(open, reference, prices);
  const fitting = advice.type === 'carton' ? advice.best : advice.type === 'before' ? advice.fitting : null;
  const carton = cartons.find(({ code }) => code === fitting?.code);
  if (!parcel || !carton || !fitting) return null;
  const suggested = own ? null : codeOf(suggestedCarton(open, reference));
  const insteadOf = suggested === carton.code ? null : suggested;
  const plan = packPlan(contents, carton, fitting);
  return {
    ...{ carton: carton.code, fill: fitting.fill, plan },
    insteadOf,
    reason: !own && insteadOf === null && advice.type === 'carton' ? cartonReason(contents, cartons, advice) : null,
    before: !own && advice.type === 'before' ? advice.times : null,
    isIn: inOf(plan.steps, parcel.scans),
  };
}

/** Of each item as many steps are done as units were scanned, the first ones first. */
function inOf(
  steps: readonly PackStep[],
  scans: readonly { readonly sku: string; readonly units: number }[],
): readonly boolean[] {
  const left = new Map<string, number>();
  for (const { sku, units } of scans) left.set(sku, units + (left.get(sku) ?? 0));
  return steps.map(({ sku, units }) => {
    const there = left.get(sku) ?? 0;
    left.set(sku, there - units);
    return there >= units;
  });
}

/** Opens the picture; a scan leaves it again. */
export const createShowPackingOrder =
  ({
    store,
    reference,
    services,
    teller,
  }: {
    readonly store: StationStore;
    readonly reference: CartonBook;
    readonly services: CartonPrices;
    readonly teller: Pick<Teller, 'tell'>;
  }) =>
  (): void => {
    const { open } = store.getState();
    if (!open) return void teller.tell({ type: 'no-open-order' });
    if (!packingOrderOf(open, reference, services)) return void teller.tell({ type: 'no-packing-order' });
    store.setState({ dialog: 'packing-order' });
  };
