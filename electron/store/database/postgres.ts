import pg from 'pg';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { StoreTrouble } from '#shared/sync/index.ts';
import { createTurns, type Database, type SqlValue, type Statements } from './database.ts';
import { POSTGRES } from './dialect.ts';
import { MIGRATIONS } from './schema.ts';

const CHANNEL = 'packbench';
/** Any number that no other program on the server takes: "pack" in ASCII. */
const LOCK = 0x7061636b;
const CONNECT_TIMEOUT_MS = 5_000;
/** A statement that takes longer is given up: no station waits that long. */
const STATEMENT_TIMEOUT_MS = 60_000;
const RECONNECT_MS = 1_000;
const POOL = 8;

/** Whole numbers of the store stay far below 2^53, so int8 is read as a number. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(id, format as 'text') as never),
};

/** Opens the store's database on a PostgreSQL server. Several processes may work on one database. */
export async function openPostgres(url: string): Promise<Result<Database, StoreTrouble>> {
  const settings: pg.ClientConfig = {
    connectionString: url,
    types,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'packbench',
  };
  // Statements are sent without waiting for the answers to those before: each answer that nobody needs yet is a way saved.
  const pool = new pg.Pool({ ...settings, pipeline: true, max: POOL });
  // A server that goes away while a connection is idle: the next call finds out and says so.
  pool.on('error', () => undefined);
  try {
    const found = await migrate(pool);
    if (found > MIGRATIONS.length) {
      await pool.end();
      const detail = `The database has version ${found}; this program knows ${MIGRATIONS.length}.`;
      return fail({ type: 'newer-schema', detail });
    }
    const feed = listen(settings);
    await feed.ready;
    return ok(createPostgres(pool, feed));
  } catch (error) {
    await pool.end();
    return fail(troubleOf(error));
  }
}

function createPostgres(pool: pg.Pool, feed: Feed): Database {
  const ofTheDatabase = new WeakSet<Error>();
  const inTurn = createTurns();
  const prepare = createPreparing();

  async function transaction<T>(begin: string, work: (sql: Statements) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    client.on('error', onError);
    function onError(error: Error): void {
      broken = error;
    }
    try {
      const begun = sent(client.query(begin));
      const result = await work(statementsOf(client, prepare, ofTheDatabase));
      await begun;
      const { command } = await client.query('COMMIT');
      // Of a transaction in which anything failed, the server makes a rollback and calls that a success.
      if (command !== 'COMMIT') throw new Error('The transaction was not committed.');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  return {
    // One snapshot for the whole answer: rows and the version that they lead to belong together.
    read: (work) => transaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    // A sequence has no commit order, and a cursor over one skips what commits late. One lock gives one order. It is taken
    // before the first look, so that the transaction sees everything which committed before it. Who waits for it within this
    // process waits without a connection: else a few writers would hold all of them, and keep the readers out.
    write: (work) =>
      inTurn(() =>
        transaction(`BEGIN; SET LOCAL synchronous_commit = on; SELECT pg_advisory_xact_lock(${LOCK})`, work),
      ),
    jsonField: POSTGRES.jsonField,
    oneOf: POSTGRES.oneOf,
    announce: (version) =>
      void pool.query('SELECT pg_notify($1, $2)', [CHANNEL, String(version)]).catch(() => undefined),
    onAnnounced: feed.onAnnounced,
    // What is dead is written over when its room is used again: VACUUM lets that begin.
    scrub: async () => void (await pool.query('VACUUM records, log, states, answers')),
    backup: () => Promise.reject(new Error('PostgreSQL is backed up by its own tool: pg_dump --format=custom.')),
    troubleOf,
    isOfTheEntry: (error) => !(error instanceof Error && ofTheDatabase.has(error)),
    close: async () => {
      await feed.close();
      if (!pool.ending) await pool.end();
    },
  };
}

function statementsOf(client: pg.ClientBase, prepare: Preparing, ofTheDatabase: WeakSet<Error>): Statements {
  const query = (statement: Prepared, values: readonly SqlValue[]) =>
    client.query({ ...statement, values: [...values] }).catch((error: unknown) => {
      if (error instanceof Error && !isOfTheData(error)) ofTheDatabase.add(error);
      throw error;
    });
  return {
    all: async <Row>(sql: string, ...values: readonly SqlValue[]) =>
      (await query({ text: numbered(sql) }, values)).rows as readonly Row[],
    get: async <Row>(sql: string, ...values: readonly SqlValue[]) =>
      (await query(prepare(sql), values)).rows[0] as Row | undefined,
    run: async (sql, ...values) => (await query(prepare(sql), values)).rowCount ?? 0,
    insert: async (into, rows) => {
      const marks = rows.map((row) => `(${row.map(() => '?').join(', ')})`);
      await query({ text: numbered(`INSERT INTO ${into} VALUES ${marks.join(', ')}`) }, rows.flat());
    },
    async part(work) {
      void sent(client.query('SAVEPOINT part'));
      try {
        const result = await work();
        void sent(client.query('RELEASE SAVEPOINT part'));
        return result;
      } catch (error) {
        await client.query('ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part');
        throw error;
      }
    },
  };
}

/** A statement whose answer is not waited for here: if it fails, whatever comes after it in its transaction fails too. */
function sent<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return answer;
}

/** Classes of errors that a statement's own values cause: 22 data exception, 23 integrity constraint. */
const isOfTheData = (error: Error): boolean => error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '');

