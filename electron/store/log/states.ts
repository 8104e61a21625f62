import type { StateKey } from '#shared/log/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { Statements } from '../database/database.ts';

/** Where the work on something stands, and at which station. Null: taken over, and not begun there yet. */
export interface HeldState<State extends object> {
  readonly station: string;
  readonly state: State | null;
}

/** Reads a state of its kind; undefined where nobody began any. */
export async function stateOf<State extends object>(
  sql: Statements,
  { kind, id }: StateKey,
): Promise<HeldState<State> | undefined> {
  const row = await sql.get<{ station: string; state: string }>(
    'SELECT station, state FROM states WHERE kind = ? AND id = ?',
    kind,
    id,
  );
  return row && { station: row.station, state: JSON.parse(row.state) as State | null };
}

/** When the work on something began, by its station's clock put right; 0 where nobody began any. */
export async function begunAt(sql: Statements, { kind, id }: StateKey): Promise<EpochMs> {
  const row = await sql.get<{ at: number }>('SELECT begun_at AS at FROM states WHERE kind = ? AND id = ?', kind, id);
  return row?.at ?? 0;
}

/**
 * Keeps a state as it stands since `changedAt`, by the store's clock, in the place of the one before. `happenedAt`: when what changed it
 * happened; with the first of it the work began.
 */
export async function saveState<State extends object>(
  sql: Statements,
  { kind, id }: StateKey,
  { station, state }: HeldState<State>,
  changedAt: EpochMs,
  happenedAt: EpochMs = changedAt,
): Promise<void> {
  await sql.run(
    `INSERT INTO states (kind, id, station, state, changed_at, begun_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (kind, id) DO UPDATE SET station = excluded.station, state = excluded.state, changed_at = excluded.changed_at,
        begun_at = CASE WHEN states.state = 'null' THEN excluded.begun_at ELSE states.begun_at END`,
    ...[kind, id, station, JSON.stringify(state), changedAt, happenedAt],
  );
}

/** The station that has a state goes on under another name. */
export const passState = (sql: Statements, { kind, id }: StateKey, from: string, to: string): Promise<number> =>
  sql.run('UPDATE states SET station = ? WHERE kind = ? AND id = ? AND station = ?', to, kind, id, from);

/** Changes how a state is written down and not what it says: it is as old as before. */
export const rewriteState = (sql: Statements, { kind, id }: StateKey, state: object): Promise<number> =>
  sql.run('UPDATE states SET state = ? WHERE kind = ? AND id = ?', JSON.stringify(state), kind, id);
