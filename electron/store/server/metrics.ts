import type { Database } from '../database/database.ts';
import { headOf } from '../database/transaction.ts';

/**
 * Figures of the store in the text format of Prometheus. Counts only: nothing of a customer. No row of the log ever goes, so
 * its last number is its length, but for numbers that a broken write skipped on PostgreSQL.
 */
export async function metricsOf(database: Database, now: number): Promise<string> {
  const figures = await database.read(async (sql) => {
    const count = async (query: string) => (await sql.get<{ count: number }>(query))?.count ?? 0;
    return {
      packbench_store_version: (await headOf(sql)).version,
      packbench_log_entries: await count('SELECT coalesce(max(rowid), 0) AS count FROM log'),
      packbench_log_set_aside: await count("SELECT count(*) AS count FROM log WHERE outcome = 'quarantined'"),
      packbench_exceptions: await count("SELECT count(*) AS count FROM records WHERE kind = 'exception'"),
      packbench_orders: await count("SELECT count(*) AS count FROM records WHERE kind = 'order'"),
      packbench_webhooks: await count('SELECT count(*) AS count FROM webhooks'),
      packbench_webhook_backlog: await count(
        "SELECT count(*) AS count FROM outbox JOIN status_history ON id > after_id WHERE port = 'webhook'",
      ),
      packbench_webhook_failures: await count('SELECT coalesce(max(failures), 0) AS count FROM outbox'),
      packbench_stations: await count('SELECT count(*) AS count FROM stations WHERE revoked_at IS NULL'),
      packbench_stations_seen_recently: await count(
        `SELECT count(*) AS count FROM stations WHERE revoked_at IS NULL AND seen_at > ${now - RECENT_MS}`,
      ),
    };
  });
  return Object.entries(figures)
    .map(([name, value]) => `# TYPE ${name} gauge\n${name} ${value}\n`)
    .join('');
}

const RECENT_MS = 5 * 60_000;
