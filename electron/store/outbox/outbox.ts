import { randomUUID } from 'node:crypto';
import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer } from '../database/transaction.ts';
import { raise, settle } from '../exceptions/exceptions.ts';

/** What came of telling. `heard`: all up to `upTo`, and it said yes · `again`: not, or nobody knows; why, in words for whoever runs the store. */
export type Told =
  | { readonly type: 'heard'; readonly upTo: number }
  | { readonly type: 'again'; readonly trouble: string };

/** One way of telling the outside: webhooks; later a marketplace, a shop, a carrier. */
export interface OutboxPort {
  readonly name: string;
  /** The newest number that something to be told is on record under; 0 while there is nothing. */
  readonly newest: (sql: Statements) => Promise<number>;
  /**
   * Tells a lane what is on record after a number, in its order, within `timeoutMs` of the outbox. Told again after a crash, it must say the same
   * in a way that the other side can know it by. Never rejects.
   */
  readonly tell: (lane: string, after: number) => Promise<Told>;
}

/** Who is told by a port, and how far: one after the other in a lane, each lane by itself. */
export interface Lane {
  readonly port: string;
  readonly lane: string;
  /** All up to this number was heard. */
  readonly after: number;
  /** Tries in a row that were no yes, since when, and what was wrong with the last. */
  readonly failures: number;
  readonly failingSince: EpochMs | null;
  readonly trouble: string;
  readonly nextAt: EpochMs;
  readonly paused: boolean;
}

/**
 * Tells the outside what happened. Whatever is told is on record in the store before, under a number that only grows; a lane remembers how far it
 * was heard. It is told by whoever holds the lane's lease, again after growing pauses until it is heard, and never out of order.
 */
export interface Outbox {
  /** Begins a lane with what happens from now on; one that there is goes on where it stands. */
  readonly open: (sql: Statements, port: string, lane: string) => Promise<void>;
  /** Ends a lane: nothing more is told it. False where there is none. */
  readonly close: (port: string, lane: string) => Promise<boolean>;
  readonly lanes: () => Promise<readonly Lane[]>;
  /** Tells nothing more until it is resumed; what happens meanwhile waits. False where there is no such lane. */
  readonly pause: (port: string, lane: string, paused: boolean) => Promise<boolean>;
  /** Tries now, whatever the pause after failures says. */
  readonly retry: (port: string, lane: string) => Promise<boolean>;
  /** Tells what is due now, each lane in its own turn; gives how many times something was told. */
  readonly deliver: () => Promise<number>;
}

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60 * 60_000;
/** Whoever has not heard for so long is for a person. */
const STUCK_MS = 24 * 60 * 60_000;
/** So many lanes are taken at once. */
const A_TIME = 100;

interface Taken {
  readonly port: string;
  readonly lane: string;
  readonly after: number;
  readonly failures: number;
}

