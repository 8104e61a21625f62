import { z } from 'zod';
import { columnsOf } from '#shared/orders/index.ts';
import { ImportCounts, ImportProblem, type OrderState, StatusStep } from '#shared/sync/index.ts';
import type { Database } from './database/database.ts';
import { stateOf } from './find-orders.ts';
import type { Services } from './services.ts';

/** What another program may put into the store, with the columns of the import files. */
export const WRITABLE = ['items', 'orders', 'stock'] as const;
export type Writable = (typeof WRITABLE)[number];

const MAX_ROWS = 1_000;
const PAGE = 500;
const Cell = z.union([z.string().max(4_000), z.number(), z.null()]);

/** Rows of one kind, named like the columns of its import file. The same rows again change nothing. */
export const rowsSchema = (kind: Writable) => {
  const shape = Object.fromEntries(
    columnsOf(kind).map(({ name, need }) => [name, need === 'required' ? Cell : Cell.optional()]),
  );
  return z.object({ rows: z.array(z.object(shape)).min(1).max(MAX_ROWS) });
};

/** What became of the rows; `problems` name bad rows by their place, the first is 1. */
export const PutAnswer = ImportCounts.extend({ problems: z.array(ImportProblem) });

/** Status changes after a cursor, oldest first; `next` is the cursor for the ones after. */
export const StatusChanges = z.object({
  changes: z.array(StatusStep.extend({ order: z.string(), channel: z.string() })),
  next: z.number().int(),
});

/** Stock as it was last put, by item, location and lot; `next` is null at the end. */
export const StockPage = z.object({
  stock: z.array(z.record(z.string(), z.unknown())),
  next: z.number().int().nullable(),
});

/** The small API that any shop can be connected by. */
export interface Integration {
  readonly put: (kind: Writable, rows: readonly unknown[]) => Promise<z.infer<typeof PutAnswer>>;
  readonly order: (channel: string, code: string) => Promise<OrderState | undefined>;
  readonly statusChanges: (after: number) => Promise<z.infer<typeof StatusChanges>>;
  readonly stock: (after: number) => Promise<z.infer<typeof StockPage>>;
}

export function createIntegration(database: Database, services: Services): Integration {
  return {
    async put(kind, rows) {
      const file = [`${kind}.json`, JSON.stringify(rows)] as const;
      const preview = await services.previewImport(...file);
      const problems = 'unreadable' in preview ? [] : [...preview.problems];
      const counts = await services.applyImport(...file, '');
      return { ...counts, problems: [...problems, ...(counts.problems ?? [])] };
    },
    order: (channel, code) => database.read((sql) => stateOf(sql, `${channel}:${code}`)),
    statusChanges: (after) =>
      database.read(async (sql) => {
        const rows = await sql.all<z.infer<typeof StatusStep> & { id: number; orderId: string }>(
          'SELECT id, order_id AS "orderId", from_status AS "from", to_status AS "to", at, operator AS "by", station FROM status_history WHERE id > ? ORDER BY id LIMIT ?',
          after,
          PAGE,
        );
        return {
          changes: rows.map(({ id: _, orderId, ...step }) => {
            const [channel = '', ...code] = orderId.split(':');
            return { ...step, channel, order: code.join(':') };
          }),
          next: rows.at(-1)?.id ?? after,
        };
      }),
    stock: (after) =>
      database.read(async (sql) => {
        const rows = await sql.all<{ id: number; json: string }>(
          "SELECT id, json FROM records WHERE kind = 'stock' AND id > ? ORDER BY id LIMIT ?",
          after,
          PAGE,
        );
        return {
          stock: rows.map(({ json }) => JSON.parse(json) as Record<string, unknown>),
          next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null,
        };
      }),
  };
}
