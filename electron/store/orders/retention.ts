import { setImmediate } from 'node:timers/promises';
import { Order, type OrderStatus, parcelKey } from '#shared/domain/index.ts';
import { type LogRules, orderSubject } from '#shared/log/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import type { Clock, Digest } from '#shared/prelude/index.ts';
import type { Database } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { parcelsOf } from '../handover/parcel-rows.ts';
import { eraseWords } from '../log/erase-words.ts';
import { rewriteState } from '../log/states.ts';
import { erasePhotos } from '../photos/photos.ts';
import { erasePostage } from '../postage/postage-row.ts';
import { packingKey, packingOf } from './packing-state.ts';

/** How long orders that are done with stay. `stationDays`: on the stations; `personalDays`: with their personal data. */
export interface RetentionDays {
  readonly stationDays: number;
  readonly personalDays: number;
}
export const DEFAULT_RETENTION: RetentionDays = { stationDays: 30, personalDays: 180 };

/** What a sweep did, in orders. */
export interface Swept {
  readonly retired: number;
  readonly erased: number;
}

export interface Retention {
  /** Retires and erases whatever is due, some orders a transaction, so that nobody waits long for it. */
  readonly sweep: (days: RetentionDays) => Promise<Swept>;
  /** Erases one order's personal data now, because a person asked for it. `open`: it is not done with yet. */
  readonly eraseOrder: (orderId: string) => Promise<'erased' | 'open' | 'unknown'>;
}

const DAY = 24 * 60 * 60 * 1_000;
/** So many orders are changed in one transaction. */
const A_TIME = 200;
/** Where the next thousand orders end, by their keys: so many are looked at before it is another's turn. */
const STRETCH =
  'SELECT max(key) AS last FROM (SELECT key FROM records WHERE kind = ? AND key > ? ORDER BY key LIMIT 1000) AS next';
/** Nothing happens to these at a bench any more. */
const DONE: readonly OrderStatus[] = ['packed', 'shipped', 'delivered', 'cancelled', 'refunded'];

/**
 * A parcel without a label that was scanned onto it still needs its address: its order is not done with, however old it is. One that is
 * done with is a record of the kind `order`, then `retired` (stations forget it, the store answers for it),
 * then `erased` (nothing of it names a person). What was packed, when and by whom stays, and so does the proof: of an entry
 * whose text is erased its digest stays, and the chain is over the digests.
 */
export function createRetention(
  database: Database,
  writer: Writer,
  rules: LogRules,
  digest: Digest,
  clock: Clock,
): Retention {
  const done = DONE.map((status) => `'${status}'`).join(', ');
  const due = (kind: 'order' | 'retired') =>
    `SELECT key, json FROM records AS r WHERE kind = '${kind}' AND key > ? AND key <= ?
      AND ${database.jsonField('json', 'status')} IN (${done})
      AND NOT EXISTS (SELECT 1 FROM status_history WHERE order_id = r.key AND at >= ?)
      AND NOT (${database.jsonField('json', 'status')} = 'packed' AND EXISTS (SELECT 1 FROM states AS p WHERE p.kind = 'packing'
        AND p.id = r.key AND ${database.jsonField('p.state', 'phase')} <> 'finished')) ORDER BY key LIMIT ${A_TIME}`;

  const inTurns = async (
    kind: 'order' | 'retired',
    days: number,
    work: (writing: Writing, orderId: string, json: string) => Promise<void>,
  ): Promise<number> => {
    const before = clock.now() - days * DAY;
    let count = 0;
    let after = '';
    for (;;) {
      const stretch = await database.read((sql) => sql.get<{ last: string | null }>(STRETCH, kind, after));
      const last = stretch?.last ?? null;
      if (last === null) return count;
      // Most stretches hold nothing that is due: they are looked at without keeping writers away.
      while (await database.read((sql) => sql.get(due(kind), after, last, before)))
        count += await writer.write(async (writing) => {
          const rows = await writing.sql.all<{ key: string; json: string }>(due(kind), after, last, before);
          for (const { key, json } of rows) await work(writing, key, json);
          return rows.length;
        });
      after = last;
      // SQLite answers at once: without a break, nothing that comes in would be heard until the sweep is over.
      await setImmediate();
    }
  };

  async function retire({ sql, put, remove }: Writing, orderId: string, json: string): Promise<void> {
    await remove('order', orderId);
    await put('retired', orderId, json);
    await remove('claim', orderId);
    for (const row of await parcelsOf(sql, orderId)) await remove('waiting-parcel', parcelKey(row));
    await sql.run('DELETE FROM pick_orders WHERE order_id = ?', orderId);
    const exceptions = await sql.all<{ key: string; json: string }>(
      `SELECT key, json FROM records WHERE kind = 'exception' AND ${database.jsonField('json', 'orderId')} = ?`,
      orderId,
    );
    for (const exception of exceptions) {
      await remove('exception', exception.key);
      await put('retired-exception', exception.key, exception.json);
    }
  }

  async function erase({ sql, put, remove }: Writing, orderId: string, json: string): Promise<void> {
    await remove('retired', orderId);
    await put('erased', orderId, JSON.stringify(withoutPerson(Order.parse(JSON.parse(json)))));
    const bench = await packingOf(sql, orderId);
    if (bench?.state) await rewriteState(sql, packingKey(orderId), withoutWords(bench.state));
    await eraseWords(sql, rules, digest, orderSubject(orderId));
    await erasePhotos(sql, orderSubject(orderId));
    await erasePostage(sql, orderId);
  }

  return {
    async sweep({ stationDays, personalDays }) {
      const retired = await inTurns('order', stationDays, retire);
      return { retired, erased: await inTurns('retired', Math.max(stationDays, personalDays), erase) };
    },
    eraseOrder: (orderId) =>
      writer.write(async (writing) => {
        const row = await writing.sql.get<{ kind: string; json: string }>(
          "SELECT kind, json FROM records WHERE key = ? AND kind IN ('order', 'retired', 'erased')",
          orderId,
        );
        if (!row) return 'unknown';
        const { status } = Order.parse(JSON.parse(row.json));
        const isUnlabelled =
          status === 'packed' && (await packingOf(writing.sql, orderId))?.state?.phase !== 'finished';
        if (!DONE.includes(status) || isUnlabelled) return 'open';
        if (row.kind === 'order') await retire(writing, orderId, row.json);
        if (row.kind !== 'erased') await erase(writing, orderId, row.json);
        return 'erased';
      }),
  };
}

/** The country stays: it says where parcels go, and names nobody. */
const withoutPerson = ({ care: _care, ...order }: Order): Order => ({
  ...order,
  address: {
    name: '',
    company: '',
    street1: '',
    street2: '',
    city: '',
    region: '',
    postcode: '',
    country: order.address.country,
    phone: '',
  },
  email: '',
  note: '',
  hold: order.hold && { ...order.hold, detail: '' },
  ...(order.customs && { customs: { ...order.customs, taxId: undefined } }),
});

const withoutWords = ({ released: _released, before: _before, ...state }: PackingState): PackingState => ({
  ...state,
  hold: state.hold && { ...state.hold, detail: '' },
});
