import type { DatabaseSync } from 'node:sqlite';
import { Order } from '#shared/domain/index.ts';
import type { Clock, Digest } from '#shared/prelude/index.ts';
import {
  type PullReply,
  type PullRequest,
  type PushReply,
  type PushRequest,
  readBody,
  type StationEvent,
} from '#shared/sync/index.ts';
import { type ImportPlan, type KnownBarcode, type PlannedRecord, planImport } from './import-plan.ts';
import { createImporter, type ImportCounts, type ImportRun } from './import-records.ts';
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
  /** Takes the good rows of a file, step by step. */
  readonly applyImport: (name: string, text: string) => ImportRun;
  readonly putRecords: (records: readonly PlannedRecord[]) => ImportCounts;
  readonly verifyPin: (operatorId: string, pin: string) => PinAnswer;
  readonly setPin: (operatorId: string, pin: string, currentPin: string | null) => PinAnswer;
  readonly createFirstOperator: (name: string, pin: string) => string | null;
  readonly isEmpty: () => boolean;
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
  const barcodes = database.prepare(
    "SELECT records.key AS sku, json_extract(code.value, '$.code') AS code FROM records, json_each(records.json, '$.barcodes') AS code WHERE kind = 'item'",
  );

  const recordText = (kind: string, key: string): string | undefined =>
    (record.get(kind, key) as { json: string } | undefined)?.json;
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
      const parsed = parseFile(name, text);
      if (!parsed.ok) return { unreadable: parsed.failure };
      const known = parsed.value.kind === 'items' ? (barcodes.all() as unknown as KnownBarcode[]) : [];
      const { records: _records, problems, ...shown } = planImport(parsed.value, known);
      return { ...shown, problems: problems.slice(0, SHOWN_PROBLEMS), problemCount: problems.length };
    },
    *applyImport(name, text) {
      const parsed = parseFile(name, text);
      if (!parsed.ok) return { added: 0, changed: 0, unchanged: 0, skipped: 0 };
      const { records, rows, good } = planImport(parsed.value);
      const counts = yield* importRecords(records);
      return { ...counts, skipped: rows - good };
    },
    putRecords(records) {
      const run = importRecords(records);
      for (;;) {
        const step = run.next();
        if (step.done) return step.value;
      }
    },
    verifyPin: pins.verify,
    setPin: pins.set,
    createFirstOperator: (name, pin) => pins.createFirstOperator(name, pin) ?? null,
    isEmpty: () => anything.get() === undefined,
    close: () => database.close(),
  };
}
