import type { Manifest } from '#shared/handover/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { ParcelRow } from './parcel-rows.ts';

/** A manifest as programs see it. `missing`: parcels of its carrier that were expected and stayed. */
export interface ManifestShown extends Pick<Manifest, 'carrier' | 'account' | 'origin' | 'day' | 'missing' | 'phase'> {
  readonly manifest: string;
  readonly id: string;
  readonly station: string;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly closedBy: string | null;
  readonly parcels: number;
}

/** A parcel on a manifest. `pallet`: the SSCC of what it stands on. */
export interface ManifestParcel {
  readonly order: string;
  readonly channel: string;
  readonly number: number;
  readonly sscc: string;
  readonly tracking: string | null;
  readonly pallet: string | null;
  readonly loadedAt: number;
}

/** A parcel from when it is packed, as programs see it. `manifest`: by which it left. Times are of the store's clock, `leftAt` of the door's put right. */
export interface ShipmentShown {
  readonly order: string;
  readonly channel: string;
  readonly number: number;
  readonly sscc: string | null;
  readonly state: ParcelRow['state'] | 'left';
  readonly carrier: string;
  readonly service: string;
  readonly tracking: string | null;
  readonly station: string;
  readonly packedAt: number;
  readonly labelledAt: number | null;
  readonly manifest: string | null;
  readonly leftAt: number | null;
}

/** What is asked for: after a place, so many. */
export interface PageOf {
  readonly after: number;
  readonly limit: number;
}

/** Hand-overs for programs. */
export interface ManifestBook {
  readonly manifests: (
    asked: PageOf,
  ) => Promise<{ readonly manifests: readonly ManifestShown[]; readonly next: number | null }>;
  /** One by its code or its id, with what stands on it; null: there is none. */
  readonly manifest: (code: string) => Promise<(ManifestShown & { readonly on: readonly ManifestParcel[] }) | null>;
  readonly shipments: (
    asked: PageOf,
  ) => Promise<{ readonly shipments: readonly ShipmentShown[]; readonly next: number | null }>;
  /** The parcel with that label; null: there is none. */
  readonly shipment: (sscc: string) => Promise<ShipmentShown | null>;
}

const MANIFEST = `number, code AS manifest, id, carrier, account, origin, day, phase, CAST(missing AS INTEGER) AS missing, station, opened_at AS "openedAt",
  closed_at AS "closedAt", closed_by AS "closedBy", CAST((SELECT count(*) FROM manifest_parcels AS p WHERE p.manifest = m.id) AS INTEGER) AS parcels FROM manifests AS m`;
const SHIPMENT = `p.id, p.order_id AS "orderId", CAST(p.parcel AS INTEGER) AS number, p.sscc, p.state, p.carrier, p.service, p.tracking, p.station,
  p.packed_at AS "packedAt", p.labelled_at AS "labelledAt", m.code AS manifest, p.left_at AS "leftAt"
  FROM parcels AS p LEFT JOIN manifests AS m ON m.id = p.manifest`;

type ManifestRow = ManifestShown & { readonly number: number };
type ShipmentRow = Omit<ShipmentShown, 'order' | 'channel'> & { readonly id: number; readonly orderId: string };

export const createManifestBook = (database: Pick<Database, 'read'>): ManifestBook => ({
  manifests: ({ after, limit }) =>
    database.read(async (sql) => {
      const rows = await sql.all<ManifestRow>(
        `SELECT ${MANIFEST} WHERE number > ? ORDER BY number LIMIT ?`,
        after,
        limit,
      );
      const next = rows.length === limit ? (rows.at(-1)?.number ?? null) : null;
      return { manifests: rows.map(({ number: _, ...manifest }) => manifest), next };
    }),
  manifest: (code) =>
    database.read(async (sql) => {
      const row = await sql.get<ManifestRow>(
        `SELECT ${MANIFEST} WHERE code = ? OR id = ? ORDER BY number DESC LIMIT 1`,
        ...[code, code],
      );
      if (!row) return null;
      const { number: _, ...manifest } = row;
      return { ...manifest, on: await parcelsOn(sql, manifest.id) };
    }),
  shipments: ({ after, limit }) =>
    database.read(async (sql) => {
      const rows = await sql.all<ShipmentRow>(`SELECT ${SHIPMENT} WHERE p.id > ? ORDER BY p.id LIMIT ?`, after, limit);
      return { shipments: rows.map(shownOf), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
    }),
  shipment: (sscc) =>
    database.read(async (sql) => {
      const row = await sql.get<ShipmentRow>(`SELECT ${SHIPMENT} WHERE p.sscc = ? ORDER BY p.id DESC LIMIT 1`, sscc);
      return row ? shownOf(row) : null;
    }),
});

async function parcelsOn(sql: Statements, manifest: string): Promise<readonly ManifestParcel[]> {
  const rows = await sql.all<Omit<ManifestParcel, 'order' | 'channel'> & { readonly orderId: string }>(
    `SELECT order_id AS "orderId", CAST(parcel AS INTEGER) AS number, sscc, tracking, pallet, loaded_at AS "loadedAt" FROM manifest_parcels
      WHERE manifest = ? ORDER BY loaded_at, sscc`,
    manifest,
  );
  return rows.map(({ orderId, ...parcel }) => ({ ...orderIn(orderId), ...parcel }));
}

const shownOf = ({ id: _, orderId, state, ...row }: ShipmentRow): ShipmentShown => ({
  ...orderIn(orderId),
  ...row,
  state: row.leftAt === null ? state : 'left',
});

/** The channel and the code that an order's id is made of. */
function orderIn(orderId: string): { readonly order: string; readonly channel: string } {
  const [channel = '', ...code] = orderId.split(':');
  return { order: code.join(':'), channel };
}
