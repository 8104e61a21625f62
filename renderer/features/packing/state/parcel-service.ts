import type { Reference } from '#renderer/replica/reference.ts';
import {
  askedFor,
  chooseServicePacked,
  mayBePassed,
  type PackedChoice,
  type PackedIn,
  serviceNamed,
  sidesOf,
  type Tables,
  type Verdict,
} from '#shared/carriers/index.ts';
import { type Advice, type Content, type Fitting, fittingCartons, outerSides } from '#shared/cartons/index.ts';
import type { Carton, ServiceChoice } from '#shared/domain/index.ts';
import { openParcel, type PackingState, type Parcel } from '#shared/packing/index.ts';
import { unitWeightOf } from '#shared/weighing/index.ts';
import type { OpenOrder } from './packing-view.ts';
import { suggestedCarton, unitsOf } from './suggested-carton.ts';

type Facts = Pick<Reference, 'policy' | 'cartons' | 'packedContents' | 'services' | 'itemWeights'>;

/**
 * The service for the open parcel. `packed`, `others`: each carton that was priced, the chosen one first · `fitting`: how it is packed in that one, where it was found · `wish`: the customer's own words where no service here is called so ·
 * `isWhole`: the weights and sides of all items are known, so that the price is more than a guess.
 */
export interface ParcelService {
  readonly packed: PackedChoice;
  readonly others: readonly PackedChoice[];
  readonly fitting: Fitting | null;
  readonly wish: string | null;
  readonly isWhole: boolean;
}

const kept = new WeakMap<PackingState['needs'], { readonly key: string; readonly fittings: readonly Fitting[] }>();

/** Works out the service for the parcel that is open: for what is in it and still to come, or for what is in it alone. Null: no parcel is open. */
export function serviceFor(
  { order, packing, items }: Pick<OpenOrder, 'order' | 'packing' | 'items'>,
  reference: Facts,
  tables: Tables,
  now: number,
  isFull: boolean,
): ParcelService | null {
  const parcel = openParcel(packing);
  if (!parcel) return null;
  const units = isFull ? unitsIn(parcel) : unitsOf(packing);
  const contents = [...units].flatMap(([sku, count]): readonly Content[] => {
    const item = items.get(sku);
    return item && count > 0 ? [{ item, units: count }] : [];
  });
  const weightOf = (item: Content['item']): number | null =>
    unitWeightOf(item.weightGrams, reference.itemWeights().get(item.sku) ?? null)?.grams ?? null;
  const net = contents.reduce((sum, { item, units: many }) => sum + many * Number(weightOf(item)), 0);
  const weighed = parcel.weight?.weighed?.grams;
  const before = isFull ? null : suggestedCarton({ packing, items }, reference);
  const cartons = cartonsOf(packing, parcel, contents, reference.cartons(), before);
  const packed = cartons.map(
    ({ carton, fitting }): PackedIn => ({
      ...{ carton: carton.code, costMinor: carton.costMinor, currency: carton.currency },
      grams: Math.max(1, Math.round(weighed ?? net + carton.tareGrams)),
      sides: sidesOf(outerSides(carton, thickness(fitting))),
    }),
  );
  const isWhole = packed.length > 0 && (weighed !== undefined || contents.every(({ item }) => weightOf(item) !== null));
  // Of a parcel whose sides nobody knows the least is asked: it is priced by its weight alone.
  const unknown: PackedIn = {
    carton: '',
    costMinor: null,
    currency: null,
    grams: Math.max(1, Math.round(weighed ?? net)),
    sides: [1, 1, 1],
  };
  const wish = serviceNamed(order.service, tables.services);
  const held = [...units.keys()].flatMap((sku) => items.get(sku) ?? []);
  const asked = { ...askedFor(order, held, reference.policy, now), wish };
  const [first, ...others] = chooseServicePacked(packed.length > 0 ? packed : [unknown], asked, tables);
  if (!first) return null;
  const fitting = cartons.find(({ carton }) => carton.code === first.packed.carton)?.fitting ?? null;
  return {
    packed: first,
    others,
    fitting,
    wish: wish === null && order.service !== '' ? order.service : null,
    isWhole,
  };
}

const unitsIn = ({ scans }: Parcel): ReadonlyMap<string, number> => {
  const units = new Map<string, number>();
  for (const scan of scans) units.set(scan.sku, scan.units + (units.get(scan.sku) ?? 0));
  return units;
};

/** The carton that was chosen, else the one that was used before where that is advised, else those that were found to hold it. */
function cartonsOf(
  packing: PackingState,
  parcel: Parcel,
  contents: readonly Content[],
  cartons: readonly Carton[],
  advice: Advice | null,
): readonly { readonly carton: Carton; readonly fitting: Fitting | null }[] {
  const byCode = new Map(cartons.map((carton) => [carton.code, carton]));
  const own = parcel.carton && byCode.get(parcel.carton.code);
  if (own) return [{ carton: own, fitting: null }];
  const before = advice?.type === 'before' ? byCode.get(advice.code) : undefined;
  if (advice?.type === 'before' && before) return [{ carton: before, fitting: advice.fitting }];
  const key = JSON.stringify([contents.map(({ item, units }) => [item.sku, units]), cartons]);
  const known = kept.get(packing.needs);
  const fittings = known?.key === key ? known.fittings : fittingCartons(contents, cartons);
  kept.set(packing.needs, { key, fittings });
  return fittings.flatMap((fitting) => {
    const carton = byCode.get(fitting.code);
    return carton ? [{ carton, fitting }] : [];
  });
}

/** How thick what is in a mailer is. */
const thickness = (fitting: Fitting | null): number =>
  Math.max(0, ...(fitting?.placements ?? []).map(({ z, dz }) => z + dz));

/** Services that a person may choose, the suggested one first; what the carrier itself refuses is none of them. */
export const choosable = ({ packed }: ParcelService): readonly Verdict[] =>
  packed.choice.verdicts.filter(({ reasons }) => reasons.every(({ type }) => mayBePassed(type)));

/** A verdict as it is recorded. */
export function choiceOf(verdict: Verdict, by: Pick<ServiceChoice, 'by' | 'rule' | 'reason'>): ServiceChoice {
  const { service, carrier, priced } = verdict;
  return {
    ...{ service, carrier, ...by },
    ...{ priceMinor: priced?.priceMinor ?? null, currency: priced?.currency ?? null },
    billedGrams: priced?.billedGrams ?? null,
    ...{ handOver: priced?.promised.handOver ?? null, arrives: priced?.promised.latest ?? null },
  };
}
