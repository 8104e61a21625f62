import type { Dialect } from './dialect.ts';

// Steps of the schema's history that are about parcels on their way out. As there, none is ever edited.

/** Which parcel a label's number stands for: whoever asks for a parcel has that number alone. */
export function parcelLabels({ integer, strict, jsonField }: Dialect): string {
  const printed = (field: string) =>
    jsonField(
      `(CASE WHEN outcome <> 'quarantined' AND body LIKE '%"type":"LabelPrinted"%' THEN body END)`,
      ...['event', field],
    );
  return `
  CREATE TABLE parcel_labels (sscc TEXT PRIMARY KEY, order_id TEXT NOT NULL, parcel ${integer} NOT NULL) ${strict};
  CREATE INDEX parcel_labels_order ON parcel_labels (order_id);
  INSERT INTO parcel_labels (sscc, order_id, parcel)
    SELECT sscc, about_id, min(CAST(parcel AS ${integer})) FROM (
      SELECT about_id, outcome, ${printed('type')} AS type, ${printed('sscc')} AS sscc, ${printed('parcel')} AS parcel FROM log WHERE about_kind = 'order'
    ) AS printed WHERE type = 'LabelPrinted' AND outcome IN ('applied', 'superseded') AND sscc IS NOT NULL AND parcel IS NOT NULL
      GROUP BY sscc, about_id ORDER BY sscc ON CONFLICT (sscc) DO NOTHING;
  `;
}

/** Parcels that are packed, the manifests by which they leave, and which of its parcels a step of an order's way is of. */
export const handOver = ({ integer, serial, strict }: Dialect): string => `
  CREATE TABLE parcels (
    id ${serial},
    order_id TEXT NOT NULL,
    parcel ${integer} NOT NULL,
    sscc TEXT,
    carrier TEXT NOT NULL,
    service TEXT NOT NULL,
    tracking TEXT,
    state TEXT NOT NULL,
    station TEXT NOT NULL,
    packed_at ${integer} NOT NULL,
    labelled_at ${integer},
    manifest TEXT,
    left_at ${integer},
    UNIQUE (order_id, parcel)
  ) ${strict};
  CREATE INDEX parcels_sscc ON parcels (sscc);
  CREATE INDEX parcels_packed ON parcels (packed_at) WHERE left_at IS NULL;
  CREATE TABLE manifests (
    number ${serial},
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL,
    carrier TEXT NOT NULL,
    account TEXT NOT NULL,
    origin TEXT NOT NULL,
    day TEXT NOT NULL,
    station TEXT NOT NULL,
    phase TEXT NOT NULL,
    missing ${integer} NOT NULL,
    opened_at ${integer} NOT NULL,
    closed_at ${integer},
    closed_by TEXT
  ) ${strict};
  CREATE TABLE manifest_parcels (
    manifest TEXT NOT NULL,
    sscc TEXT NOT NULL,
    order_id TEXT NOT NULL,
    parcel ${integer} NOT NULL,
    tracking TEXT,
    pallet TEXT,
    loaded_at ${integer} NOT NULL,
    version ${integer} NOT NULL,
    seen ${integer},
    PRIMARY KEY (manifest, sscc)
  ) ${strict};
  CREATE INDEX manifest_parcels_sscc ON manifest_parcels (sscc);
  ALTER TABLE status_history ADD COLUMN parcels TEXT;
  `;

/** Accounts at carriers, and the labels that are bought there. */
export const carrierPostage = ({ integer, serial, strict }: Dialect): string => `
  CREATE TABLE carrier_accounts (name TEXT PRIMARY KEY, sealed TEXT NOT NULL, services TEXT NOT NULL) ${strict};
  CREATE TABLE postage (id ${serial}, order_id TEXT NOT NULL, parcel ${integer} NOT NULL, story TEXT NOT NULL, reference TEXT NOT NULL, account TEXT NOT NULL,
    carrier TEXT NOT NULL, service TEXT NOT NULL, asked TEXT NOT NULL, destination TEXT NOT NULL, grams ${integer} NOT NULL, state TEXT NOT NULL,
    unwanted ${integer} NOT NULL DEFAULT 0, shipment TEXT NOT NULL DEFAULT '', rate TEXT NOT NULL DEFAULT '',
    price_minor ${integer}, currency TEXT NOT NULL DEFAULT '', tracking TEXT NOT NULL DEFAULT '', label_type TEXT NOT NULL DEFAULT '', label TEXT NOT NULL DEFAULT '',
    trouble TEXT NOT NULL DEFAULT '', tries ${integer} NOT NULL DEFAULT 0, buying_at ${integer} NOT NULL DEFAULT 0, next_at ${integer} NOT NULL DEFAULT 0,
    holder TEXT NOT NULL DEFAULT '', leased_until ${integer} NOT NULL DEFAULT 0, asked_at ${integer} NOT NULL, bought_at ${integer}) ${strict};
  CREATE INDEX postage_parcel ON postage (order_id, parcel);
  CREATE INDEX postage_due ON postage (state, next_at);
  `;