/** `timeoutMs`: how long one telling takes at most. A lease lasts twice as long, so whoever takes a lane over tells it alone. */
export function createOutbox(
  database: Database,
  writer: Writer,
  clock: Clock,
  ports: readonly OutboxPort[],
  timeoutMs: number,
): Outbox {
  const change = async (port: string, lane: string, set: string, ...values: readonly number[]): Promise<boolean> =>
    (await database.write((sql) =>
      sql.run(`UPDATE outbox SET ${set} WHERE port = ? AND lane = ?`, ...values, port, lane),
    )) > 0;

  /** Takes the lanes of a port that have something to hear, and that nobody else tells. */
  const takeDue = (port: OutboxPort, holder: string): Promise<readonly Taken[]> =>
    database.write(async (sql) => {
      const now = clock.now();
      const rows = await sql.all<Taken>(
        `SELECT port, lane, after_id AS "after", failures FROM outbox
          WHERE port = ? AND paused = 0 AND next_at <= ? AND leased_until <= ? AND after_id < ? ORDER BY next_at LIMIT ${A_TIME}`,
        ...[port.name, now, now, await port.newest(sql)],
      );
      for (const { lane } of rows)
        await sql.run(
          'UPDATE outbox SET holder = ?, leased_until = ? WHERE port = ? AND lane = ?',
          ...[holder, now + 2 * timeoutMs, port.name, lane],
        );
      return rows;
    });

  /** Notes what came of it, unless the lease ended meanwhile and somebody else has the lane. What fails for a day is for a person. */
  const note = ({ port, lane, failures }: Taken, holder: string, told: Told): Promise<void> =>
    writer.write(async (writing) => {
      const { sql } = writing;
      const now = clock.now();
      if (told.type === 'heard') {
        const noted = await sql.run(
          `UPDATE outbox SET after_id = ?, failures = 0, failing_since = NULL, trouble = '', next_at = 0, leased_until = 0
            WHERE port = ? AND lane = ? AND holder = ?`,
          ...[told.upTo, port, lane, holder],
        );
        if (noted > 0 && failures > 0) await settle(writing, notTold(port, lane));
        return;
      }
      const detail = told.trouble.slice(0, 200);
      const pause = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures, 20));
      const noted = await sql.run(
        `UPDATE outbox SET failures = ?, failing_since = coalesce(failing_since, ?), trouble = ?, next_at = ?, leased_until = 0
          WHERE port = ? AND lane = ? AND holder = ?`,
        ...[failures + 1, now, detail, now + pause, port, lane, holder],
      );
      const isStuck = await sql.get(
        'SELECT 1 AS one FROM outbox WHERE port = ? AND lane = ? AND failing_since <= ?',
        ...[port, lane, now - STUCK_MS],
      );
      if (noted > 0 && isStuck) await raise(writing, { ...notTold(port, lane), detail, at: now });
    });

  /** Each lane goes on by itself until it has heard all or says no: one that is slow holds up nobody else. */
  async function tellAll(port: OutboxPort, taken: Taken, holder: string): Promise<number> {
    await note(taken, holder, await port.tell(taken.lane, taken.after));
    return 1 + (await tellDue(port));
  }

  async function tellDue(port: OutboxPort): Promise<number> {
    const holder = randomUUID();
    const taken = await takeDue(port, holder);
    return sum(await Promise.all(taken.map((one) => tellAll(port, one, holder))));
  }

  return {
    async open(sql, name, lane) {
      const newest = (await ports.find((port) => port.name === name)?.newest(sql)) ?? 0;
      await sql.run(
        `INSERT INTO outbox (port, lane, after_id, failures, failing_since, trouble, next_at, paused, holder, leased_until)
          VALUES (?, ?, ?, 0, NULL, '', 0, 0, '', 0) ON CONFLICT (port, lane) DO NOTHING`,
        ...[name, lane, newest],
      );
    },
    close: (port, lane) =>
      writer.write(async (writing) => {
        await settle(writing, notTold(port, lane));
        return (await writing.sql.run('DELETE FROM outbox WHERE port = ? AND lane = ?', port, lane)) > 0;
      }),
    async lanes() {
      const rows = await database.read((sql) =>
        sql.all<Omit<Lane, 'paused'> & { readonly paused: number }>(
          `SELECT port, lane, after_id AS "after", failures, failing_since AS "failingSince", trouble, next_at AS "nextAt", paused
            FROM outbox ORDER BY port, lane`,
        ),
      );
      return rows.map((row) => ({ ...row, paused: row.paused === 1 }));
    },
    pause: (port, lane, paused) => change(port, lane, 'paused = ?', paused ? 1 : 0),
    retry: (port, lane) => change(port, lane, "next_at = 0, failures = 0, failing_since = NULL, trouble = ''"),
    deliver: async () => sum(await Promise.all(ports.map(tellDue))),
  };
}

/** What a lane that fails is to a person: its address, as far as a name may be long. */
const notTold = (port: string, lane: string) =>
  ({ type: 'not-told', subject: { kind: port, id: lane.slice(0, 160) }, stationId: '' }) as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
