import { type AcceptedScan, kitProgress, type PackingState, packedByNeed, unitsToPack } from '#shared/packing/index.ts';

/** Packed, not labelled: its label waits for a printer, and the next item begins the next order. */
export const waitsForPrinter = (packing: PackingState | null): boolean =>
  packing?.phase === 'packed' &&
  packing.parcels.some(({ label }) => label?.state === 'failed') &&
  packing.parcels.every(({ label }) => label?.state === 'failed' || label?.state === 'verified');

/** What a scan is called after: the kit, where it came by a kit's own code. */
export function skuOfScan({ needs }: PackingState, { kitScan, fills, sku }: AcceptedScan): string {
  const kit = kitScan === undefined ? null : needs.find(({ key }) => key === fills[0]?.need)?.kitSku;
  return kit ?? sku;
}

/** Units of an item that are in, and that the order needs; of a kit, whole kits. */
export function countOf(packing: PackingState, sku: string): { readonly packed: number; readonly needed: number } {
  const packed = packedByNeed(packing);
  const needs = packing.needs.filter((need) => need.sku === sku);
  const kits = needs.length === 0 ? kitProgress(packing, sku) : undefined;
  if (kits) return { packed: kits.whole, needed: kits.kits };
  return {
    packed: needs.reduce((sum, need) => sum + (packed.get(need.key) ?? 0), 0),
    needed: needs.reduce((sum, need) => sum + unitsToPack(packing, need), 0),
  };
}
