import type { DatabaseSync } from 'node:sqlite';
import type { Kit, Operator, Order } from '#shared/domain/index.ts';
import { checkOrder } from '#shared/orders/index.ts';
import type { PlannedRecord } from './import-plan.ts';
import { MAX_RECORDS_PER_VERSION } from './pull.ts';
import type { Writer, Writing } from './transaction.ts';

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
}

/** Puts planned records into the store, a thousand a transaction; the same records twice change nothing. */
export function createImporter(
  database: DatabaseSync,
  writer: Writer,
): (records: readonly PlannedRecord[], onProgress: (done: number) => void) => ImportCounts {
  const find = database.prepare('SELECT json FROM records WHERE kind = ? AND key = ?');
  const held = database.prepare(
    "SELECT json FROM records WHERE kind = 'order' AND json_extract(json, '$.hold.reason') = 'unknown-item'",
  );
  const recordOf = (kind: string, key: string): unknown => {
    const row = find.get(kind, key) as { json: string } | undefined;
    return row ? JSON.parse(row.json) : undefined;
  };
  const knows = (sku: string): boolean => find.get('item', sku) !== undefined;

  /** The order as it may be packed: kits taken apart, checked, and continuing what the store has of it. */
  function settle(draft: Order): Order {
    const lines = draft.lines.map((line) => {
      const kit = recordOf('kit', line.sku) as Kit | undefined;
      return kit ? { ...line, components: kit.components } : line;
    });
    const order = { ...draft, lines };
    const [hold = null] = draft.hold ? [draft.hold] : checkOrder(order, knows);
    const checked: Order = { ...order, status: hold ? 'on-hold' : 'confirmed', hold };
    const before = recordOf('order', draft.id) as Order | undefined;
    if (!before) return checked;
    // A file knows nothing of what happened at the bench: the status stays unless it only came from the check.
    const fromCheck = before.status === 'confirmed' || before.status === 'on-hold';
    const merged: Order = {
      ...checked,
      placedAt: before.placedAt,
      rev: before.rev,
      ...(fromCheck ? {} : { status: before.status, hold: before.hold }),
    };
    return JSON.stringify(merged) === JSON.stringify(before) ? before : { ...merged, rev: before.rev + 1 };
  }

  function settledValue(record: PlannedRecord): unknown {
    if (record.kind === 'order') return settle(record.value as Order);
    if (record.kind === 'operator') {
      const before = recordOf('operator', record.key) as Operator | undefined;
      return { ...(record.value as Operator), pinSet: before?.pinSet ?? false };
    }
    return record.value;
  }

  /** Orders that waited for an item which has come now. */
  function releaseHeld(writing: Writing, limit: number): void {
    let released = 0;
    for (const row of held.all() as { json: string }[]) {
      if (released >= limit) return;
      const order = JSON.parse(row.json) as Order;
      const [hold = null] = checkOrder(order, knows);
      if (hold?.reason === 'unknown-item') continue;
      released++;
      writing.put(
        'order',
        order.id,
        JSON.stringify({ ...order, status: hold ? 'on-hold' : 'confirmed', hold, rev: order.rev + 1 }),
      );
    }
  }

  return (records, onProgress) => {
    const counts = { added: 0, changed: 0, unchanged: 0, skipped: 0 };
    for (let at = 0; at < records.length; at += MAX_RECORDS_PER_VERSION) {
      const part = records.slice(at, at + MAX_RECORDS_PER_VERSION);
      writer.write((writing) => {
        for (const record of part) counts[writing.put(record.kind, record.key, JSON.stringify(settledValue(record)))]++;
      });
      onProgress(at + part.length);
    }
    if (records.some((record) => record.kind === 'item' || record.kind === 'kit'))
      writer.write((writing) => releaseHeld(writing, MAX_RECORDS_PER_VERSION));
    return counts;
  };
}
