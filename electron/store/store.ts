import type { DatabaseSync } from 'node:sqlite';
import { Order } from '#shared/domain/index.ts';
import type { Clock, Digest, EpochMs } from '#shared/prelude/index.ts';
import {
  EntryBody,
  type PullReply,
  type PullRequest,
  type PushReply,
  type PushRequest,
  type StationEvent,
} from '#shared/sync/index.ts';
import { type ImportPlan, type PlannedRecord, planImport } from './import-plan.ts';
import { createImporter, type ImportCounts } from './import-records.ts';
import { parseFile, type UnreadableFile } from './parse-file.ts';
import { createPins, type PinAnswer } from './pins.ts';
import { createPull } from './pull.ts';
import { createPush } from './push.ts';
import { createWriter } from './transaction.ts';

/** What an import shows before anything is taken. */
export type ImportPreview = Omit<ImportPlan, 'records'> & { readonly problemCount: number };

/** The store backend's own calls; embedded or remote, stations use it through the store link. */
export interface Store {
  readonly push: (request: PushRequest) => PushReply;
  readonly pull: (request: PullRequest) => PullReply;
  readonly order: (orderId: string) => Order | null;
  /** The titles of items, for packing slips; unknown SKUs are left out. */
  readonly titles: (skus: readonly string[]) => Readonly<Record<string, string>>;
  /** All events of one order that the store has, oldest first. */
  readonly eventsOf: (orderId: string) => readonly StationEvent[];
  /** The serial number of a label's SSCC: the same label always gets the same one, no two labels share one. */
  readonly ssccSerial: (label: string, prefix: string) => number;
  readonly previewImport: (name: string, text: string) => ImportPreview | { readonly unreadable: UnreadableFile };
  readonly applyImport: (name: string, text: string, onProgress: (done: number, total: number) => void) => ImportCounts;
  readonly putRecords: (records: readonly PlannedRecord[]) => ImportCounts;
  readonly verifyPin: (operatorId: string, pin: string) => PinAnswer;
  readonly setFirstPin: (operatorId: string, pin: string) => PinAnswer;
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
  const importRecords = createImporter(database, writer);
  const pins = createPins(database, writer, clock);
  const record = database.prepare('SELECT json FROM records WHERE kind = ? AND key = ?');
  const events = database.prepare('SELECT body FROM log WHERE order_id = ? ORDER BY received_at, rowid');
  const serialOf = database.prepare('SELECT serial FROM ssccs WHERE label = ?');
  const lastSerial = database.prepare('SELECT max(serial) AS serial FROM ssccs WHERE prefix = ?');
  const takeSerial = database.prepare('INSERT INTO ssccs (label, prefix, serial) VALUES (?, ?, ?)');
  const anything = database.prepare('SELECT 1 FROM records LIMIT 1');

  const recordText = (kind: string, key: string): string | undefined =>
    (record.get(kind, key) as { json: string } | undefined)?.json;
  const plan = (name: string, text: string, now: EpochMs) => {
    const parsed = parseFile(name, text);
    return parsed.ok ? { plan: planImport(parsed.value, now) } : { unreadable: parsed.failure };
  };

  return {
    push: createPush(database, writer, digest, clock),
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
        const parsed = EntryBody.safeParse(JSON.parse(row.body));
        return parsed.success ? [parsed.data.event] : [];
      }),
    ssccSerial(label, prefix) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const known = serialOf.get(label) as { serial: number } | undefined;
        const serial = known?.serial ?? ((lastSerial.get(prefix) as { serial: number | null }).serial ?? 0) + 1;
        if (!known) takeSerial.run(label, prefix, serial);
        database.exec('COMMIT');
        return serial;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
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
    setFirstPin: pins.setFirst,
    createFirstOperator: (name, pin) => pins.createFirstOperator(name, pin) ?? null,
    isEmpty: () => anything.get() === undefined,
    close: () => database.close(),
  };
}
