import type { DatabaseSync } from 'node:sqlite';
import { Order } from '#shared/domain/index.ts';
import type { Clock, Digest, EpochMs } from '#shared/prelude/index.ts';
import {
  type PullReply,
  type PullRequest,
  type PushReply,
  type PushRequest,
  readBody,
  type StationEvent,
} from '#shared/sync/index.ts';
import { type ImportPlan, type PlannedRecord, planImport } from './import-plan.ts';
import { createImporter, type ImportCounts } from './import-records.ts';
import { createOrderTrail, type StatusChange } from './order-status.ts';
import { parseFile, type UnreadableFile } from './parse-file.ts';
import { createPins, type PinAnswer } from './pins.ts';
import { createPull } from './pull.ts';
import { createPush } from './push.ts';
import { createWriter } from './transaction.ts';

/** What an import shows before anything is taken. */
export type ImportPreview = Omit<ImportPlan, 'records'> & { readonly problemCount: number };

/** An event with the id of the operation that it says: the same on every re-send. */
export interface OrderEvent {
  readonly opId: string;
  readonly event: StationEvent;
}

/** Where the store stands: its version, and how many records of each kind it has. */
export interface StoreStatus {
  readonly version: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** The store backend's own calls; embedded or remote, stations use it through the store link. */
export interface Store {
  readonly push: (request: PushRequest) => PushReply;
  readonly pull: (request: PullRequest) => PullReply;
  readonly order: (orderId: string) => Order | null;
  /** The titles of items, for packing slips; unknown SKUs are left out. */
  readonly titles: (skus: readonly string[]) => Readonly<Record<string, string>>;
  /** All events of one order that the store has, as they came in, each operation once. */
  readonly eventsOf: (orderId: string) => readonly OrderEvent[];
  /** How the order's status moved, oldest first. */
  readonly stepsOf: (orderId: string) => readonly StatusChange[];
  /** The serial number of a label's SSCC: the same label always gets the same one, no two labels share one. */
  readonly ssccSerial: (label: string, prefix: string) => number;
  readonly previewImport: (name: string, text: string) => ImportPreview | { readonly unreadable: UnreadableFile };
  readonly applyImport: (name: string, text: string, onProgress: (done: number, total: number) => void) => ImportCounts;
  readonly putRecords: (records: readonly PlannedRecord[]) => ImportCounts;
  readonly verifyPin: (operatorId: string, pin: string) => PinAnswer;
  readonly setPin: (operatorId: string, pin: string, currentPin: string | null) => PinAnswer;
  readonly createFirstOperator: (name: string, pin: string) => string | null;
  readonly isEmpty: () => boolean;
  readonly status: () => StoreStatus;
  readonly close: () => void;
}

const SHOWN_PROBLEMS = 200;

export function createStore(
  database: DatabaseSync,
  dependencies: {
    readonly digest: Digest;
    readonly clock: Clock;
    readonly newEpoch: () => string;
    readonly onCommit: (version: number) => void;
  },
): Store {
  const { digest, clock, newEpoch, onCommit } = dependencies;
  const writer = createWriter(database, digest, newEpoch, onCommit);
  const trail = createOrderTrail(database);
  const importRecords = createImporter(database, writer, trail, clock);
  const pins = createPins(database, writer, clock);
  const record = database.prepare('SELECT json FROM records WHERE kind = ? AND key = ?');
  const events = database.prepare("SELECT body FROM log WHERE order_id = ? AND outcome <> 'duplicate' ORDER BY rowid");
  const serialOf = database.prepare('SELECT serial FROM ssccs WHERE label = ?');
  const lastSerial = database.prepare('SELECT max(serial) AS serial FROM ssccs WHERE prefix = ?');
  const takeSerial = database.prepare('INSERT INTO ssccs (label, prefix, serial) VALUES (?, ?, ?)');
  const anything = database.prepare('SELECT 1 FROM records LIMIT 1');
  const countByKind = database.prepare('SELECT kind, count(*) AS count FROM records GROUP BY kind');
  const barcodes = database.prepare(
    "SELECT key AS sku, json_extract(code.value, '$.code') AS code FROM records, json_each(json, '$.barcodes') AS code WHERE kind = 'item'",
  );

  const recordText = (kind: string, key: string): string | undefined =>
    (record.get(kind, key) as { json: string } | undefined)?.json;
  const plan = (name: string, text: string, now: EpochMs) => {
    const parsed = parseFile(name, text);
    return parsed.ok ? { plan: planImport(parsed.value, now) } : { unreadable: parsed.failure };
  };
  const transaction = <T>(work: () => T): T => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };

  return {
    push: createPush(database, writer, trail, digest, clock),
    pull: createPull(database, writer),
    order: (orderId) => {
      const json = recordText('order', orderId);
      return json === undefined ? null : Order.parse(JSON.parse(json));
    },
    titles: (skus) =>
      Object.fromEntries(
        skus.flatMap((sku) => {
          const json = recordText('item', sku);
          return json === undefined ? [] : [[sku, (JSON.parse(json) as { title: string }).title]];
        }),
      ),
    eventsOf: (orderId) =>
      (events.all(orderId) as { body: string }[]).flatMap((row) => {
        const body = readBody(row);
        return body ? [{ opId: body.opId, event: body.event }] : [];
      }),
    stepsOf: trail.steps,
    ssccSerial: (label, prefix) =>
      transaction(() => {
        const known = serialOf.get(label) as { serial: number } | undefined;
        if (known) return known.serial;
        const serial = ((lastSerial.get(prefix) as { serial: number | null }).serial ?? 0) + 1;
        takeSerial.run(label, prefix, serial);
        return serial;
      }),
    previewImport(name, text) {
      const planned = plan(name, text, clock.now());
      if (!planned.plan) return { unreadable: planned.unreadable };
      const { records: _records, problems, ...shown } = planned.plan;
      return { ...shown, problems: problems.slice(0, SHOWN_PROBLEMS), problemCount: problems.length };
    },
    applyImport(name, text, onProgress) {
      const planned = plan(name, text, clock.now());
      if (!planned.plan) return { added: 0, changed: 0, unchanged: 0, skipped: 0 };
      const { records, rows, good } = planned.plan;
      const counts = importRecords(records, (done) => onProgress(done, records.length));
      return { ...counts, skipped: rows - good };
    },
    putRecords: (records) => importRecords(records, () => {}),
    verifyPin: pins.verify,
    setPin: pins.set,
    createFirstOperator: (name, pin) => pins.createFirstOperator(name, pin) ?? null,
    isEmpty: () => anything.get() === undefined,
    status: () => ({
      version: writer.head().version,
      counts: Object.fromEntries(
        (countByKind.all() as { kind: string; count: number }[]).map(({ kind, count }) => [kind, count]),
      ),
    }),
    close: () => database.close(),
  };
}
