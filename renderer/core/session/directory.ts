import type { Reference } from '#renderer/replica/reference.ts';
import type { BarcodeDirectory } from '#shared/barcode/index.ts';

/** What the resolver looks codes up in: the station's indexes, all in memory. */
export function createDirectory(reference: Reference): BarcodeDirectory {
  return {
    itemsByGtin: (gtin) => reference.items().byGtin(gtin),
    itemsByCode: (code) => reference.items().byCode(code),
    operatorByBadge: (badge) => reference.operators().find((operator) => operator.badge === badge)?.id,
    ordersByCode: (code) =>
      reference
        .orders()
        .byCode(code)
        .map((entry) => entry.id),
    orderByTote: (tote) => reference.orders().byTote(tote)?.id,
    locationByCode: (code) => (reference.locations().has(code) ? code : undefined),
    spellingsOf(code) {
      const capitals = code.toUpperCase();
      const others = [...reference.locations().keys(), ...reference.operators().map(({ badge }) => badge ?? '')].filter(
        (other) => other !== code && other.toUpperCase() === capitals,
      );
      return [...new Set([...reference.items().spellingsOf(code), ...reference.orders().spellingsOf(code), ...others])];
    },
  };
}
