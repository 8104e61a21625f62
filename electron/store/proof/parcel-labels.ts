import type { PackingEvent } from '#shared/packing/index.ts';
import type { Statements } from '../database/database.ts';

/** The parcel that a label's number stands for: of which order, and which of it. */
export interface LabelledParcel {
  readonly orderId: string;
  readonly parcel: number;
}

/** Notes the number that a label came out with, within the transaction that takes its entry. */
export const noteLabel = (
  sql: Statements,
  { sscc, orderId, parcel }: Extract<PackingEvent, { type: 'LabelPrinted' }>,
): Promise<number> =>
  sql.run(
    'INSERT INTO parcel_labels (sscc, order_id, parcel) VALUES (?, ?, ?) ON CONFLICT (sscc) DO NOTHING',
    ...[sscc, orderId, parcel],
  );

/** The parcel of a number, also of one whose label was replaced since. */
export const parcelOfLabel = (sql: Statements, sscc: string): Promise<LabelledParcel | undefined> =>
  sql.get<LabelledParcel>('SELECT order_id AS "orderId", parcel FROM parcel_labels WHERE sscc = ?', sscc);
