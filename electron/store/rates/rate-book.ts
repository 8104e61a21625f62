import { z } from 'zod';
import { writeCutoffs, writeSurcharges, writeWeekdays } from '#shared/carriers/index.ts';
import { CarrierService, Rate } from '#shared/domain/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer } from '../database/transaction.ts';
import { rateOf, settleRates } from './settle-rates.ts';

const {
  service,
  carrier,
  maxGrams,
  maxLengthMm,
  priceMinor,
  perKgMinor,
  currency,
  daysMin,
  daysMax,
  validFrom,
  validTo,
} = Rate.shape;
const YesNo = z.enum(['yes', 'no']);
const yesNo = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');

/** A price with the columns of rates.csv, as `PUT /v1/rates` takes it. `rate`: what it is read and removed by. Null: none. */
export const RateRow = z.object({
  ...{
    rate: z.string().max(300),
    service,
    carrier,
    countries: z.string().max(4_000),
    postcodes: z.string().max(50_000),
  },
  ...{ max_grams: maxGrams, max_length_mm: maxLengthMm, price_minor: priceMinor, per_kg_minor: perKgMinor, currency },
  ...{ days_min: daysMin, days_max: daysMax, tracked: YesNo, valid_from: validFrom, valid_to: validTo },
});
/** Prices in the order in which they came to the store; `next` is null at the end. */
export const RatePage = z.object({ rates: z.array(RateRow), next: z.number().int().nullable() });

const one = CarrierService.shape;
const Text = z.string().max(4_000);
/** A service with the columns of services.csv, as `PUT /v1/services` takes it: with several rules of its weight, the one of the latest day. */
export const ServiceRow = z.object({
  ...{ service, carrier, title: one.title, names: Text },
  ...{
    volume_divisor_cm3_per_kg: z.number().int().nullable(),
    dim_threshold_cm3: z.number().int(),
    dim_round: z.string().max(20),
    dim_from: validFrom,
  },
  ...{
    step_grams: one.stepGrams,
    max_length_mm: one.maxSideMm,
    max_width_mm: one.maxSecondMm,
    max_height_mm: one.maxThirdMm,
  },
  ...{
    max_length_girth_mm: one.maxLengthGirthMm,
    po_box: YesNo,
    military: YesNo,
    lithium: Text,
    limited_quantities: YesNo,
    signature: YesNo,
  },
  ...{ insured_to_minor: one.insuredToMinor, max_value_minor: one.valueToMinor, currency: one.currency },
  ...{
    cutoff: Text,
    delivery_days: Text,
    calendar: z.enum(['holidays', 'none']),
    manifest: YesNo,
    customs_paper: z.enum(['post', 'invoice', '']),
    surcharges: Text,
  },
});
/** Services in the order in which they came to the store; `next` is null at the end. */
export const ServicePage = z.object({ services: z.array(ServiceRow), next: z.number().int().nullable() });

/** Prices and services as other programs read and remove them. */
export interface RateBook {
  readonly rate: (key: string) => Promise<z.infer<typeof RateRow> | undefined>;
  readonly rates: (after: number, limit: number) => Promise<z.infer<typeof RatePage>>;
  /** No parcel is priced by it any more. What was chosen by it stays in the log. */
  readonly removeRate: (key: string) => Promise<'removed' | 'unknown'>;
  readonly service: (code: string) => Promise<z.infer<typeof ServiceRow> | undefined>;
  readonly services: (after: number, limit: number) => Promise<z.infer<typeof ServicePage>>;
  /** `prices`: so many rates name it, and it stays. */
  readonly removeService: (code: string) => Promise<'removed' | 'unknown' | { readonly prices: number }>;
}

