import type { DatabaseSync } from 'node:sqlite';
import type { Kit, Operator, Order, OrderLine } from '#shared/domain/index.ts';
import { checkOrder, type OrderDraft } from '#shared/orders/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { PlannedRecord } from './import-plan.ts';
import { type OrderTrail, statusOf } from './order-status.ts';
import { MAX_RECORDS_PER_VERSION } from './pull.ts';
import type { Writer, Writing } from './transaction.ts';

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
}

/** An order of a file without a ship-by time is due this long after it was placed. */
const DEFAULT_DUE_MS = 2 * 24 * 60 * 60 * 1_000;

/** Who changed a status when it was no station. */
const IMPORT = 'import';

/** An import under way: each step is one transaction, and between two steps others may use the store. */
export type ImportRun = Generator<{ readonly done: number; readonly total: number }, ImportCounts, undefined>;

/** Puts planned records into the store, a thousand a transaction; the same records twice change nothing. */
export function createImporter(
  database: DatabaseSync,
  writer: Writer,
  trail: OrderTrail,
  clock: Clock,
): (records: readonly PlannedRecord[]) => ImportRun {
  const find = database.prepare('SELECT json FROM records WHERE kind = ? AND key = ?');
  const held = database.prepare(
    "SELECT json FROM records WHERE kind = 'order' AND json_extract(json, '$.hold.reason') = 'unknown-item'",
  );
  const recordOf = (kind: string, key: string): unknown => {
    const row = find.get(kind, key) as { json: string } | undefined;
    return row ? JSON.parse(row.json) : undefined;
  };
  const knows = (sku: string): boolean => find.get('item', sku) !== undefined;

  /** A kit is taken apart once, when it is first known; its later changes are for later orders. */
  function takenApart(line: OrderLine, before: OrderLine | undefined): OrderLine {
    if (before?.components && before.sku === line.sku) return { ...line, components: before.components };
    const kit = line.components ? undefined : (recordOf('kit', line.sku) as Kit | undefined);
    return kit ? { ...line, components: kit.components } : line;
  }

  /** What a file says of an order, checked, and continuing what the store has of it. */
  function settle(draft: OrderDraft, before: Order | undefined): Order {
    const placedAt = draft.placedAt ?? before?.placedAt ?? clock.now();
    const lines = draft.lines.map((line) =>
      takenApart(
        line,
        before?.lines.find((other) => other.id === line.id),
      ),
    );
    const { id, code, channel, currency, address, email, service, note, tote } = draft;
    const shipBy = draft.shipBy ?? placedAt + DEFAULT_DUE_MS;
    const known = { id, code, channel, placedAt, shipBy, currency, address, email, service, note, tote, lines };
    const order: Order = { ...known, ...standing(draft, lines, before), rev: before?.rev ?? 1 };
    if (!before || JSON.stringify(order) === JSON.stringify(before)) return order;
    return { ...order, rev: before.rev + 1 };
  }

  /** A file knows nothing of what happened at the bench: only what the check alone decided may it decide anew. */
  function standing(
    draft: OrderDraft,
    lines: Order['lines'],
    before: Order | undefined,
  ): Pick<Order, 'status' | 'hold'> {
    const packing = trail.packing(draft.id)?.state;
    const atBench = packing !== undefined && packing.phase !== 'suspended';
    const gone = before && before.status !== 'confirmed' && before.status !== 'on-hold';
    if (before && (atBench || gone)) return { status: before.status, hold: before.hold };
    if (atBench) return { status: statusOf(packing.phase), hold: packing.hold };
    const hold = draft.hold ?? checkOrder({ ...draft, lines }, knows)[0] ?? null;
    return { status: hold ? 'on-hold' : 'confirmed', hold };
  }

  function putOrder(writing: Writing, order: Order, before: Order | undefined): 'added' | 'changed' | 'unchanged' {
    if (order.status !== before?.status)
      trail.moved({
        orderId: order.id,
        from: before?.status ?? null,
        to: order.status,
        at: clock.now(),
        by: null,
        station: IMPORT,
      });
    return writing.put('order', order.id, JSON.stringify(order));
  }

  function put(writing: Writing, record: PlannedRecord): 'added' | 'changed' | 'unchanged' {
    if (record.kind === 'order') {
      const before = recordOf('order', record.key) as Order | undefined;
      return putOrder(writing, settle(record.value as OrderDraft, before), before);
    }
    if (record.kind === 'operator') {
      const before = recordOf('operator', record.key) as Operator | undefined;
      const operator = { ...(record.value as Operator), pinSet: before?.pinSet ?? false };
      return writing.put('operator', record.key, JSON.stringify(operator));
    }
    return writing.put(record.kind, record.key, JSON.stringify(record.value));
  }

  /** Orders that waited for an item or a kit which has come now, as many as one version may hold. True: there may be more. */
  function releaseSome(writing: Writing): boolean {
    let released = 0;
    for (const row of held.all() as { json: string }[]) {
      if (released === MAX_RECORDS_PER_VERSION) return true;
      const before = JSON.parse(row.json) as Order;
      const lines = before.lines.map((line) => takenApart(line, undefined));
      const [hold = null] = checkOrder({ ...before, lines }, knows);
      if (hold?.reason === 'unknown-item') continue;
      released++;
      const status = hold ? 'on-hold' : 'confirmed';
      putOrder(writing, { ...before, lines, status, hold, rev: before.rev + 1 }, before);
    }
    return false;
  }

  return function* (records) {
    const counts = { added: 0, changed: 0, unchanged: 0, skipped: 0 };
    for (let at = 0; at < records.length; at += MAX_RECORDS_PER_VERSION) {
      const part = records.slice(at, at + MAX_RECORDS_PER_VERSION);
      writer.write((writing) => {
        for (const record of part) counts[put(writing, record)]++;
      });
      yield { done: at + part.length, total: records.length };
    }
    if (records.some((record) => record.kind === 'item' || record.kind === 'kit'))
      while (writer.write(releaseSome)) yield { done: records.length, total: records.length };
    return counts;
  };
}
