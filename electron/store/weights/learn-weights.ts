import type { Item } from '#shared/domain/index.ts';
import type { PackingState, Parcel } from '#shared/packing/index.ts';
import { ItemWeight } from '#shared/records/index.ts';
import {
  BENCH_SCALE,
  cartonWeight,
  expectedWeight,
  gramsEachOf,
  isApart,
  isLearnable,
  learnWeight,
  toleranceOf,
  unitWeightOf,
  type Weight,
} from '#shared/weighing/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise, settleAll } from '../exceptions/exceptions.ts';
import type { Heard } from '../log/effects.ts';
import { orderRecordOf } from '../orders/order-status.ts';
import { policiesIn } from '../policies/policies.ts';

/**
 * Learns the weight of an item from an order that is finished: from its first parcel that holds that item alone, was weighed, and is right by the
 * stated weight. A parcel that a supervisor allowed, and an order that was finished before, teach nothing: one sample an order.
 */
export async function learnWeights(
  writing: Writing,
  { orderId, parcels }: PackingState,
  { station, heardAt }: Heard,
): Promise<void> {
  const { sql, put } = writing;
  const parcel = parcels.find(isSample);
  const [sku = ''] = skusIn(parcel);
  const weighed = parcel?.weight?.weighed;
  const item = await recordIn<Item>(sql, 'item', sku);
  if (!parcel || !weighed || !item) return;
  const carton = await cartonOf(sql, parcel);
  if (!carton) return;
  const policy = await policiesIn(sql);
  const channel = (await orderRecordOf(sql, orderId))?.order.channel ?? null;
  const filler = { grams: policy('weight-filler', channel), sigma: policy('weight-filler-spread', channel) };
  const units = parcel.scans.reduce((sum, scan) => sum + scan.units, 0);
  const stated = item.weightGrams || null;
  const expected = expectedWeight(
    [{ sku, units, weight: unitWeightOf(stated, null) }],
    { carton, filler },
    BENCH_SCALE,
  );
  const known = 'skus' in expected ? null : expected;
  const tolerance = known ? toleranceOf(known, BENCH_SCALE, { mostGrams: policy('weight-most-off', channel) }) : 0;
  const gramsEach = gramsEachOf(weighed.grams, units, { carton, filler });
  if (!isLearnable(skusIn(parcel), weighed.grams, known, tolerance) || gramsEach <= 0) return;
  const before = ItemWeight.safeParse(await recordIn(sql, 'item-weight', sku)).data ?? null;
  const learned = learnWeight(before, { gramsEach, units }, stated);
  await put('item-weight', sku, JSON.stringify({ sku, ...learned }));
  const about = { subject: { kind: 'item', id: sku }, type: 'weight-differs' } as const;
  if (isApart(learned))
    await raise(writing, {
      ...{ ...about, stationId: station, at: heardAt },
      detail: `${stated} g → ${Math.round(learned.grams)} g`,
    });
  else await settleAll(writing, about, () => true);
}

const isSample = (parcel: Parcel): boolean =>
  parcel.weight?.weighed != null &&
  !parcel.weight.isAllowed &&
  parcel.label?.version === 1 &&
  // Pieces that weigh something of their own each teach nothing of the next.
  parcel.scans.every(({ grams }) => grams === undefined) &&
  skusIn(parcel).size === 1;

const skusIn = (parcel: Parcel | undefined): ReadonlySet<string> => new Set(parcel?.scans.map(({ sku }) => sku));

/** What its packaging weighs beside the filler; undefined where nobody said which carton it is, although there are some. */
async function cartonOf(sql: Statements, { carton }: Parcel): Promise<Weight | undefined> {
  if (carton) return cartonWeight(carton.tareGrams);
  const any = await sql.get("SELECT 1 AS one FROM records WHERE kind = 'carton' LIMIT 1");
  return any ? undefined : { grams: 0, sigma: 0 };
}

async function recordIn<Value>(sql: Statements, kind: string, key: string): Promise<Value | undefined> {
  const found = await sql.get<{ json: string }>('SELECT json FROM records WHERE kind = ? AND key = ?', kind, key);
  return found && (JSON.parse(found.json) as Value);
}
