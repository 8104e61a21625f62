import { setImmediate as othersFirst } from 'node:timers/promises';
import type { TrialParcel } from '#shared/carriers/index.ts';
import {
  askedFor,
  createHolidays,
  createRateIndex,
  sidesOf,
  type Tables,
  tryParcel,
  weeksUntil,
} from '#shared/carriers/index.ts';
import { CarrierService, Item, type Order, type Rate, rateKeyOf } from '#shared/domain/index.ts';
import type { Result } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';
import { MOST_TRIED, type RateTrialAnswer } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { ImportPlan, PlannedRecord } from '../import/import-plan.ts';
import { mergeRecord } from '../import/merge-records.ts';
import type { UnreadableFile } from '../import/table.ts';
import { roleIn } from '../log/entry-rights.ts';
import { orderRecordOf } from '../orders/order-status.ts';
import { packingOf } from '../orders/packing-state.ts';
import { policiesIn } from '../policies/policies.ts';
import { askedOf } from '../postage/asked-parcel.ts';
import { ratesOnRecord } from './settle-rates.ts';

/** What other prices would have cost. */
export interface RateTrials {
  /** By the parcels packed last, for whoever may see prices (an operator's id). `from`: a plain date; null: each parcel on its own day. Writes nothing. */
  readonly tryRates: (name: string, text: string, from: string | null, operatorId: string) => Promise<RateTrialAnswer>;
}

/** `planOf`: reads a file as an import does, and takes nothing. */
export function createRateTrials(
  database: Pick<Database, 'read'>,
  planOf: (name: string, text: string) => Promise<Result<ImportPlan, UnreadableFile>>,
): RateTrials {
  return {
    async tryRates(name, text, from, operatorId) {
      const isAllowed = await database.read(async (sql) => may(await roleIn(sql, operatorId), 'see-rates'));
      if (!isAllowed) return { type: 'not-allowed' };
      const plan = await planOf(name, text);
      if (!plan.ok) return { type: 'unreadable', reason: plan.failure.reason, line: plan.failure.line };
      const { kind, records, rows: many, good } = plan.value;
      if (kind !== 'rates' && kind !== 'services') return { type: 'not-rates', kind };
      const { parcels, noWeight, noRecord, noService } = await database.read(lastParcels);
      const { before, after } = await database.read((sql) => bothTables(sql, records));
      // Benches and doors are answered between the parts that take long.
      await othersFirst();
      const days = parcels.map(({ asked }) => asked.ready.date).toSorted();
      const weeks = from === null || days[0] === undefined ? 0 : weeksUntil(days[0], from);
      const rows = parcels.map((parcel) => tryParcel(parcel, before, after, weeks));
      return {
        ...{ type: 'trial', kind, weeks, from: firstDay(records, days.at(-1) ?? ''), rows },
        ...{ noWeight, noRecord, noService, good, bad: many - good },
      };
    },
  };
}

/** The first day after all parcels on which something of the file begins. */
function firstDay(records: readonly PlannedRecord[], last: string): string | null {
  const begins = records.flatMap(({ kind, value }) =>
    kind === 'rate'
      ? ((value as Rate).validFrom ?? [])
      : (value as CarrierService).weightRules.flatMap(({ validFrom }) => validFrom ?? []),
  );
  return begins.filter((day) => day > last).toSorted()[0] ?? null;
}

/** What is on record, and what it would be with these records of a file. */
async function bothTables(
  sql: Statements,
  records: readonly PlannedRecord[],
): Promise<{ readonly before: Tables; readonly after: Tables }> {
  const policy = await policiesIn(sql);
  const holidays = createHolidays(policy('carrier-holidays'));
  const rates = new Map((await ratesOnRecord(sql)).map((rate) => [rateKeyOf(rate), rate]));
  const stored = await sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'service' ORDER BY key");
  const services = new Map(
    stored.flatMap(({ json }) => {
      const { data } = CarrierService.safeParse(JSON.parse(json));
      return data ? [[data.code, data] as const] : [];
    }),
  );
  const before = { rates: createRateIndex([...rates.values()]), services, holidays };
  const isRates = records[0]?.kind === 'rate';
  const taken = new Map<string, Rate | CarrierService>(isRates ? rates : services);
  for (const { kind, key, value, columns } of records) {
    const known = taken.get(key) as Record<string, unknown> | undefined;
    taken.set(key, mergeRecord(kind, value as Record<string, unknown>, known, columns) as unknown as Rate);
  }
  const after = isRates
    ? { ...before, rates: createRateIndex([...(taken as Map<string, Rate>).values()]) }
    : { ...before, services: taken as Map<string, CarrierService> };
  return { before, after };
}

interface LastParcels {
  readonly parcels: readonly TrialParcel[];
  readonly noWeight: string[];
  readonly noRecord: string[];
  readonly noService: number;
}

/** The parcels that were packed last, the newest first, with what a choice of their service asks. Of the address nothing but country and postcode goes out. */
async function lastParcels(sql: Statements): Promise<LastParcels> {
  const rows = await sql.all<{ orderId: string; parcel: number; packedAt: number }>(
    `SELECT order_id AS "orderId", parcel, packed_at AS "packedAt" FROM parcels ORDER BY packed_at DESC, order_id, parcel LIMIT ${MOST_TRIED}`,
  );
  const policy = await policiesIn(sql);
  const items = createItems(sql);
  const parcels: TrialParcel[] = [];
  const [noWeight, noRecord]: [string[], string[]] = [[], []];
  let noService = 0;
  for (const { orderId, parcel: number, packedAt } of rows) {
    const order = (await orderRecordOf(sql, orderId))?.order;
    const packing = (await packingOf(sql, orderId))?.state;
    const parcel = packing?.parcels.find((one) => one.number === Number(number));
    if (!order || !parcel || isNameless(order)) {
      noRecord.push(order?.code ?? orderId);
      continue;
    }
    const weighed = await askedOf(sql, order, parcel);
    if (!weighed) {
      noWeight.push(order.code);
      continue;
    }
    if (!parcel.service) noService++;
    const { grams, sidesMm } = weighed;
    const skus = [...new Set(parcel.scans.map(({ sku }) => sku))];
    const held = (await Promise.all(skus.map(items))).filter((item) => item !== undefined);
    const sides = sidesMm && sidesOf([...sidesMm] as [number, number, number]);
    const asked = { ...askedFor(order, held, policy, Number(packedAt)), grams, sides };
    const { country, postcode } = order.address;
    parcels.push({
      ...{ order: order.code, parcel: parcel.number, country, postcode, grams, hasSides: sides !== null },
      ...{ asked, wish: order.service },
    });
  }
  return { parcels, noWeight, noRecord, noService };
}

/** What names a person is gone, and the postcode with it. */
const isNameless = ({ address }: Order): boolean => address.name === '' && address.postcode === '';

/** Items by their SKU, each read once. */
function createItems(sql: Statements): (sku: string) => Promise<Item | undefined> {
  const known = new Map<string, Item | undefined>();
  return async (sku) => {
    if (known.has(sku)) return known.get(sku);
    const row = await sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'item' AND key = ?", sku);
    const item = row && Item.safeParse(JSON.parse(row.json)).data;
    known.set(sku, item);
    return item;
  };
}
