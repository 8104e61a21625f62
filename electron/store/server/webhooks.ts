import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { request } from 'undici';
import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import type { Database } from '../database/database.ts';
import type { Integration } from './integration.ts';
import { isLoopback } from './loopback.ts';

/** An address that is told of status changes, as the administrator sees it. */
export interface Webhook {
  readonly url: string;
  /** Status changes that it was not told yet. */
  readonly backlog: number;
  /** Calls in a row that were no yes. */
  readonly failures: number;
  readonly nextAt: EpochMs;
  readonly paused: boolean;
  /** The channel whose orders it hears of; null for all. */
  readonly channel: string | null;
}

/** Tells other programs of status changes, in their order, again and again until they say yes. */
export interface Webhooks {
  /** Adds an address and gives the secret that its calls are signed with; undefined for an address that is none. */
  readonly add: (url: string, channel?: string | null) => Promise<string | undefined>;
  readonly remove: (url: string) => Promise<boolean>;
  readonly list: () => Promise<readonly Webhook[]>;
  /** Tells nothing more until it is resumed; what happens meanwhile waits. False where there is no such address. */
  readonly pause: (url: string, paused: boolean) => Promise<boolean>;
  /** Tries now, whatever the pause after failures says. */
  readonly retry: (url: string) => Promise<boolean>;
  /** Sends what is due now, to each address in its own turn; gives how many calls were made. */
  readonly deliver: () => Promise<number>;
}

/** For the whole call: an answer that comes a byte at a time ends with it too. */
const TIMEOUT_MS = 10_000;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60 * 60_000;

interface Row {
  readonly url: string;
  readonly secret: string;
  readonly cursor: number;
  readonly failures: number;
  readonly channel: string | null;
}

/**
 * A call is `POST {id, type, changes, next}` with the changes as in `GET /v1/status-changes`, and `packbench-signature: t=SECONDS,v1=HEX`,
 * where HEX is the HMAC-SHA-256 of `SECONDS.BODY` by the secret. `id` is the same for the same changes, also when they are told again.
 * Any answer from 200 to 299 is a yes; the cursor moves with it, so a change is told at least once and never out of order. Addresses are
 * added by the administrator at the store only.
 */
export function createWebhooks(
  database: Database,
  integration: Integration,
  clock: Clock,
  timeoutMs: number = TIMEOUT_MS,
): Webhooks {
  const atWork = new Set<string>();

  /** Takes those that are due, for as long as a call may last: several processes must not make the same call. */
  const takeDue = (): Promise<readonly Row[]> =>
    database.write(async (sql) => {
      const rows = await sql.all<Row>(
        'SELECT url, secret, after_id AS "cursor", failures, channel FROM webhooks WHERE paused = 0 AND next_at <= ? AND after_id < (SELECT coalesce(max(id), 0) FROM status_history) ORDER BY next_at LIMIT 100',
        clock.now(),
      );
      const mine = rows.filter(({ url }) => !atWork.has(url));
      for (const { url } of mine)
        await sql.run('UPDATE webhooks SET next_at = ? WHERE url = ?', clock.now() + 2 * timeoutMs, url);
      return mine;
    });

  async function call({ url, secret, cursor, channel }: Row): Promise<number | undefined> {
    const { changes, next } = await integration.statusChanges(cursor, channel);
    // Nothing of its channel: it is told nothing, and its place moves on.
    if (changes.length === 0) return next;
    const id = createHmac('sha256', secret).update(`${cursor}-${next}`).digest('hex').slice(0, 32);
    const body = JSON.stringify({ id, type: 'orders.status-changed', changes, next });
    const seconds = Math.floor(clock.now() / 1_000);
    const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    try {
      const { statusCode, body: answer } = await request(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'packbench-signature': `t=${seconds},v1=${signature}`,
          'packbench-delivery': randomUUID(),
        },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      await answer.dump({ limit: 64 * 1024 });
      return statusCode >= 200 && statusCode < 300 ? next : undefined;
    } catch {
      return undefined;
    }
  }

  async function tell(row: Row): Promise<void> {
    atWork.add(row.url);
    try {
      const next = await call(row);
      const failures = next === undefined ? row.failures + 1 : 0;
      const pause = failures === 0 ? 0 : Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20));
      await database.write((sql) =>
        sql.run(
          'UPDATE webhooks SET after_id = ?, failures = ?, next_at = ? WHERE url = ?',
          next ?? row.cursor,
          failures,
          clock.now() + pause,
          row.url,
        ),
      );
    } finally {
      atWork.delete(row.url);
    }
  }

  const change = async (url: string, set: string, ...values: readonly number[]): Promise<boolean> =>
    (await database.write((sql) =>
      sql.run(`UPDATE webhooks SET ${set} WHERE url = ?`, ...values, URL.parse(url)?.href ?? url),
    )) > 0;

  /** Each goes on by itself until it has heard all or says no: one that is slow holds up nobody else. */
  async function tellAll(row: Row): Promise<number> {
    await tell(row);
    const again = (await takeDue()).map(tellAll);
    return 1 + (await Promise.all(again)).reduce((sum, calls) => sum + calls, 0);
  }

  return {
    async add(url, channel = null) {
      const parsed = URL.parse(url);
      if (!parsed || !isReachable(parsed)) return undefined;
      const secret = randomBytes(32).toString('base64url');
      await database.write((sql) =>
        sql.run(
          'INSERT INTO webhooks (url, secret, after_id, failures, next_at, channel) VALUES (?, ?, (SELECT coalesce(max(id), 0) FROM status_history), 0, 0, ?) ON CONFLICT (url) DO UPDATE SET secret = excluded.secret, channel = excluded.channel',
          parsed.href,
          secret,
          channel,
        ),
      );
      return secret;
    },
    remove: async (url) =>
      (await database.write((sql) => sql.run('DELETE FROM webhooks WHERE url = ?', URL.parse(url)?.href ?? url))) > 0,
    list: async () =>
      (
        await database.read((sql) =>
          sql.all<Omit<Webhook, 'paused'> & { paused: number }>(
            'SELECT url, failures, next_at AS "nextAt", paused, channel, (SELECT count(*) FROM status_history WHERE id > after_id) AS backlog FROM webhooks ORDER BY url',
          ),
        )
      ).map((row) => ({ ...row, paused: row.paused === 1 })),
    pause: (url, paused) => change(url, 'paused = ?', paused ? 1 : 0),
    retry: (url) => change(url, 'next_at = 0, failures = 0'),
    async deliver() {
      const calls = await Promise.all((await takeDue()).map(tellAll));
      return calls.reduce((sum, count) => sum + count, 0);
    },
  };
}

/** TLS, or this very machine. */
const isReachable = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