interface Prepared {
  readonly name?: string;
  readonly text: string;
}
type Preparing = (sql: string) => Prepared;

/**
 * Gives each statement a name, under which a connection has it read and planned once: that costs as much as running it. For
 * single rows and writes only: how a list is best read depends on what is asked and on how much there is.
 */
function createPreparing(): Preparing {
  const known = new Map<string, Prepared>();
  return (sql) => {
    const prepared = known.get(sql) ?? { name: `s${known.size}`, text: numbered(sql) };
    known.set(sql, prepared);
    return prepared;
  };
}

/** PostgreSQL counts its values: `?` becomes `$1`, `$2` and so on. No statement of the store has a `?` in a text. */
function numbered(sql: string): string {
  let count = 0;
  return sql.replaceAll('?', () => `$${++count}`);
}

type Feed = ReturnType<typeof listen>;

/** Hears the announcements over a connection of its own, and finds the way back when the server was away. */
function listen(settings: pg.ClientConfig) {
  const listeners = new Set<(version: number) => void>();
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client(settings);
    client = fresh;
    fresh.on('error', again);
    fresh.on('end', again);
    fresh.on('notification', ({ payload }) => {
      for (const listener of listeners) listener(Number(payload));
    });
    await fresh.connect();
    await fresh.query(`LISTEN ${CHANNEL}`);
  }

  function again(): void {
    if (closed || retry) return;
    retry = setTimeout(() => {
      retry = undefined;
      connect().catch(again);
    }, RECONNECT_MS);
  }

  const ready = connect().catch(again);
  return {
    ready,
    onAnnounced(listener: (version: number) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await ready;
      await client?.end().catch(() => undefined);
    },
  };
}

/** Brings the database to the newest schema, one process at a time; gives the version that it found or made. */
async function migrate(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    await client.query('CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)');
    const found = Number((await client.query('SELECT version FROM schema_version')).rows[0]?.version ?? 0);
    if (found < MIGRATIONS.length) {
      for (const step of MIGRATIONS.slice(found)) await client.query(step(POSTGRES));
      await client.query('DELETE FROM schema_version');
      await client.query('INSERT INTO schema_version (version) VALUES ($1)', [MIGRATIONS.length]);
    }
    await client.query('COMMIT');
    return Math.max(found, MIGRATIONS.length);
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Names what PostgreSQL complains of. Source: its error codes (53100 disk full, XX001/XX002 data and index corrupted). */
function troubleOf(error: unknown): StoreTrouble {
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '53100') return { type: 'disk-full', detail };
  if (code === 'XX001' || code === 'XX002') return { type: 'store-corrupt', detail };
  if (code === '55P03') return { type: 'store-locked', detail };
  return { type: 'unreachable', detail };
}
