import type { Dialect } from './dialect.ts';
import { carrierPostage, handOver, parcelLabels } from './parcel-schema.ts';
import { itemDays, stockLedger } from './stock-schema.ts';

/**
 * The schema's history: entry n brings version n to n + 1. Entries are never edited once released; tests open a
 * database of every earlier version.
 */
export const MIGRATIONS: readonly ((dialect: Dialect) => string)[] = [
  ({ integer, serial, strict, rowid }) => `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) ${strict};
  CREATE TABLE versions (version ${integer} PRIMARY KEY, chain TEXT NOT NULL) ${strict};
  CREATE TABLE records (
    id ${serial},
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    json TEXT NOT NULL,
    version ${integer} NOT NULL,
    UNIQUE (kind, key)
  ) ${strict};
  CREATE INDEX records_version ON records (version);
  CREATE TABLE removed (kind TEXT NOT NULL, key TEXT NOT NULL, version ${integer} NOT NULL, PRIMARY KEY (kind, key)) ${strict};
  CREATE TABLE log (
    ${rowid}
    station TEXT NOT NULL,
    incarnation TEXT NOT NULL,
    seq ${integer} NOT NULL,
    hash TEXT NOT NULL,
    body TEXT NOT NULL,
    op TEXT NOT NULL,
    order_id TEXT,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    received_at ${integer} NOT NULL,
    PRIMARY KEY (station, incarnation, seq)
  ) ${strict};
  CREATE INDEX log_op ON log (op);
  CREATE INDEX log_order ON log (order_id) WHERE order_id IS NOT NULL;
  CREATE TABLE packing (order_id TEXT PRIMARY KEY, station TEXT NOT NULL, state TEXT NOT NULL) ${strict};
  CREATE TABLE status_history (
    id ${serial},
    order_id TEXT NOT NULL,
    from_status TEXT,
    to_status TEXT NOT NULL,
    at ${integer} NOT NULL,
    operator TEXT,
    station TEXT NOT NULL
  ) ${strict};
  CREATE INDEX status_history_order ON status_history (order_id);
  CREATE TABLE pins (operator_id TEXT PRIMARY KEY, verifier TEXT NOT NULL, tries ${integer} NOT NULL, locked_until ${integer} NOT NULL) ${strict};
  CREATE TABLE ssccs (label TEXT PRIMARY KEY, prefix TEXT NOT NULL, serial ${integer} NOT NULL, UNIQUE (prefix, serial)) ${strict};
  `,
  // Stations of their own: a one-time code lets one in, and its key (only a digest is kept) can be revoked.
  ({ integer, serial, strict }) => `
  CREATE TABLE stations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    key_digest TEXT NOT NULL UNIQUE,
    paired_at ${integer} NOT NULL,
    seen_at ${integer} NOT NULL,
    revoked_at ${integer}
  ) ${strict};
  CREATE TABLE pairing_codes (code_digest TEXT PRIMARY KEY, until ${integer} NOT NULL) ${strict};
  CREATE TABLE clients (
    id ${serial},
    name TEXT NOT NULL,
    key_digest TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    made_at ${integer} NOT NULL,
    revoked_at ${integer}
  ) ${strict};
  CREATE TABLE claims (
    order_id TEXT PRIMARY KEY,
    station TEXT NOT NULL,
    fence ${integer} NOT NULL,
    until ${integer} NOT NULL
  ) ${strict};
  `,
  // One serial number is one unit: where it was packed.
  ({ strict }) => `
  CREATE TABLE serials (sku TEXT NOT NULL, serial TEXT NOT NULL, order_id TEXT NOT NULL, scan TEXT NOT NULL, PRIMARY KEY (sku, serial, order_id)) ${strict};
  CREATE INDEX serials_scan ON serials (scan);
  `,
  // Other programs that are told of status changes, and how far each was told.
  ({ integer, strict }) => `
  CREATE TABLE webhooks (
    url TEXT PRIMARY KEY,
    secret TEXT NOT NULL,
    after_id ${integer} NOT NULL,
    failures ${integer} NOT NULL,
    next_at ${integer} NOT NULL
  ) ${strict};
  `,
  // Stock moves by differences: each row says by how much, why, and for which order.
  ({ integer, serial, strict, jsonField }) => `
  CREATE TABLE stock_moves (
    id ${serial},
    sku TEXT NOT NULL,
    location TEXT NOT NULL,
    lot TEXT NOT NULL,
    units ${integer} NOT NULL,
    order_id TEXT,
    by_whom TEXT NOT NULL,
    at ${integer} NOT NULL
  ) ${strict};
  CREATE INDEX stock_moves_order ON stock_moves (order_id) WHERE order_id IS NOT NULL;
  CREATE INDEX records_stock ON records ((${jsonField('json', 'sku')})) WHERE kind = 'stock';
  `,
  // Of an entry whose text was erased its digest stays: the chain is over the digests.
  // A request of another program is named by it, and answered once.
  ({ integer, strict }) => `
  ALTER TABLE log ADD COLUMN erased TEXT;
  CREATE TABLE answers (who TEXT NOT NULL, name TEXT NOT NULL, answer TEXT, at ${integer} NOT NULL, PRIMARY KEY (who, name)) ${strict};
  `,
  // What went away after a cursor is found by its version: every claim that was ever given back stands there.
  () => 'CREATE INDEX removed_version ON removed (version);',
  // A bench asks for an order that it does not have by what is printed on its papers.
  ({ jsonField }) =>
    `CREATE INDEX log_set_aside ON log (outcome) WHERE outcome = 'quarantined';
     CREATE INDEX records_code ON records ((${jsonField('json', 'code')})) WHERE kind IN ('order', 'retired', 'erased');`,
  // A PIN that an administrator gave is good for choosing an own one, until then.
  ({ integer }) => `ALTER TABLE pins ADD COLUMN once_until ${integer} NOT NULL DEFAULT 0;`,
  // Waits for wrong PINs grow with each one in a row.
  ({ integer }) => `ALTER TABLE pins ADD COLUMN waits ${integer} NOT NULL DEFAULT 0;`,
  // A time that no clock shows could not be read back, and stopped the status API and every webhook.
  // Webhooks are paused, and hear of one channel; an answer is known by the body that it was to.
  ({ integer }) => `
  UPDATE status_history SET at = 0 WHERE at NOT BETWEEN 0 AND 8640000000000000;
  ALTER TABLE webhooks ADD COLUMN paused ${integer} NOT NULL DEFAULT 0;
  ALTER TABLE webhooks ADD COLUMN channel TEXT;
  ALTER TABLE answers ADD COLUMN body TEXT;
  `,
  // Merchants' own pictures: each once, by its digest, and found by the name of its file.
  ({ integer, strict }) => `
  CREATE TABLE pictures (hash TEXT PRIMARY KEY, base64 TEXT NOT NULL) ${strict};
  CREATE TABLE picture_names (name TEXT PRIMARY KEY, hash TEXT NOT NULL, seq ${integer} NOT NULL) ${strict};
  CREATE INDEX picture_names_seq ON picture_names (seq);
  CREATE INDEX picture_names_hash ON picture_names (hash);
  `,
  // What a program's key opens; a key of before opens what it did.
  () => 'ALTER TABLE clients ADD COLUMN rights TEXT;',
  stockLedger,
  // A log's entries lie under what they are about, of any kind, and so do states, claims and what has its words erased. Of entries of before
  // nobody noted whether a state has them in it: `folded` is null.
  ({ integer, strict }) => `
  ALTER TABLE log RENAME COLUMN order_id TO about_id;
  ALTER TABLE log ADD COLUMN about_kind TEXT;
  ALTER TABLE log ADD COLUMN folded ${integer};
  UPDATE log SET about_kind = 'order' WHERE about_id IS NOT NULL;
  DROP INDEX log_order;
  CREATE INDEX log_about ON log (about_kind, about_id) WHERE about_id IS NOT NULL;
  CREATE TABLE states (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    station TEXT NOT NULL,
    state TEXT NOT NULL,
    changed_at ${integer} NOT NULL,
    PRIMARY KEY (kind, id)
  ) ${strict};
  INSERT INTO states (kind, id, station, state, changed_at)
    SELECT 'packing', p.order_id, p.station, p.state,
      coalesce((SELECT max(received_at) FROM log WHERE about_kind = 'order' AND about_id = p.order_id), 0) FROM packing AS p;
  DROP TABLE packing;
  ALTER TABLE claims RENAME TO order_claims;
  CREATE TABLE claims (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    station TEXT NOT NULL,
    fence ${integer} NOT NULL,
    until ${integer} NOT NULL,
    PRIMARY KEY (kind, id)
  ) ${strict};
  INSERT INTO claims (kind, id, station, fence, until) SELECT 'order', order_id, station, fence, until FROM order_claims;
  DROP TABLE order_claims;
  CREATE TABLE erased_subjects (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) ${strict};
  INSERT INTO erased_subjects (kind, id) SELECT 'order', key FROM records WHERE kind = 'erased';
  `,
  // Which version of its kind's schema reads a record: a station of an older one does not get it.
  ({ integer }) => `ALTER TABLE records ADD COLUMN since ${integer} NOT NULL DEFAULT 1;`,
  // Every change of a policy: what it was set to (null: its default), by whom and where.
  ({ integer, serial, strict }) => `
  CREATE TABLE policy_changes (
    id ${serial},
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    rev ${integer} NOT NULL,
    at ${integer} NOT NULL,
    by_whom TEXT,
    station TEXT NOT NULL,
    UNIQUE (name, rev)
  ) ${strict};
  `,
  // When the work on something began; since when units may have been away; and the last count of each place.
  ({ integer }) => `
  ALTER TABLE states ADD COLUMN begun_at ${integer} NOT NULL DEFAULT 0;
  UPDATE states SET begun_at = changed_at;
  ALTER TABLE moves ADD COLUMN left_since ${integer};
  ALTER TABLE stock_places ADD COLUMN counted_at ${integer} NOT NULL DEFAULT 0;
  ALTER TABLE stock_places ADD COLUMN counted_station TEXT;
  ALTER TABLE stock_places ADD COLUMN unexplained ${integer} NOT NULL DEFAULT 0;
  `,
  // How far the outside was told of what is on record, whichever way it is told; a webhook is one of them.
  ({ integer, strict }) => `
  CREATE TABLE outbox (
    port TEXT NOT NULL,
    lane TEXT NOT NULL,
    after_id ${integer} NOT NULL,
    failures ${integer} NOT NULL,
    failing_since ${integer},
    trouble TEXT NOT NULL,
    next_at ${integer} NOT NULL,
    paused ${integer} NOT NULL,
    holder TEXT NOT NULL,
    leased_until ${integer} NOT NULL,
    PRIMARY KEY (port, lane)
  ) ${strict};
  INSERT INTO outbox (port, lane, after_id, failures, failing_since, trouble, next_at, paused, holder, leased_until)
    SELECT 'webhook', url, after_id, failures, NULL, '', next_at, paused, '', 0 FROM webhooks;
  ALTER TABLE webhooks RENAME TO old_webhooks;
  CREATE TABLE webhooks (url TEXT PRIMARY KEY, secret TEXT NOT NULL, channel TEXT) ${strict};
  INSERT INTO webhooks (url, secret, channel) SELECT url, secret, channel FROM old_webhooks;
  DROP TABLE old_webhooks;
  `,
  // Files of every kind, each once by its digest, in the pieces in which they came; pictures are the first.
  ({ integer, strict }) => `
  CREATE TABLE files (hash TEXT PRIMARY KEY, total ${integer} NOT NULL, whole ${integer} NOT NULL, made_at ${integer} NOT NULL) ${strict};
  CREATE TABLE file_pieces (hash TEXT NOT NULL, at ${integer} NOT NULL, text TEXT NOT NULL, PRIMARY KEY (hash, at)) ${strict};
  INSERT INTO files (hash, total, whole, made_at) SELECT hash, length(base64), 1, 0 FROM pictures;
  INSERT INTO file_pieces (hash, at, text) SELECT hash, 0, base64 FROM pictures;
  DROP TABLE pictures;
  `,
  // The scan that a move follows from, by which it is taken back.
  () => `
  ALTER TABLE moves ADD COLUMN act TEXT;
  CREATE INDEX moves_act ON moves (act) WHERE act IS NOT NULL;
  `,
  // Counts that are reviewed: what was planned, the lines that were found, codes that nobody knew; and what a move's station had seen.
  ({ integer, strict }) => `
  ALTER TABLE moves ADD COLUMN version ${integer} NOT NULL DEFAULT 0;
  ALTER TABLE moves ADD COLUMN seen ${integer};
  ALTER TABLE stock_places ADD COLUMN counted_version ${integer} NOT NULL DEFAULT 0;
  CREATE TABLE count_windows (count_id TEXT NOT NULL, sku TEXT NOT NULL, lot TEXT NOT NULL, first_at ${integer} NOT NULL,
    last_at ${integer} NOT NULL, seen ${integer}, PRIMARY KEY (count_id, sku, lot)) ${strict};
  CREATE TABLE count_people (count_id TEXT NOT NULL, by_whom TEXT NOT NULL, PRIMARY KEY (count_id, by_whom)) ${strict};
  CREATE TABLE count_plans (code TEXT PRIMARY KEY, op_id TEXT NOT NULL UNIQUE, number ${integer} NOT NULL UNIQUE, why TEXT NOT NULL,
    places ${integer} NOT NULL, made_at ${integer} NOT NULL, made_by TEXT) ${strict};
  CREATE TABLE count_tasks (id TEXT PRIMARY KEY, plan TEXT NOT NULL, chain TEXT, location TEXT NOT NULL, task TEXT NOT NULL,
    phase TEXT NOT NULL, count_id TEXT, made_at ${integer} NOT NULL) ${strict};
  CREATE INDEX count_tasks_open ON count_tasks (location) WHERE phase = 'open';
  CREATE TABLE count_lines (
    id TEXT PRIMARY KEY,
    count_id TEXT NOT NULL,
    chain TEXT NOT NULL,
    plan TEXT NOT NULL,
    attempt ${integer} NOT NULL,
    location TEXT NOT NULL,
    sku TEXT NOT NULL,
    lot TEXT NOT NULL,
    expiry TEXT,
    counted ${integer} NOT NULL,
    low ${integer} NOT NULL,
    high ${integer} NOT NULL,
    cost_minor ${integer},
    currency TEXT,
    first_at ${integer} NOT NULL,
    last_at ${integer} NOT NULL,
    seen ${integer},
    version ${integer} NOT NULL,
    station TEXT NOT NULL,
    op_id TEXT NOT NULL,
    phase TEXT NOT NULL,
    rule TEXT,
    posted ${integer} NOT NULL DEFAULT 0,
    late ${integer} NOT NULL DEFAULT 0,
    cause TEXT,
    decided_by TEXT,
    decided_at ${integer},
    decided_op TEXT
  ) ${strict};
  CREATE INDEX count_lines_place ON count_lines (location, sku, lot);
  CREATE INDEX count_lines_chain ON count_lines (chain);
  CREATE INDEX count_lines_phase ON count_lines (phase, last_at);
  CREATE TABLE count_codes (count_id TEXT NOT NULL, scan_id TEXT NOT NULL, location TEXT NOT NULL, code TEXT NOT NULL, units ${integer} NOT NULL,
    before_sku TEXT, after_sku TEXT, at ${integer} NOT NULL, phase TEXT NOT NULL, sku TEXT, PRIMARY KEY (count_id, scan_id)) ${strict};
  CREATE TABLE item_classes (sku TEXT PRIMARY KEY, abc TEXT NOT NULL) ${strict};
  `,
  // The last moves of an item, and what stands at a location, are looked up.
  () => `
  CREATE INDEX moves_sku ON moves (sku, id);
  CREATE INDEX stock_places_location ON stock_places (location);
  `,
  itemDays,
  // A place is counted at one station at a time: which counts are of it, and whose they are.
  ({ strict, jsonField }) => `
  CREATE TABLE count_places (count_id TEXT PRIMARY KEY, location TEXT NOT NULL, station TEXT NOT NULL, phase TEXT NOT NULL) ${strict};
  CREATE INDEX count_places_location ON count_places (location, phase);
  INSERT INTO count_places (count_id, location, station, phase) SELECT id, ${jsonField('state', 'location')}, station, 'open' FROM states
    WHERE kind = 'counting' AND state <> 'null' AND ${jsonField('state', 'phase')} IN ('open', 'left');
  `,
  // Orders that were put on a pick list, and when; and where somebody looked for units in vain.
  ({ integer, strict }) => `
  CREATE TABLE pick_lists (op_id TEXT PRIMARY KEY, number ${integer} NOT NULL UNIQUE) ${strict};
  CREATE TABLE pick_orders (order_id TEXT PRIMARY KEY, list TEXT NOT NULL, released_at ${integer} NOT NULL) ${strict};
  CREATE TABLE pick_shorts (act TEXT PRIMARY KEY, sku TEXT NOT NULL, location TEXT NOT NULL, lot TEXT NOT NULL, units ${integer} NOT NULL,
    at ${integer} NOT NULL) ${strict};
  `,
  // What whoever counted a place said of units that were out with orders.
  ({ integer, strict }) => `
  CREATE TABLE count_out (count_id TEXT NOT NULL, order_id TEXT NOT NULL, sku TEXT NOT NULL, units ${integer} NOT NULL, said TEXT NOT NULL,
    PRIMARY KEY (count_id, order_id, sku)) ${strict};
  `,
  // Where units with serial numbers were scanned; those that were packed before are in their parcels, nobody knows since when.
  ({ integer, serial, strict }) => `
  CREATE TABLE serial_sightings (id ${serial}, sku TEXT NOT NULL, serial TEXT NOT NULL, place_type TEXT NOT NULL, place TEXT NOT NULL,
    at_type TEXT, at_place TEXT, happened_at ${integer} NOT NULL, reason TEXT NOT NULL, act TEXT NOT NULL, station TEXT, by_whom TEXT, undone ${integer} NOT NULL) ${strict};
  CREATE INDEX serial_sightings_serial ON serial_sightings (serial, sku, happened_at);
  CREATE INDEX serial_sightings_act ON serial_sightings (act);
  CREATE INDEX serial_sightings_place ON serial_sightings (place_type, place);
  INSERT INTO serial_sightings (sku, serial, place_type, place, happened_at, reason, act, undone)
    SELECT sku, serial, 'parcel', order_id, 0, 'UnitScanned', scan, 0 FROM serials;
  `,
  // The last move that the ledger had when a count came in: of its own station all that is later is after the count.
  ({ integer }) => `ALTER TABLE count_lines ADD COLUMN up_to ${integer};`,
  // Sheets that were counted on paper: what each said and of when, so that none is taken twice.
  ({ integer, strict }) => `
  CREATE TABLE count_sheets (op_id TEXT PRIMARY KEY, digest TEXT NOT NULL, from_at ${integer} NOT NULL, until_at ${integer} NOT NULL,
    counted_by TEXT NOT NULL, taken_by TEXT, taken_at ${integer} NOT NULL, lines ${integer} NOT NULL, places ${integer} NOT NULL) ${strict};
  CREATE INDEX count_sheets_digest ON count_sheets (digest);
  `,
  // Photos that were taken at benches. `phase`: awaited, until their file has come; kept; gone, once they are erased.
  ({ integer, strict }) => `
  CREATE TABLE photos (op_id TEXT PRIMARY KEY, hash TEXT NOT NULL, about_kind TEXT NOT NULL, about_id TEXT NOT NULL, parcel ${integer}, sku TEXT, lot TEXT,
    bytes ${integer} NOT NULL, width ${integer} NOT NULL, height ${integer} NOT NULL, taken_at ${integer} NOT NULL, heard_at ${integer} NOT NULL,
    station TEXT NOT NULL, by_whom TEXT, phase TEXT NOT NULL) ${strict};
  CREATE INDEX photos_about ON photos (about_kind, about_id);
  CREATE INDEX photos_hash ON photos (hash);
  `,
  // The moves of a place and item since a time, and those that came in later, are found without looking at all the others.
  () => `
  DROP INDEX moves_from;
  DROP INDEX moves_to;
  CREATE INDEX moves_from ON moves (from_type, from_place, sku, happened_at, id);
  CREATE INDEX moves_to ON moves (to_type, to_place, sku, happened_at, id);
  `,
  parcelLabels,
  handOver,
  carrierPostage,
];
