import type { Reference } from '#renderer/replica/reference.ts';
import type { BarcodeDirectory, ItemMatch } from '#shared/barcode/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import { codeOfGtin, type TaughtCode } from '#shared/teaching/index.ts';
import { isScanOf } from '#shared/tracking/index.ts';

/** What the resolver looks codes up in: the station's indexes, all in memory. */
export function createDirectory(
  reference: Reference,
  /** What was taught at this station, by its code; the store's own word comes before it. */
  taught: ReadonlyMap<string, TaughtCode>,
  /** What is packed at this station. */
  packings: ReadonlyMap<string, PackingState>,
): BarcodeDirectory {
  const known = (matches: readonly ItemMatch[], code: string): readonly ItemMatch[] => {
    const here = taught.get(code);
    if (here?.isForgotten) return matches.filter(({ sku }) => sku !== here.sku);
    return here && matches.length === 0 ? [{ sku: here.sku, units: here.units }] : matches;
  };
  return {
    itemsByGtin: (gtin) => known(reference.items().byGtin(gtin), codeOfGtin(gtin)),
    itemsByCode: (code) => known(reference.items().byCode(code), code),
    operatorByBadge: (badge) => reference.operators().find((operator) => operator.badge === badge)?.id,
    ordersByCode: (code) =>
      reference
        .orders()
        .byCode(code)
        .map((entry) => entry.id),
    orderByTote: (tote) => reference.orders().byTote(tote)?.id,
    locationByCode: (code) => (reference.locations().has(code) ? code : undefined),
    deliveryByCode: (code) => (reference.deliveries().has(code) ? code : undefined),
    cartonByCode: (code) => reference.cartons().find((carton) => carton.code === code)?.code,
    parcelByLabel(raw) {
      for (const { parcels } of packings.values())
        for (const { label } of parcels)
          if (label?.postage && label.sscc !== null && isScanOf(raw, label.postage.trackingNumber)) return label.sscc;
      // What other benches packed. The number stands in what is read, which is seen at a glance: every scan comes by here.
      for (const { tracking, sscc } of reference.waitingParcels().values())
        if (tracking !== null && sscc !== null && raw.includes(tracking) && isScanOf(raw, tracking)) return sscc;
      return undefined;
    },
    spellingsOf(code) {
      const capitals = code.toUpperCase();
      const others = [
        ...reference.locations().keys(),
        ...reference.deliveries().keys(),
        ...reference.cartons().map((carton) => carton.code),
        ...reference.operators().map(({ badge }) => badge ?? ''),
      ].filter((other) => other !== code && other.toUpperCase() === capitals);
      return [...new Set([...reference.items().spellingsOf(code), ...reference.orders().spellingsOf(code), ...others])];
    },
  };
}
