import { Delivery } from '#shared/domain/index.ts';
import { type ExpectedLine, expectedLines, openUnits } from '#shared/receiving/index.ts';
import type { Database } from '../database/database.ts';

/** A delivery as programs see it: what was ordered with what came of it. */
export interface DeliveryState {
  readonly delivery: string;
  readonly supplier: string;
  readonly expectedAt: number | null;
  readonly open: number;
  readonly lines: readonly ExpectedLine[];
}

/** Deliveries for programs. */
export interface DeliveryBook {
  /** After a place, so many; `next` is null at the end. */
  readonly deliveries: (asked: {
    readonly after: number;
    readonly limit: number;
  }) => Promise<{ readonly deliveries: readonly DeliveryState[]; readonly next: number | null }>;
  /** One by its code; null: there is none. */
  readonly delivery: (code: string) => Promise<DeliveryState | null>;
}

export const createDeliveryBook = (database: Pick<Database, 'read'>): DeliveryBook => ({
  deliveries: ({ after, limit }) =>
    database.read(async (sql) => {
      const rows = await sql.all<{ id: number; json: string }>(
        "SELECT id, json FROM records WHERE kind = 'delivery' AND id > ? ORDER BY id LIMIT ?",
        ...[after, limit],
      );
      return {
        deliveries: rows.map(({ json }) => stateOf(json)),
        next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
      };
    }),
  delivery: (code) =>
    database.read(async (sql) => {
      const row = await sql.get<{ json: string }>(
        "SELECT json FROM records WHERE kind IN ('delivery', 'retired-delivery') AND key = ? ORDER BY kind LIMIT 1",
        code,
      );
      return row ? stateOf(row.json) : null;
    }),
});

function stateOf(json: string): DeliveryState {
  const { code, supplier, expectedAt, lines: ordered, came } = Delivery.parse(JSON.parse(json));
  const lines = expectedLines(ordered, came);
  return { delivery: code, supplier, expectedAt, open: openUnits(lines), lines };
}
