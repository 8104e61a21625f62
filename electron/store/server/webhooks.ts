import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer } from '../database/transaction.ts';
import { createOutbox, type Told } from '../outbox/outbox.ts';
import { SECRETS_KEY_FILE, type SecretBox } from '../outbox/secret-box.ts';
import type { Integration } from './integration.ts';
import { isLoopback } from './loopback.ts';

/** An address that is told of status changes, as the administrator sees it. */
export interface Webhook {
  readonly url: string;
  /** Status changes that it was not told yet. */
  readonly backlog: number;
  /** Calls in a row that were no yes. */
  readonly failures: number;
  readonly failingSince: EpochMs | null;
  /** Why the last of them was none, in words; empty while there is none. */
  readonly trouble: string;
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
  /** Seals the secrets that an earlier version kept as they are; gives how many there were. */
  readonly sealEarlier: () => Promise<number>;
  /** Sends what is due now, to each address in its own turn; gives how many calls were made. */
  readonly deliver: () => Promise<number>;
}

/** For the whole call: an answer that comes a byte at a time ends with it too. */
const TIMEOUT_MS = 10_000;
const PORT = 'webhook';
/** What whoever runs the store reads where a secret does not open. */
const UNSEALED = `its secret was sealed with another ${SECRETS_KEY_FILE}: put that file back beside the store's data, or add the address again`;

interface Row {
  readonly url: string;
  /** Sealed for its address. */
  readonly secret: string;
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
  writer: Writer,
  integration: Integration,
  clock: Clock,
  box: SecretBox,
  timeoutMs: number = TIMEOUT_MS,
): Webhooks {
  const outbox = createOutbox(database, writer, clock, [{ name: PORT, newest, tell }], timeoutMs);

  async function tell(url: string, after: number): Promise<Told> {
    const row = await database.read((sql) =>
      sql.get<Row>('SELECT url, secret, channel FROM webhooks WHERE url = ?', url),
    );
    const { changes, next } = await integration.statusChanges(after, row?.channel ?? null);
    // Nothing of its channel: it is told nothing, and its place moves on.
    if (!row || changes.length === 0) return { type: 'heard', upTo: next };
    const secret = box.open(row.secret, url);
    if (secret === undefined) return { type: 'again', trouble: UNSEALED };
    const id = createHmac('sha256', secret).update(`${after}-${next}`).digest('hex').slice(0, 32);
    const trouble = await call({ url, secret }, JSON.stringify({ id, type: 'orders.status-changed', changes, next }));
    return trouble === undefined ? { type: 'heard', upTo: next } : { type: 'again', trouble };
  }

  /** Gives why it was no yes, in words; undefined for a yes. */
  async function call({ url, secret }: Pick<Row, 'url' | 'secret'>, body: string): Promise<string | undefined> {
    const seconds = Math.floor(clock.now() / 1_000);
    const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    try {
      const { request } = await import('undici');
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
      return statusCode >= 200 && statusCode < 300 ? undefined : `it answered ${statusCode}`;
    } catch (error) {
      const { name, code } = error as { readonly name?: string; readonly code?: string };
      return name === 'TimeoutError'
        ? `no answer in ${timeoutMs / 1_000} s`
        : `no answer: ${code ?? name ?? 'no reason'}`;
    }
  }

  return {
    async add(url, channel = null) {
      const parsed = URL.parse(url);
      if (!parsed || !isReachable(parsed)) return undefined;
      const secret = randomBytes(32).toString('base64url');
      await database.write(async (sql) => {
        await sql.run(
          'INSERT INTO webhooks (url, secret, channel) VALUES (?, ?, ?) ON CONFLICT (url) DO UPDATE SET secret = excluded.secret, channel = excluded.channel',
          ...[parsed.href, box.seal(secret, parsed.href), channel],
        );
        await outbox.open(sql, PORT, parsed.href);
      });
      return secret;
    },
    async remove(url) {
      const lane = laneOf(url);
      await outbox.close(PORT, lane);
      return (await database.write((sql) => sql.run('DELETE FROM webhooks WHERE url = ?', lane))) > 0;
    },
    async list() {
      const lanes = (await outbox.lanes()).filter(({ port }) => port === PORT);
      return database.read(async (sql) => {
        const shown: Webhook[] = [];
        for (const { lane: url, after, failures, failingSince, trouble, nextAt, paused } of lanes) {
          const left = await sql.get<{ backlog: number }>(
            'SELECT count(*) AS backlog FROM status_history WHERE id > ?',
            after,
          );
          const row = await sql.get<{ channel: string | null }>('SELECT channel FROM webhooks WHERE url = ?', url);
          const backlog = left?.backlog ?? 0;
          shown.push({ url, backlog, failures, failingSince, trouble, nextAt, paused, channel: row?.channel ?? null });
        }
        return shown;
      });
    },
    pause: (url, paused) => outbox.pause(PORT, laneOf(url), paused),
    retry: (url) => outbox.retry(PORT, laneOf(url)),
    sealEarlier: () =>
      database.write(async (sql) => {
        const rows = await sql.all<Row>('SELECT url, secret, channel FROM webhooks');
        const plain = rows.filter(({ secret }) => !box.isSealed(secret));
        for (const { url, secret } of plain)
          await sql.run('UPDATE webhooks SET secret = ? WHERE url = ?', box.seal(secret, url), url);
        return plain.length;
      }),
    deliver: outbox.deliver,
  };
}

const laneOf = (url: string): string => URL.parse(url)?.href ?? url;

/** Status changes are numbered as they are written down. */
const newest = async (sql: Statements): Promise<number> =>
  (await sql.get<{ id: number | null }>('SELECT max(id) AS id FROM status_history'))?.id ?? 0;

/** TLS, or this very machine. */
const isReachable = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
