import type { Delivery, Hold, Operator, Order, OrderLine, Rate, StockRow } from '#shared/domain/index.ts';
import type { OrderDraft, RowProblem } from '#shared/orders/index.ts';
import type { Clock, Digest, EpochMs } from '#shared/prelude/index.ts';
import type { MoveCause, Occasion } from '#shared/stock/index.ts';
import { checkStored } from '../customs/check-stored.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { MAX_RECORDS_PER_VERSION } from '../log/pull.ts';
import { keepDecided } from '../orders/order-care.ts';
import { recordOf, takenApart } from '../orders/order-lines.ts';
import { holdOf, orderRecordOf, statusOf, writeStep } from '../orders/order-status.ts';
import { keepPacked } from '../orders/packed-orders.ts';
import { packingOf } from '../orders/packing-state.ts';
import { policyIn } from '../policies/policies.ts';
import { settleRates } from '../rates/settle-rates.ts';
import { putDelivery } from '../receiving/deliveries.ts';
import type { Stock } from '../stock/stock.ts';
import { lookAtSizes, toldOf } from '../weights/item-sizes.ts';
import type { PlannedRecord } from './import-plan.ts';
import { mergeDraft, mergeRecord } from './merge-records.ts';

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Bad rows, and orders that stay as they are because they are packed. */
  readonly skipped: number;
  /** Orders that were refused by name, or in part; absent where there were none. */
  readonly problems?: RowProblem[] | undefined;
  /** Orders that were taken and have fewer lines than before; absent where there were none. */
  readonly warnings?: RowProblem[] | undefined;
}

/** More are not named one by one. */
const MAX_NAMED = 1_000;

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Who changed a status when it was no station. */
const IMPORT = 'import';

/** An import under way: each step is one transaction, and between two steps others may use the store. */
export type ImportRun = AsyncGenerator<{ readonly done: number; readonly total: number }, ImportCounts, undefined>;

