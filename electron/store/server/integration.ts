import { z } from 'zod';
import { Hold, Order, OrderStatus, orderIdOf } from '#shared/domain/index.ts';
import { OrderState, StatusStep } from '#shared/sync/index.ts';
import type { Database } from '../database/database.ts';
import { headOf } from '../database/transaction.ts';
import { knownFor } from '../import/import-known.ts';
import { planImport } from '../import/import-plan.ts';
import { parseFile } from '../import/parse-file.ts';
import { type Goods, named, type PutAnswer, type PutProblem, type PutRow, siftRows } from '../import/put-rows.ts';
import { stateOf } from '../orders/find-orders.ts';
import { orderRecordOf, STEP, type StepRow, stepOf } from '../orders/order-status.ts';
import type { Services } from '../services.ts';
import { createItems, type Items } from '../stock/items.ts';
import { ChangeCursor, changeCursor, readChangeCursor } from './change-cursor.ts';

const PAGE = 500;

/** Status changes after a cursor, oldest first; `next` is the cursor for the ones after. */
export const StatusChanges = z.object({
  changes: z.array(StatusStep.extend({ order: z.string(), channel: z.string() })),
  next: z.number().int(),
  /** There are more after `next` already. */
  more: z.boolean(),
});

const { placedAt, shipBy, currency, address, email, service, note, confirmNote } = Order.shape;
const { substitutes, tote, lines, short, substituted, backOrderOf } = Order.shape;
/** An order as a whole: how it stands, and what is to be sent where; `short`: what it left without; `substituted`: what went instead of what. What was erased is empty. Times are epoch milliseconds. */
export const OrderWhole = OrderState.extend({
  ...{ placedAt, shipBy, currency, address, email, service, note, confirmNote, tote, lines },
  ...{ substitutes, short, substituted, backOrderOf },
});

/** An order in a list. Times are epoch milliseconds. */
const OrderRow = z.object({
  order: z.string(),
  channel: z.string(),
  status: OrderStatus,
  hold: Hold.nullable(),
  rev: z.number().int(),
  placedAt: z.number().int(),
  shipBy: z.number().int(),
  lines: z.array(z.object({ id: z.string(), sku: z.string(), quantity: z.number().int() })),
});

/**
 * Orders by the time that they came in; `next` is null at the end. Where they were asked for by `since`: by their last change, and
 * `since` is the cursor for what changes later, also at the end; `more`: there is some already.
 */
export const OrderPage = z.object({
  orders: z.array(OrderRow),
  next: z.number().int().nullable(),
  since: ChangeCursor.optional(),
  more: z.boolean().optional(),
});

const After = z.coerce.number().int().min(0).max(1_000_000_000_000_000).default(0);
const Channel = z.string().max(60).optional();
/** A page after a place, which an answer named. */
export const PageAsked = z.object({ after: After, limit: z.coerce.number().int().min(1).max(PAGE).default(100) });
/** What a list of orders is asked for: as they came in, after a place; or as they changed, by `since`. */
export const OrdersAsked = PageAsked.extend({
  status: OrderStatus.optional(),
  channel: Channel,
  since: ChangeCursor.optional(),
});
/** Status changes after a cursor. */
export const ChangesAsked = z.object({ after: After, channel: Channel });
/** The small API that any shop can be connected by. */
export interface Integration extends Items {
  /** `who`: the name of the program that puts them. */
  readonly put: (kind: Goods, rows: readonly PutRow[], who?: string) => Promise<PutAnswer>;
  readonly order: (channel: string, code: string) => Promise<z.infer<typeof OrderWhole> | undefined>;
  /** Of one channel, or of all. */
  readonly statusChanges: (after: number, channel?: string | null) => Promise<z.infer<typeof StatusChanges>>;
  /** Undefined: the cursor is of another history; the store was put back from a copy since. */
  readonly orders: (asked: z.infer<typeof OrdersAsked>) => Promise<z.infer<typeof OrderPage> | undefined>;
}

export function createIntegration(database: Database, services: Services): Integration {
  return {
    ...createItems(database),
    async put(kind, rows, who = '') {
      const sifted = await siftRows(database, kind, rows);
      const refused = rows.length - sifted.rows.length;
      const nothing = {
        added: 0,
        changed: 0,
        unchanged: 0,
        skipped: refused,
        problems: [...sifted.problems],
        warnings: [],
      };
      if (sifted.rows.length === 0) return nothing;
      const file = [`${kind}.json`, JSON.stringify(sifted.rows)] as const;
      const parsed = parseFile(...file);
      if (!parsed.ok || parsed.value.kind !== kind) throw new Error(`rows of ${kind} are not read as such`);
      const plan = planImport(parsed.value, await knownFor(database, kind));
      const counts = await services.applyImport(...file, '', true, { type: 'program', id: who });
      const inPlace = (found: readonly PutProblem[]) =>
        found.map((problem) =>
          named({ ...problem, line: sifted.places[problem.line - 1] ?? 0 }, sifted.rows[problem.line - 1]),
        );
      return {
        ...counts,
        skipped: counts.skipped + refused,
        problems: [...sifted.problems, ...inPlace([...plan.problems, ...(counts.problems ?? [])])],
        warnings: inPlace([...plan.warnings, ...(counts.warnings ?? [])]),
      };
    },
    order: (channel, code) =>
      database.read(async (sql) => {
        const id = orderIdOf(channel, code);
        const record = await orderRecordOf(sql, id);
        const state = await stateOf(sql, id);
        return record && state && OrderWhole.parse({ ...record.order, ...state });
      }),
    statusChanges: (after, channel = null) =>
      database.read(async (sql) => {
        const rows = await sql.all<StepRow & { id: number }>(
          `SELECT id, ${STEP} FROM status_history WHERE id > ? ORDER BY id LIMIT ?`,
          ...[after, PAGE],
        );
        return {
          changes: rows.map(stepOf).flatMap(({ id: _, orderId, ...step }) => {
            const [of = '', ...code] = orderId.split(':');
            return channel === null || of === channel ? [{ ...step, channel: of, order: code.join(':') }] : [];
          }),
          next: rows.at(-1)?.id ?? after,
          more: rows.length === PAGE,
        };
      }),
    orders: ({ after, limit, status, channel, since }) =>
      database.read(async (sql) => {
        const head = await headOf(sql);
        const from = since === undefined ? undefined : readChangeCursor(since, head);
        if (since !== undefined && !from) return undefined;
        const rows = await sql.all<{ id: number; version: number; json: string }>(
          `SELECT id, version, json FROM records WHERE (kind || '') IN ('order', 'retired', 'erased')
            AND (? = '' OR ${database.jsonField('json', 'status')} = ?) AND (? = '' OR ${database.jsonField('json', 'channel')} = ?)
            ${from ? 'AND version >= ? AND (version > ? OR id > ?) ORDER BY version, id' : 'AND id > ? ORDER BY id'} LIMIT ?`,
          ...[status ?? '', status ?? '', channel ?? '', channel ?? ''],
          ...(from ? [from.version, from.version, from.id] : [after]),
          limit,
        );
        const orders = rows.map(({ json }) => {
          const { code, lines, ...rest } = JSON.parse(json) as Order;
          return OrderRow.parse({ ...rest, order: code, lines });
        });
        const last = rows.length === limit ? rows.at(-1) : undefined;
        if (from) return { orders, next: null, since: changeCursor(head, last), more: last !== undefined };
        return { orders, next: last?.id ?? null };
      }),
  };
}
