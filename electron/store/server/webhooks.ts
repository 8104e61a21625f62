import { createHmac, randomBytes } from 'node:crypto';
import { request } from 'undici';
import type { Clock } from '#shared/prelude/index.ts';
import type { Database } from '../database/database.ts';
import type { Integration } from '../integration.ts';

/** Tells other programs of status changes, in their order, again and again until they say yes. */
export interface Webhooks {
  /** Adds an address and gives the secret that its calls are signed with; undefined for an address that is none. */
  readonly add: (url: string) => Promise<string | undefined>;
  readonly remove: (url: string) => Promise<boolean>;
  /** Sends what is due now; gives how many calls were made. */
  readonly deliver: () => Promise<number>;
}

const TIMEOUT_MS = 10_000;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60 * 60_000;

interface Row {
  readonly url: string;
  readonly secret: string;
  readonly cursor: number;
  readonly failures: number;
}

/**
 * A call is `POST {changes, next}` as in `GET /v1/status-changes`, with `packbench-signature: t=SECONDS,v1=HEX`, where HEX is the
 * HMAC-SHA-256 of `SECONDS.BODY` by the secret. Any answer from 200 to 299 is a yes; the cursor moves with it, so a change is
 * told at least once and never out of order. Addresses are added by the administrator at the store only.
 */
export function createWebhooks(database: Database, integration: Integration, clock: Clock): Webhooks {
  /** Takes one that is due, for as long as a call may last: several processes must not make the same call. */
  const take = (): Promise<Row | undefined> =>
    database.write(async (sql) => {
      const row = await sql.get<Row>(
        'SELECT url, secret, after_id AS "cursor", failures FROM webhooks WHERE next_at <= ? AND after_id < (SELECT coalesce(max(id), 0) FROM status_history) ORDER BY next_at LIMIT 1',
        clock.now(),
      );
      if (row) await sql.run('UPDATE webhooks SET next_at = ? WHERE url = ?', clock.now() + 2 * TIMEOUT_MS, row.url);
      return row;
    });

  async function call({ url, secret, cursor }: Row): Promise<number | undefined> {
    const { changes, next } = await integration.statusChanges(cursor);
    const body = JSON.stringify({ changes, next });
    const seconds = Math.floor(clock.now() / 1_000);
    const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    try {
      const { statusCode, body: answer } = await request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'packbench-signature': `t=${seconds},v1=${signature}` },
        body,
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
      });
      await answer.dump();
      return statusCode >= 200 && statusCode < 300 ? next : undefined;
    } catch {
      return undefined;
    }
  }

  return {
    async add(url) {
      const parsed = URL.parse(url);
      const loopback = parsed?.hostname === 'localhost' || parsed?.hostname.startsWith('127.');
      if (!parsed || !(parsed.protocol === 'https:' || (parsed.protocol === 'http:' && loopback))) return undefined;
      const secret = randomBytes(32).toString('base64url');
      await database.write((sql) =>
        sql.run(
          'INSERT INTO webhooks (url, secret, after_id, failures, next_at) VALUES (?, ?, (SELECT coalesce(max(id), 0) FROM status_history), 0, 0) ON CONFLICT (url) DO UPDATE SET secret = excluded.secret',
          parsed.href,
          secret,
        ),
      );
      return secret;
    },
    remove: async (url) =>
      (await database.write((sql) => sql.run('DELETE FROM webhooks WHERE url = ?', URL.parse(url)?.href ?? url))) > 0,
    async deliver() {
      for (let calls = 0; ; calls++) {
        const row = await take();
        if (!row) return calls;
        const next = await call(row);
        const failures = next === undefined ? row.failures + 1 : 0;
        const pause = failures === 0 ? 0 : Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
        await database.write((sql) =>
          sql.run(
            'UPDATE webhooks SET after_id = ?, failures = ?, next_at = ? WHERE url = ?',
            next ?? row.cursor,
            failures,
            clock.now() + pause,
            row.url,
          ),
        );
      }
    },
  };
}
