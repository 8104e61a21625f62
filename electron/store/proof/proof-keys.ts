import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import type { Statements } from '../database/database.ts';
import type { SecretBox } from '../outbox/secret-box.ts';
import { publicKeyOf } from './ed25519.ts';

/** A key that proofs are or were sealed with: its public half, since when. */
export interface ProofKey {
  readonly key: string;
  readonly madeAt: EpochMs;
}

const Kept = z.array(z.object({ key: z.string(), sealed: z.string(), madeAt: z.number() }));
const PLACE = 'proof-keys';
const OWNER = 'proof';

/** Every key that this store ever sealed with, the newest last. */
export const proofKeys = async (sql: Statements): Promise<readonly ProofKey[]> =>
  (await kept(sql)).map(({ key, madeAt }) => ({ key, madeAt }));

/**
 * The secret key to seal with: the newest that opens, or a new one. One that was sealed by a lost `secrets.key` opens no more; what it sealed
 * holds by its old fingerprint. Undefined where nothing can be kept secret.
 */
export async function sealingKey(sql: Statements, box: SecretBox, clock: Clock): Promise<string | undefined> {
  if (!box.canSeal) return undefined;
  const keys = await kept(sql);
  for (const { sealed } of keys.toReversed()) {
    const secret = box.open(sealed, OWNER);
    if (secret !== undefined) return secret;
  }
  const secret = randomBytes(32).toString('hex');
  const made = { key: publicKeyOf(secret), sealed: box.seal(secret, OWNER), madeAt: clock.now() };
  await sql.run(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ...[PLACE, JSON.stringify([...keys, made])],
  );
  return secret;
}

async function kept(sql: Statements): Promise<z.infer<typeof Kept>> {
  const row = await sql.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', PLACE);
  return row ? Kept.parse(JSON.parse(row.value)) : [];
}