/** Puts planned records into the store, a thousand a transaction; the same records twice change nothing. */
export function createImporter(
  database: Database,
  writer: Writer,
  stock: Stock,
  clock: Clock,
  digest: Digest,
): (records: readonly PlannedRecord[], cause: MoveCause) => ImportRun {
  return async function* (records, cause) {
    const counts = { added: 0, changed: 0, unchanged: 0, skipped: 0 };
    const problems: RowProblem[] = [];
    const warnings: RowProblem[] = [];
    for (let at = 0; at < records.length; at += MAX_RECORDS_PER_VERSION) {
      const part = records.slice(at, at + MAX_RECORDS_PER_VERSION);
      await writer.write(async (writing) => {
        const refused: RowProblem[] = [];
        const odd: RowProblem[] = [];
        for (const record of part) counts[await put(writing, record, cause, refused, odd)]++;
        problems.push(...refused.slice(0, MAX_NAMED - problems.length));
        warnings.push(...odd.slice(0, MAX_NAMED - warnings.length));
      });
      yield { done: at + part.length, total: records.length };
    }
    if (records.some((record) => record.kind === 'item' || record.kind === 'kit'))
      while (await writer.write(releaseSome)) yield { done: records.length, total: records.length };
    for (const skus of await sizesIn(database, records)) {
      await writer.write((writing) => lookAtSizes(writing, skus, clock.now()));
      yield { done: records.length, total: records.length };
    }
    for (const service of pricedIn(records)) {
      await writer.write((writing) => settleRates(database, writing, [service]));
      yield { done: records.length, total: records.length };
    }
    return {
      ...counts,
      ...(problems.length > 0 ? { problems } : {}),
      ...(warnings.length > 0 ? { warnings } : {}),
    };
  };

  async function put(
    writing: Writing,
    record: PlannedRecord,
    cause: MoveCause,
    problems: RowProblem[],
    warnings: RowProblem[],
  ): Promise<'added' | 'changed' | 'unchanged' | 'skipped'> {
    const { sql } = writing;
    const { line = 0 } = record;
    if (record.kind === 'order') {
      const before = await recordOf<Order>(sql, 'order', record.key);
      // An old file must not bring an order back to the benches that was packed long ago.
      if (!before && (await orderRecordOf(sql, record.key))) return 'unchanged';
      const draft = mergeDraft(record.value as OrderDraft, before, record.columns);
      const { order: wanted, doubts } = await settle(sql, draft, before);
      for (const { detail } of doubts)
        warnings.push({ line, field: 'sku', reason: 'customs-gap', value: `${wanted.code}: ${detail}`.slice(0, 200) });
      if (!before) return putOrder(writing, wanted, before);
      const { order, refused } = await keepPacked(writing, wanted, before, clock.now());
      for (const field of refused) problems.push({ line, field, reason: 'order-packed', value: order.code });
      const done = await putOrder(writing, order, before);
      const off = takenOff(before.lines, order.lines);
      if (off.length > 0) warnings.push({ line, field: 'sku', reason: 'lines-taken-off', value: namesOf(order, off) });
      return refused.length > 0 && done === 'unchanged' ? 'skipped' : done;
    }
    const before = await recordOf<Record<string, unknown>>(sql, record.kind, record.key);
    const merged = mergeRecord(record.kind, record.value as Record<string, unknown>, before, record.columns);
    if (record.kind === 'operator') {
      const operator = { ...merged, pinSet: (before as Operator | undefined)?.pinSet ?? false };
      return writing.put('operator', record.key, JSON.stringify(operator));
    }
    if (record.kind === 'delivery') return putDelivery(writing, merged as unknown as Delivery);
    if (record.kind === 'stock') return stock.counted(writing, merged as StockRow, countedBy(cause, clock.now()));
    return writing.put(record.kind, record.key, JSON.stringify(merged));
  }

  /** What a file says of an order, checked, and continuing what the store has of it. */
  async function settle(
    sql: Statements,
    said: OrderDraft,
    before: Order | undefined,
  ): Promise<{ readonly order: Order; readonly doubts: readonly Hold[] }> {
    const draft = before ? keepDecided(digest, said, before) : said;
    const placedAt = draft.placedAt ?? before?.placedAt ?? clock.now();
    const lines = await takenApart(sql, draft.lines, before?.lines ?? []);
    const { id, code, channel, currency, address, email, service, note, confirmNote, substitutes, tote, customs } =
      draft;
    const { doubts, ...stands } = await standing(sql, draft, lines, before, clock.now());
    const shipBy = draft.shipBy ?? placedAt + (await policyIn(sql, 'due-days')) * DAY_MS;
    const known = { id, code, channel, placedAt, shipBy, currency, address, email, service, note, tote, lines };
    const order: Order = {
      ...known,
      ...(confirmNote === undefined ? {} : { confirmNote }),
      ...(substitutes === undefined ? {} : { substitutes }),
      ...(customs === undefined ? {} : { customs }),
      ...stands,
      rev: before?.rev ?? 1,
      ...(before?.packed ? { packed: before.packed } : {}),
      ...(before?.short && { short: before.short }),
      ...(before?.substituted && { substituted: before.substituted }),
      ...(before?.backOrderOf === undefined ? {} : { backOrderOf: before.backOrderOf }),
      ...(before?.care && { care: before.care }),
    };
    if (!before || JSON.stringify(order) === JSON.stringify(before)) return { order, doubts };
    return { order: { ...order, rev: before.rev + 1 }, doubts };
  }

  async function putOrder(
    writing: Writing,
    order: Order,
    before: Order | undefined,
  ): Promise<'added' | 'changed' | 'unchanged'> {
    if (order.status !== before?.status)
      await writeStep(writing.sql, {
        orderId: order.id,
        from: before?.status ?? null,
        to: order.status,
        at: clock.now(),
        by: null,
        station: IMPORT,
      });
    return writing.put('order', order.id, JSON.stringify(order));
  }

  /** Orders that waited for an item, a kit or data of one which have come now, as many as one version may hold. True: there may be more. */
  async function releaseSome(writing: Writing): Promise<boolean> {
    const { sql } = writing;
    const held = await sql.all<{ json: string }>(
      `SELECT json FROM records WHERE kind = 'order' AND ${database.jsonField('json', 'hold', 'reason')} IN ('unknown-item', 'customs-data')`,
    );
    let released = 0;
    for (const row of held) {
      if (released === MAX_RECORDS_PER_VERSION) return true;
      const before = JSON.parse(row.json) as Order;
      const lines = await takenApart(sql, before.lines, []);
      const { holds } = await checkStored(sql, { ...before, lines }, clock.now());
      const hold = holds.find((found) => !wasPassed(before, found)) ?? null;
      if (hold?.reason === before.hold?.reason && hold?.detail === before.hold?.detail) continue;
      released++;
      const status = hold ? 'on-hold' : 'confirmed';
      await putOrder(writing, { ...before, lines, status, hold, rev: before.rev + 1 }, before);
    }
    return false;
  }
}

