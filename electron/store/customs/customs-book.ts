import { type CustomsPaper, paperKindOf } from '#shared/customs/index.ts';
import { CarrierService, type Order } from '#shared/domain/index.ts';
import { type Parcel, serviceOf } from '#shared/packing/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import { addressLines, countryName } from '#shared/shipping/index.ts';
import type { CustomsAnswer } from '#shared/sync/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { recordOf } from '../orders/order-lines.ts';
import { orderRecordOf } from '../orders/order-status.ts';
import { packingOf } from '../orders/packing-state.ts';
import { gramsOf } from '../postage/asked-parcel.ts';
import { parcelOfLabel } from '../proof/parcel-labels.ts';
import { type DeclaredParcel, declaredParcel, gapsOf } from './declared-parcel.ts';

/** Customs papers of parcels: what stands on them. */
export interface CustomsBook {
  /** Of a parcel of an order, as it lies there. */
  readonly customsPaper: (orderId: string, parcel: number) => Promise<CustomsAnswer>;
  /** The same by a number of its label. */
  readonly customsPaperOf: (sscc: string) => Promise<CustomsAnswer>;
}

const INVOICES = 'customs-invoice';

export function createCustomsBook(writer: Writer, clock: Clock): CustomsBook {
  const paperOf = (orderId: string, number: number): Promise<CustomsAnswer> =>
    writer.write(async (writing) => {
      const { sql } = writing;
      const [record, bench] = [await orderRecordOf(sql, orderId), await packingOf(sql, orderId)];
      const parcel = bench?.state?.parcels.find((one) => one.number === number);
      if (!record || !bench?.state || !parcel) return { type: 'unknown-parcel' };
      if (!parcel.closed) return { type: 'not-closed' };
      const declared = await declaredParcel(sql, record.order, bench.state, parcel, clock.now());
      if (typeof declared === 'string') return { type: declared };
      return { type: 'paper', paper: await write(writing, record.order, parcel, declared) };
    });

  async function write(
    writing: Writing,
    order: Order,
    parcel: Parcel,
    declared: DeclaredParcel,
  ): Promise<CustomsPaper> {
    const { sql } = writing;
    const { trader, declaration, statements, on } = declared;
    const grams = (await gramsOf(sql, order, parcel)) ?? null;
    const service = CarrierService.safeParse(await recordOf(sql, 'service', serviceOf(order, parcel))).data;
    const byCourier = service?.customsPaper === 'invoice';
    const { kind, reason } = paperKindOf({
      byCourier,
      grams,
      valueMinor: declaration.valueMinor,
      currency: order.currency,
    });
    const { taxId = '', ioss = '', incoterm = '', shippingChargeMinor = null } = order.customs ?? {};
    return {
      ...{
        kind,
        reason,
        orderCode: order.code,
        number: parcel.label?.sscc ?? order.code,
        category: declaration.category,
      },
      invoice:
        kind === 'invoice' ? await invoiceNumber(writing, `${order.id} ${parcel.number}`, trader.invoiceSeries) : '',
      sender: [...addressLines(trader), countryName(trader.country)],
      senderCountry: trader.country,
      receiver: [...addressLines(order.address), countryName(order.address.country)],
      ...{ receiverCountry: order.address.country, phone: order.address.phone, eori: trader.eori, vat: trader.vat },
      ...{
        taxId,
        ioss,
        incoterm,
        shippingChargeMinor,
        undelivered: trader.undelivered,
        signer: trader.signer,
        date: on,
      },
      ...{ lines: [...declaration.lines], units: declaration.units, netGrams: declaration.netGrams, grams },
      ...{ valueMinor: declaration.valueMinor, currency: order.currency, statements: [...statements] },
      gaps: [...gapsOf(declaration)],
    };
  }

  return {
    customsPaper: paperOf,
    async customsPaperOf(sscc) {
      const label = await writer.write(({ sql }) => parcelOfLabel(sql, sscc));
      return label ? paperOf(label.orderId, label.parcel) : { type: 'unknown-parcel' };
    },
  };
}

/** A parcel's invoice has one number for good, each the next of its series. */
async function invoiceNumber({ sql, put }: Writing, key: string, series: string): Promise<string> {
  const known = await recordOf<{ readonly number: string }>(sql, INVOICES, key);
  if (known) return known.number;
  const number = `${series}${await nextNumber(sql)}`;
  await put(INVOICES, key, JSON.stringify({ number }));
  return number;
}

async function nextNumber(sql: Statements): Promise<number> {
  const last = await sql.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', INVOICES);
  const next = Number(last?.value ?? 0) + 1;
  await sql.run(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ...[INVOICES, String(next)],
  );
  return next;
}
