import type { Tones } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import {
  type CartonReason,
  cartonReason,
  type PackPlan,
  type PackStep,
  packPlan,
  suggestCarton,
} from '#shared/cartons/index.ts';
import { openParcel } from '#shared/packing/index.ts';
import type { OpenOrder } from './packing-view.ts';
import { contentsOf, suggestedCarton } from './suggested-carton.ts';

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    /** Shows how the open parcel can be packed; says so where nothing is known of it. */
    readonly showPackingOrder: () => void;
  }
}

/** What is said where no way to pack can be shown. */
export type PackingOrderSay = { readonly type: 'no-packing-order' };
export const PACKING_ORDER_TONES: Tones<PackingOrderSay> = { 'no-packing-order': 'attention' };

/** How the open parcel can be packed. `reason`: why in this carton; null where the packer chose it. `isIn`: whether the unit of a step was scanned. */
export interface PackingOrder {
  readonly carton: string;
  readonly fill: number;
  readonly reason: CartonReason | null;
  readonly plan: PackPlan;
  readonly isIn: readonly boolean[];
}

/** In the carton that was chosen, else in the suggested one; null where no way was found, or nothing is known. */
export function packingOrderOf(
  open: Pick<OpenOrder, 'packing' | 'items'>,
  reference: Pick<Reference, 'cartons'>,
): PackingOrder | null {
  const parcel = openParcel(open.packing);
  const contents = contentsOf(open);
  const cartons = reference.cartons();
  const own = parcel?.carton?.code;
  const suggestion = own
    ? // It is in the packer's hands, whatever the book says of how many are left.
      suggestCarton(
        contents,
        cartons.flatMap((carton) => (carton.code === own ? [{ ...carton, stock: null }] : [])),
      )
    : suggestedCarton(open, reference);
  const carton = suggestion.type === 'carton' && cartons.find(({ code }) => code === suggestion.best.code);
  if (!parcel || !carton || suggestion.type !== 'carton') return null;
  const plan = packPlan(contents, carton, suggestion.best);
  return {
    ...{ carton: carton.code, fill: suggestion.best.fill, plan },
    reason: own ? null : cartonReason(contents, cartons, suggestion),
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
  return steps.map(({ sku }) => {
    const units = left.get(sku) ?? 0;
    left.set(sku, units - 1);
    return units > 0;
  });
}

/** Opens the picture; a scan leaves it again. */
export const createShowPackingOrder =
  ({
    store,
    reference,
    teller,
  }: {
    readonly store: StationStore;
    readonly reference: Pick<Reference, 'cartons'>;
    readonly teller: Pick<Teller, 'tell'>;
  }) =>
  (): void => {
    const { open } = store.getState();
    if (!open) return void teller.tell({ type: 'no-open-order' });
    if (!packingOrderOf(open, reference)) return void teller.tell({ type: 'no-packing-order' });
    store.setState({ dialog: 'packing-order' });
  };