export function createRateBook(database: Pick<Database, 'read' | 'jsonField'>, writer: Writer): RateBook {
  const find = (kind: string, key: string) =>
    database.read((sql) => sql.get<{ json: string }>('SELECT json FROM records WHERE kind = ? AND key = ?', kind, key));
  const page = (kind: string, after: number, limit: number) =>
    database.read((sql) =>
      sql.all<{ id: number; key: string; json: string }>(
        'SELECT id, key, json FROM records WHERE kind = ? AND id > ? ORDER BY id LIMIT ?',
        ...[kind, after, limit],
      ),
    );
  const nextOf = (rows: readonly { readonly id: number }[], limit: number): number | null =>
    rows.length === limit ? (rows.at(-1)?.id ?? null) : null;
  return {
    async rate(key) {
      const found = await find('rate', key);
      return found && rateRow(key, found.json);
    },
    async rates(after, limit) {
      const rows = await page('rate', after, limit);
      return { rates: rows.flatMap(({ key, json }) => rateRow(key, json) ?? []), next: nextOf(rows, limit) };
    },
    removeRate: (key) =>
      writer.write(async (writing) => {
        const found = await writing.sql.get<{ json: string }>(
          "SELECT json FROM records WHERE kind = 'rate' AND key = ?",
          key,
        );
        if (!found) return 'unknown';
        await writing.remove('rate', key);
        await settleRates(database, writing, [String((JSON.parse(found.json) as { service?: unknown }).service)]);
        return 'removed';
      }),
    async service(code) {
      const found = await find('service', code);
      return found && serviceRow(found.json);
    },
    async services(after, limit) {
      const rows = await page('service', after, limit);
      return { services: rows.map(({ json }) => serviceRow(json)), next: nextOf(rows, limit) };
    },
    removeService: (code) =>
      writer.write(async ({ sql, remove }) => {
        if (!(await sql.get("SELECT 1 AS one FROM records WHERE kind = 'service' AND key = ?", code))) return 'unknown';
        const prices = await pricesOf(sql, code);
        if (prices > 0) return { prices };
        await remove('service', code);
        return 'removed';
      }),
  };

  async function pricesOf(sql: Statements, code: string): Promise<number> {
    const found = await sql.get<{ count: number }>(
      `SELECT count(*) AS count FROM records WHERE kind = 'rate' AND ${database.jsonField('json', 'service')} = ?`,
      code,
    );
    return Number(found?.count ?? 0);
  }
}

function rateRow(key: string, json: string): z.infer<typeof RateRow> | undefined {
  const rate = rateOf(json);
  return (
    rate && {
      ...{ rate: key, service: rate.service, carrier: rate.carrier },
      ...{ countries: rate.countries.join('|'), postcodes: rate.postcodes.join(' ') },
      ...{ max_grams: rate.maxGrams, max_length_mm: rate.maxLengthMm },
      ...{ price_minor: rate.priceMinor, per_kg_minor: rate.perKgMinor, currency: rate.currency },
      ...{ days_min: rate.daysMin, days_max: rate.daysMax, tracked: yesNo(rate.tracked) },
      ...{ valid_from: rate.validFrom, valid_to: rate.validTo },
    }
  );
}

function serviceRow(json: string): z.infer<typeof ServiceRow> {
  const of = CarrierService.parse(JSON.parse(json));
  const rule = of.weightRules.at(-1);
  return {
    ...{ service: of.code, carrier: of.carrier, title: of.title, names: of.names.join('|') },
    ...{ volume_divisor_cm3_per_kg: rule?.divisor ?? null, dim_threshold_cm3: rule?.overCm3 ?? 0 },
    ...{ dim_round: rule?.rounding ?? 'none', dim_from: rule?.validFrom ?? null, step_grams: of.stepGrams },
    ...{ max_length_mm: of.maxSideMm, max_width_mm: of.maxSecondMm, max_height_mm: of.maxThirdMm },
    ...{ max_length_girth_mm: of.maxLengthGirthMm, po_box: yesNo(of.poBox), military: yesNo(of.military) },
    ...{
      lithium: of.lithium.join('|') || 'no',
      limited_quantities: yesNo(of.limitedQuantities),
      signature: yesNo(of.signature),
    },
    ...{ insured_to_minor: of.insuredToMinor, max_value_minor: of.valueToMinor, currency: of.currency },
    ...{ cutoff: writeCutoffs(of.cutoffs), delivery_days: writeWeekdays(of.deliveryDays) },
    ...{ calendar: of.keepsHolidays ? 'holidays' : 'none', manifest: yesNo(of.manifest) },
    customs_paper: of.customsPaper ?? '',
    surcharges: writeSurcharges(of.surcharges, of.currency),
  };
}
