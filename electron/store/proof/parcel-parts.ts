import type { Operator, Order } from '#shared/domain/index.ts';
import type { PackingState, Parcel } from '#shared/packing/index.ts';
import { ProofContents, ProofOrder } from '#shared/proof/index.ts';
import type { Statements } from '../database/database.ts';

/** An order as a proof tells it, without whoever gets it. */
export function orderPart(
  { code, address, lines, short, substituted, ...order }: Order,
  titles: Readonly<Record<string, string>>,
): ProofOrder {
  const { channel, placedAt, shipBy, status, service, currency } = order;
  return ProofOrder.parse({
    ...{ order: code, channel, placedAt, shipBy, status, service, currency, country: address.country },
    lines: lines.map(({ sku, quantity, unitPriceMinor }) => ({
      ...{ sku, title: titles[sku] ?? '', quantity, unitPriceMinor },
    })),
    short: (short ?? []).map(({ sku, units }) => ({ sku, units })),
    substituted: (substituted ?? []).map(({ sku, sentSku, units }) => ({ sku: sentSku, insteadOf: sku, units })),
  });
}

/** What lies in a parcel. */
export const contentsPart = ({ closed, carton, weight, scans }: Parcel, expectedGrams: number | null): ProofContents =>
  ProofContents.parse({
    ...{ closed, carton: carton?.code ?? null, grams: weight?.weighed?.grams ?? null, expectedGrams },
    verdict: weight?.weighed?.verdict ?? null,
    scans: scans.map(({ scanId, sku, units, lot, expiry, serial, insteadOf = null }) => {
      return { scanId, sku, units, lot, expiry, serial, insteadOf };
    }),
  });

/** All items that an order is about and that lie in a parcel. */
export const skusOf = (order: Order, { scans }: Parcel): readonly string[] => [
  ...new Set([...order.lines.map(({ sku }) => sku), ...scans.map(({ sku }) => sku)]),
];

/** The parcel of a packing by its number. */
export const parcelIn = (state: PackingState | null | undefined, wanted: number): Parcel | undefined =>
  state?.parcels.find(({ number }) => number === wanted);

/** What people are called, by their ids. */
export async function namesOf(
  sql: Statements,
  ids: readonly string[],
): Promise<readonly Pick<Operator, 'id' | 'name'>[]> {
  const names: Pick<Operator, 'id' | 'name'>[] = [];
  for (const id of [...new Set(ids)].sort()) {
    const row = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'operator' AND key = ?", id);
    if (row) names.push({ id, name: (JSON.parse(row.json) as Operator).name });
  }
  return names;
}