/** The items that a file's orders ask for, and after items or cartons those that a person was told of, half as many at once as one version may hold. */
async function sizesIn(database: Database, records: readonly PlannedRecord[]): Promise<readonly (readonly string[])[]> {
  const ordered = records.flatMap(({ kind, value }) =>
    kind === 'order' ? (value as OrderDraft).lines.map(({ sku }) => sku) : [],
  );
  const isMended = records.some(({ kind }) => kind === 'item' || kind === 'carton');
  const told = isMended ? [...(await database.read(toldOf)).keys()] : [];
  const skus = [...new Set([...told, ...ordered])];
  const most = MAX_RECORDS_PER_VERSION / 2;
  return Array.from({ length: Math.ceil(skus.length / most) }, (_, at) => skus.slice(at * most, (at + 1) * most));
}

/** The services that a file brings prices or facts of. */
const pricedIn = (records: readonly PlannedRecord[]): ReadonlySet<string> =>
  new Set(
    records.flatMap(({ kind, key, value }) =>
      kind === 'service' ? [key] : kind === 'rate' ? [(value as Rate).service] : [],
    ),
  );

/** A row says what is there now: it was counted when it came in. */
const countedBy = (cause: MoveCause, now: EpochMs): Occasion => ({
  ...{ happenedAt: now, heardAt: now, reason: 'count', cause, station: null, by: null },
});

/** Items of which an order had more lines than now, and more units: a part of a split order looks like this. */
function takenOff(before: readonly OrderLine[], now: readonly OrderLine[]): readonly string[] {
  const of = (lines: readonly OrderLine[], sku: string) => lines.filter((line) => line.sku === sku);
  const units = (lines: readonly OrderLine[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return [...new Set(before.map(({ sku }) => sku))].filter((sku) => {
    const [had, has] = [of(before, sku), of(now, sku)];
    return has.length < had.length && units(has) < units(had);
  });
}

const namesOf = ({ code }: Order, skus: readonly string[]): string => `${code}: ${skus.join(', ')}`.slice(0, 200);

/** A file knows nothing of what happened at the bench: only what the check alone decided may it decide anew. */
async function standing(
  sql: Statements,
  draft: OrderDraft,
  lines: readonly OrderLine[],
  before: Order | undefined,
  now: EpochMs,
): Promise<Pick<Order, 'status' | 'hold'> & { readonly doubts: readonly Hold[] }> {
  const packing = (await packingOf(sql, draft.id))?.state ?? undefined;
  const atBench = packing !== undefined && packing.phase !== 'suspended';
  const gone = before && before.status !== 'confirmed' && before.status !== 'on-hold';
  if (before && (atBench || gone)) return { status: before.status, hold: before.hold, doubts: [] };
  if (atBench) return { status: statusOf(packing), hold: holdOf(packing), doubts: [] };
  const { holds, doubts } = await checkStored(sql, { ...draft, lines: [...lines] }, now);
  const hold = [...(draft.hold ? [draft.hold] : []), ...holds].find((one) => !wasPassed(before, one)) ?? null;
  return { status: hold ? 'on-hold' : 'confirmed', hold, doubts };
}

/** What a person let pass once holds nothing again. */
const wasPassed = (before: Order | undefined, found: Hold): boolean =>
  before?.care?.passed.some(({ reason, detail }) => reason === found.reason && detail === found.detail) ?? false;
