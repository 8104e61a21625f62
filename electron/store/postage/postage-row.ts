import type { PackingState } from '#shared/packing/index.ts';
import type { Statements } from '../database/database.ts';

/**
 * Where one label of a carrier is. `wanted`: asked for · `made`: the carrier has rated it · `buying`: bought, or in doubt · `bought`: paid, its label
 * is to be fetched · `ready`: its label is here · `voiding`: the money is asked back · `void`: given back, or on its way · `not-refunded`: the carrier
 * keeps the money · `refused`: the carrier does not sell it · `dropped`: not wanted any more, and never bought.
 */
export type PostageState =
  | 'wanted'
  | 'made'
  | 'buying'
  | 'bought'
  | 'ready'
  | 'voiding'
  | 'void'
  | 'not-refunded'
  | 'refused'
  | 'dropped';

/** A label bought at a carrier for one parcel, or on its way to be. */
export interface PostageRow {
  readonly id: number;
  readonly orderId: string;
  readonly parcel: number;
  /** The story that the parcel belongs to: packed anew, it is another parcel. */
  readonly story: string;
  readonly reference: string;
  readonly account: string;
  readonly carrier: string;
  readonly service: string;
  /** What was asked for, as JSON; empty once nobody needs it. */
  readonly asked: string;
  readonly destination: string;
  readonly grams: number;
  readonly state: PostageState;
  /** 1: nobody wants it any more. */
  readonly unwanted: number;
  /** The carrier's name of the shipment and of the rate that is bought; empty before. */
  readonly shipment: string;
  readonly rate: string;
  readonly priceMinor: number | null;
  readonly currency: string;
  readonly tracking: string;
  readonly labelType: string;
  /** The label in base64; empty before it is here, and after it was erased. */
  readonly label: string;
  /** Why it does not go on, in words; empty while it does. */
  readonly trouble: string;
  readonly tries: number;
  /** When it was begun to be bought last (epoch milliseconds). */
  readonly buyingAt: number;
}

/** What can be said of a label that somebody may still want. */
export const LIVE: ReadonlySet<PostageState> = new Set(['wanted', 'made', 'buying', 'bought', 'ready']);

export const COLUMNS = `id, order_id AS "orderId", parcel, story, reference, account, carrier, service, asked, destination, grams, state, unwanted,
  shipment, rate, price_minor AS "priceMinor", currency, tracking, label_type AS "labelType", label, trouble, tries, buying_at AS "buyingAt"`;

const COLUMN: Readonly<Partial<Record<keyof PostageRow, string>>> = {
  priceMinor: 'price_minor',
  labelType: 'label_type',
  buyingAt: 'buying_at',
};

export const postageOf = (sql: Statements, id: number): Promise<PostageRow | undefined> =>
  sql.get<PostageRow>(`SELECT ${COLUMNS} FROM postage WHERE id = ?`, id);

/** Everything that was ever asked for a parcel, oldest first. */
export const postagesOf = (sql: Statements, orderId: string, parcel: number): Promise<readonly PostageRow[]> =>
  sql.all<PostageRow>(`SELECT ${COLUMNS} FROM postage WHERE order_id = ? AND parcel = ? ORDER BY id`, orderId, parcel);

/** Changes a row that somebody holds; false where it is another's by now. */
export async function changePostage(
  sql: Statements,
  { id, holder }: { readonly id: number; readonly holder: string },
  change: Partial<PostageRow>,
): Promise<boolean> {
  const entries = Object.entries(change) as [keyof PostageRow, string | number | null][];
  const set = entries.map(([key]) => `${COLUMN[key] ?? key} = ?`).join(', ');
  return (
    (await sql.run(
      `UPDATE postage SET ${set} WHERE id = ? AND holder = ?`,
      ...[...entries.map(([, value]) => value), id, holder],
    )) > 0
  );
}

/** Of parcels that no carrier has yet: what is handed over is not given back. */
export const NOT_LEFT = `NOT EXISTS (SELECT 1 FROM parcels WHERE parcels.order_id = postage.order_id AND parcels.parcel = postage.parcel
  AND parcels.left_at IS NOT NULL)`;

/** Nobody wants these any more: what is bought is given back, what is not is dropped, each in its turn. */
export const unwant = (sql: Statements, ids: readonly number[]): Promise<unknown> =>
  Promise.all(
    ids.map((id) => sql.run(`UPDATE postage SET unwanted = 1, next_at = 0 WHERE id = ? AND ${NOT_LEFT}`, id)),
  );

/** What a change of an order's packing means for its labels: those of parcels that are none any more are not wanted. */
export async function followParcels(sql: Statements, orderId: string, packing: PackingState | null): Promise<void> {
  const rows = await sql.all<{ id: number; parcel: number }>(
    "SELECT id, parcel FROM postage WHERE order_id = ? AND unwanted = 0 AND state IN ('wanted', 'made', 'buying', 'bought', 'ready')",
    orderId,
  );
  const there = new Set(packing?.parcels.flatMap(({ number, scans }) => (scans.length > 0 ? [number] : [])));
  await unwant(
    sql,
    rows.flatMap(({ id, parcel }) => (there.has(parcel) ? [] : [id])),
  );
}

/** Erases what names a person: what was asked for, and the labels. That they were bought, and their numbers, stay. */
export const erasePostage = (sql: Statements, orderId: string): Promise<number> =>
  sql.run("UPDATE postage SET asked = '', label = '' WHERE order_id = ?", orderId);
