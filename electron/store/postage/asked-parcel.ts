import type { CarrierAddress, ShipmentAsked } from '#electron/carriers/carrier-port.ts';
import { outerSides } from '#shared/cartons/index.ts';
import { Carton, type Item, type Order } from '#shared/domain/index.ts';
import type { Parcel } from '#shared/packing/index.ts';
import { BENCH_SCALE, cartonWeight, expectedWeight, loadsOf, unitWeightOf } from '#shared/weighing/index.ts';
import type { Statements } from '../database/database.ts';
import { policiesIn } from '../policies/policies.ts';

/** What a carrier is told of a parcel beside the sender; undefined where its weight is not known: it is put on the scale. */
export async function askedOf(
  sql: Statements,
  order: Order,
  parcel: Parcel,
): Promise<Omit<ShipmentAsked, 'from' | 'reference'> | undefined> {
  const grams = await gramsOf(sql, order, parcel);
  if (grams === undefined || grams <= 0) return undefined;
  return { to: addressOf(order), grams: Math.ceil(grams), sidesMm: await sidesOf(sql, parcel) };
}

/** What a parcel weighs: by its scale, else as it should; undefined where neither is known. */
export const gramsOf = async (sql: Statements, order: Order, parcel: Parcel): Promise<number | undefined> =>
  parcel.weight?.weighed?.grams ?? (await expectedGrams(sql, order, parcel));

async function expectedGrams(sql: Statements, order: Order, parcel: Parcel): Promise<number | undefined> {
  const skus = [...new Set(parcel.scans.map(({ sku }) => sku))];
  const stated = new Map<string, number | null>();
  for (const sku of skus) stated.set(sku, (await recordIn<Item>(sql, 'item', sku))?.weightGrams ?? null);
  const policy = await policiesIn(sql);
  const expected = expectedWeight(
    loadsOf(parcel.scans, (sku) => unitWeightOf(stated.get(sku) ?? null, null)),
    {
      carton: cartonWeight(parcel.carton?.tareGrams ?? 0),
      filler: { grams: policy('weight-filler', order.channel), sigma: 0 },
    },
    BENCH_SCALE,
  );
  return 'skus' in expected ? undefined : expected.grams;
}

/** The outer sides of its carton; null without one, and for a mailer, whose height is that of what is in it. */
async function sidesOf(sql: Statements, { carton }: Parcel): Promise<ShipmentAsked['sidesMm']> {
  const known = carton && Carton.safeParse(await recordIn(sql, 'carton', carton.code)).data;
  if (!known || known.heightMm === 0) return null;
  return outerSides(known, 0);
}

function addressOf({ address }: Order): CarrierAddress {
  const { name, company, street1, street2, city, region, postcode, country, phone } = address;
  return { name, company, street1, street2, city, region, postcode, country, phone };
}

async function recordIn<Value>(sql: Statements, kind: string, key: string): Promise<Value | undefined> {
  const found = await sql.get<{ json: string }>('SELECT json FROM records WHERE kind = ? AND key = ?', kind, key);
  return found && (JSON.parse(found.json) as Value);
}
