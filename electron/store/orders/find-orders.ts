import { parcelMarks } from '#shared/packing/index.ts';
import type { OrderState } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { leftParcels } from '../handover/leave-parcels.ts';
import { parcelOfLabel } from '../proof/parcel-labels.ts';
import { orderRecordOf, stepsOf } from './order-status.ts';
import { packingOf } from './packing-state.ts';

/** More orders than this with one code are no help to anybody. */
const MOST = 20;

/** A label's number, as it is typed or scanned. */
const SSCC = /^(?:\(?00\)?)?(\d{18})$/;

/** Finds orders by their code or a number of a label, of any channel, also those that left the benches; the newest first. */
export const createFindOrders =
  (database: Pick<Database, 'read' | 'jsonField'>) =>
  (code: string): Promise<OrderState[]> =>
    database.read(async (sql) => {
      const [, sscc] = SSCC.exec(code) ?? [];
      const labelled = sscc === undefined ? undefined : await parcelOfLabel(sql, sscc);
      if (labelled) return [(await stateOf(sql, labelled.orderId)) ?? []].flat();
      const rows = await sql.all<{ key: string }>(
        `SELECT key FROM records WHERE kind IN ('order', 'retired', 'erased') AND ${database.jsonField('json', 'code')} = ? ORDER BY version DESC LIMIT ${MOST}`,
        code,
      );
      const states = await Promise.all(rows.map(({ key }) => stateOf(sql, key)));
      return states.flatMap((state) => state ?? []);
    });

/** How one order stands; undefined when the store does not know it. */
export async function stateOf(sql: Statements, orderId: string): Promise<OrderState | undefined> {
  const order = (await orderRecordOf(sql, orderId))?.order;
  if (!order) return undefined;
  const bench = await packingOf(sql, orderId);
  const left = await leftParcels(sql, orderId);
  return {
    order: order.code,
    channel: order.channel,
    status: order.status,
    hold: order.hold,
    rev: order.rev,
    steps: (await stepsOf(sql, orderId)).map(({ orderId: _, ...step }) => step),
    parcels: (bench?.state?.parcels ?? []).map(({ number, closed, label, scans, service }, _, all) => {
      const marks = parcelMarks(scans, all.length);
      const postage = label?.postage;
      const { number: _number, sscc: _sscc, ...carried } = left.find((one) => one.number === number) ?? {};
      return {
        ...{ number, closed, sscc: label?.sscc ?? null, ...(marks.length > 0 ? { marks: [...marks] } : {}) },
        ...('carrier' in carried ? { left: carried } : {}),
        ...(service && { carrier: service.carrier, service: service.service }),
        ...(postage && { carrier: postage.carrier, service: postage.service, tracking_number: postage.trackingNumber }),
      };
    }),
  };
}
