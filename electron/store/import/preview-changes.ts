import type { Item, Kit, Order } from '#shared/domain/index.ts';
import type { OrderDraft } from '#shared/orders/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import { checkBy, customsRulesIn } from '../customs/check-stored.ts';
import type { Database, Statements } from '../database/database.ts';
import type { PlannedRecord } from './import-plan.ts';
import { mergeDraft, mergeRecord } from './merge-records.ts';

/** What a file would change, before it does. `fields`: how many records change in each. */
export interface PreviewChanges {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Orders that would wait for a person. */
  readonly held: number;
  readonly fields: readonly { readonly field: string; readonly count: number }[];
}

const AT_ONCE = 500;

/** Compares planned records with the store, and writes nothing. */
export async function previewChanges(
  database: Database,
  records: readonly PlannedRecord[],
  now: EpochMs,
): Promise<PreviewChanges> {
  const counts = { added: 0, changed: 0, unchanged: 0, held: 0 };
  const fields = new Map<string, number>();
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const part = records.slice(at, at + AT_ONCE);
    await database.read(async (sql) => {
      const kind = part[0]?.kind ?? 'item';
      const stored = await recordsOf(
        sql,
        database,
        kind,
        part.map(({ key }) => key),
      );
      const known = kind === 'order' ? await knownItems(sql, database, part) : undefined;
      for (const record of part) {
        const before = stored.get(record.key);
        const after = known
          ? orderAfter(record, before)
          : mergeRecord(kind, fieldsOf(record.value), before, record.columns);
        const differs = before ? differences(before, after) : [];
        counts[before ? (differs.length > 0 ? 'changed' : 'unchanged') : 'added']++;
        for (const field of differs) fields.set(field, (fields.get(field) ?? 0) + 1);
        if (known && (await isHeld(sql, record.value as OrderDraft, after as unknown as OrderDraft, known, now)))
          counts.held++;
      }
    });
  }
  const byCount = Array.from(fields, ([field, count]) => ({ field, count })).toSorted((a, b) => b.count - a.count);
  return { ...counts, fields: byCount };
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => value as Fields;

async function recordsOf(
  sql: Statements,
  database: Database,
  kind: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Fields>> {
  const rows = await sql.all<{ key: string; json: string }>(
    `SELECT key, json FROM records WHERE kind = ? AND ${database.oneOf('key')}`,
    kind,
    JSON.stringify(keys),
  );
  return new Map(rows.map(({ key, json }) => [key, JSON.parse(json) as Fields]));
}

/** What of an order a file can say, as it would be after it. */
function orderAfter(record: PlannedRecord, before: Fields | undefined): Fields {
  const order = before as Order | undefined;
  const merged = mergeDraft(record.value as OrderDraft, order, record.columns);
  const { placedAt, shipBy, currency, address, email, service, note, confirmNote, substitutes, tote, customs, lines } =
    merged;
  return {
    ...(placedAt === null ? {} : { placedAt }),
    ...(shipBy === null ? {} : { shipBy }),
    currency,
    ...address,
    email,
    service,
    note,
    ...(confirmNote === undefined ? {} : { confirmNote }),
    ...(substitutes === undefined ? {} : { substitutes }),
    ...(customs === undefined ? {} : { customs }),
    tote,
    lines: lines.map(({ sku, quantity, unitPriceMinor }) => [sku, quantity, unitPriceMinor]),
  };
}

function differences(before: Fields, after: Fields): readonly string[] {
  const { address, lines } = before as Partial<Order>;
  const comparable: Fields = {
    ...before,
    ...address,
    ...(lines ? { lines: lines.map(({ sku, quantity, unitPriceMinor }) => [sku, quantity, unitPriceMinor]) } : {}),
  };
  return Object.keys(after).filter((field) => JSON.stringify(after[field]) !== JSON.stringify(comparable[field]));
}

/** Which SKUs of some orders are items or kits of the store. */
async function knownItems(
  sql: Statements,
  database: Database,
  records: readonly PlannedRecord[],
): Promise<{ readonly items: ReadonlyMap<string, Fields>; readonly kits: ReadonlyMap<string, Fields> }> {
  const skus = [...new Set(records.flatMap(({ value }) => (value as OrderDraft).lines.map(({ sku }) => sku)))];
  const kits = await recordsOf(sql, database, 'kit', skus);
  const parts = [...kits.values()].flatMap((kit) => (kit as unknown as Kit).components.map(({ sku }) => sku));
  return { kits, items: await recordsOf(sql, database, 'item', [...skus, ...parts]) };
}

async function isHeld(
  sql: Statements,
  draft: OrderDraft,
  after: OrderDraft,
  known: Awaited<ReturnType<typeof knownItems>>,
  now: EpochMs,
): Promise<boolean> {
  if (draft.hold) return true;
  const lines = draft.lines.map((line) => {
    const kit = known.kits.get(line.sku) as unknown as Kit | undefined;
    return { ...line, components: kit?.components ?? null };
  });
  const order = { ...draft, ...after, lines, address: draft.address };
  const rules = await customsRulesIn(sql, draft.channel, now);
  const item = (sku: string) => known.items.get(sku) as unknown as Item | undefined;
  return checkBy(order, (sku) => known.items.has(sku), rules, item).holds.length > 0;
}
