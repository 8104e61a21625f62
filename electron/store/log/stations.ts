import { createHash, randomBytes } from 'node:crypto';
import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import { CODE_ALPHABET, CODE_LENGTH } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';

/** A station that was let in. `revokedAt`: its key opens nothing any more. */
export interface PairedStation {
  readonly id: string;
  readonly name: string;
  readonly pairedAt: EpochMs;
  readonly seenAt: EpochMs;
  readonly revokedAt: EpochMs | null;
}

/** Who may use the store over the network, and how they get in. Keys and codes are kept as digests only. */
export interface Stations {
  /** A code that lets one station in, for a quarter of an hour. */
  readonly newCode: () => Promise<string>;
  /**
   * Spends a code; gives the station's key, or undefined when there is no such code (any more). An id is one station's: whoever comes under
   * it again has its key still (`ownKey`), or it was shut out or left before. `taken` spends no code.
   */
  readonly pair: (
    code: string,
    stationId: string,
    name: string,
    ownKey?: string,
  ) => Promise<{ readonly key: string } | 'taken' | undefined>;
  /** Whose key this is; undefined for one that is unknown or revoked. */
  readonly whoHas: (key: string) => Promise<string | undefined>;
  readonly list: () => Promise<readonly PairedStation[]>;
  /** Shuts a station out; false when there is none of that id. */
  readonly revoke: (stationId: string) => Promise<boolean>;
}

const CODE_MS = 15 * 60_000;
/** How exact `seenAt` is: a write a minute and station, not one a request. */
const SEEN_MS = 60_000;
export function createStations(database: Database, clock: Clock): Stations {
  const seen = new Map<string, EpochMs>();

  async function touch(stationId: string): Promise<void> {
    const now = clock.now();
    if (now - (seen.get(stationId) ?? 0) < SEEN_MS) return;
    seen.set(stationId, now);
    await database.write((sql) => sql.run('UPDATE stations SET seen_at = ? WHERE id = ?', now, stationId));
  }

  return {
    async newCode() {
      const code = Array.from(randomBytes(CODE_LENGTH), (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('');
      await database.write(async (sql) => {
        await sql.run('DELETE FROM pairing_codes WHERE until < ?', clock.now());
        await sql.run(
          'INSERT INTO pairing_codes (code_digest, until) VALUES (?, ?)',
          digestOf(code),
          clock.now() + CODE_MS,
        );
      });
      return code;
    },
    pair: (code, stationId, name, ownKey) =>
      database.write(async (sql) => {
        const known = await sql.get<{ key: string }>(
          'SELECT key_digest AS "key" FROM stations WHERE id = ? AND revoked_at IS NULL',
          stationId,
        );
        const isAnother = known !== undefined && (ownKey === undefined || known.key !== digestOf(ownKey));
        // Who has no code is told nothing of which stations there are.
        if (isAnother && (await isGood(sql, code, clock.now()))) return 'taken';
        const spent = await sql.run(
          'DELETE FROM pairing_codes WHERE code_digest = ? AND until >= ?',
          digestOf(code),
          clock.now(),
        );
        if (spent === 0) return undefined;
        const key = randomBytes(32).toString('base64url');
        await sql.run(
          'INSERT INTO stations (id, name, key_digest, paired_at, seen_at, revoked_at) VALUES (?, ?, ?, ?, ?, NULL) ON CONFLICT (id) DO UPDATE SET name = excluded.name, key_digest = excluded.key_digest, paired_at = excluded.paired_at, revoked_at = NULL',
          stationId,
          name,
          digestOf(key),
          clock.now(),
          clock.now(),
        );
        return { key };
      }),
    async whoHas(key) {
      const row = await database.read((sql) =>
        sql.get<{ id: string }>('SELECT id FROM stations WHERE key_digest = ? AND revoked_at IS NULL', digestOf(key)),
      );
      if (row) await touch(row.id);
      return row?.id;
    },
    list: () =>
      database.read((sql) =>
        sql.all<PairedStation>(
          'SELECT id, name, paired_at AS "pairedAt", seen_at AS "seenAt", revoked_at AS "revokedAt" FROM stations ORDER BY name, id',
        ),
      ),
    revoke: async (stationId) =>
      (await database.write((sql) =>
        sql.run('UPDATE stations SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', clock.now(), stationId),
      )) > 0,
  };
}

const isGood = async (sql: Statements, code: string, now: EpochMs): Promise<boolean> =>
  (await sql.get('SELECT 1 AS one FROM pairing_codes WHERE code_digest = ? AND until >= ?', digestOf(code), now)) !==
  undefined;

/** Keys are long and random, so a plain digest keeps them; comparing digests by an index tells nothing of a key. */
const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
