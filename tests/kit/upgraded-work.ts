// What a database of an earlier version holds of orders that were worked on, and how the same reads in today's.
import { expect } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { Database } from '#electron/store/database/database.ts';
import { SQLITE } from '#electron/store/database/dialect.ts';
import { MIGRATIONS } from '#electron/store/database/schema.ts';
import { rebuildStates } from '#electron/store/log/state-audit.ts';
import { packingOf } from '#electron/store/orders/packing-state.ts';
import { append, emptyHead, LOG_RULES } from '#shared/log/index.ts';
import { evolve, needsOf, type PackingEvent } from '#shared/packing/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { digest } from './open-store.ts';

/** The last version whose tables knew orders only, and the first that had all of them. */
export const BEFORE_SUBJECTS: number = MIGRATIONS.findIndex((step) => step(SQLITE).includes('CREATE TABLE states'));
export const FIRST_CLAIMS: number = MIGRATIONS.findIndex((step) => step(SQLITE).includes('CREATE TABLE claims')) + 1;

const order = anOrder();
const opened: PackingEvent = { type: 'OrderOpened', v: 1, orderId: order.id, rev: 1, needs: [...needsOf(order)] };
const entry = append(digest, emptyHead('i1'), { opId: 'o1', at: 1, by: 'ana', event: opened });
const state = evolve(null, opened);
const text = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

/** SQL that writes an order that is packed at a bench, one that was taken over, a claim and an erased order, on both databases. */
export const INSERT_OLD_WORK: string = `
  INSERT INTO log (station, incarnation, seq, hash, body, op, order_id, outcome, reason, received_at)
    VALUES ('s1', 'i1', 1, '${entry.hash}', '${entry.body.replaceAll("'", "''")}', 'o1', '${order.id}', 'applied', '', 700);
  INSERT INTO packing (order_id, station, state) VALUES ('${order.id}', 's1', ${text(state)}), ('Wish:taken', 's2', 'null');
  INSERT INTO claims (order_id, station, fence, until) VALUES ('${order.id}', 's1', 3, 99);
  INSERT INTO records (kind, key, json, version) VALUES ('erased', 'Wish:erased', ${text({ ...order, id: 'Wish:erased', status: 'packed' })}, 1);`;

/** All of it is there, under its subjects, and nothing of it is taken for wrong or made anew. */
export async function expectOldWork(database: Database): Promise<void> {
  await database.read(async (sql) => {
    expect(await packingOf(sql, order.id)).toEqual({ station: 's1', state });
    expect(await packingOf(sql, 'Wish:taken')).toEqual({ station: 's2', state: null });
    expect(await sql.all('SELECT kind, id, changed_at FROM states ORDER BY id')).toEqual(
      [
        { kind: 'packing', id: 'Wish:taken', changed_at: 0 },
        { kind: 'packing', id: order.id, changed_at: 700 },
      ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(await sql.all('SELECT kind, id, station, fence, until FROM claims')).toEqual([
      { kind: 'order', id: order.id, station: 's1', fence: 3, until: 99 },
    ]);
    expect(await sql.all('SELECT kind, id FROM erased_subjects')).toEqual([{ kind: 'order', id: 'Wish:erased' }]);
    expect(await sql.all('SELECT about_kind, about_id, folded FROM log')).toEqual([
      { about_kind: 'order', about_id: order.id, folded: null },
    ]);
  });
  expect((await auditStore(database, digest)).problems.filter((problem) => !problem.startsWith('the history'))).toEqual(
    [],
  );
  expect(await rebuildStates(database, LOG_RULES, { now: () => 1 })).toBe(0);
}
