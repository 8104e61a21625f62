import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/prelude/index.ts';

/**
 * Seals what the store must say to the outside to be believed: a webhook's secret, later a marketplace's token. The database then holds nothing
 * that a copy of it gives away.
 */
export interface SecretBox {
  /** `owner`: whom it is for; sealed for one, it does not open for another. */
  readonly seal: (secret: string, owner: string) => string;
  /** Undefined where it was sealed by another key or for another owner, or was changed since. What was never sealed is given as it is. */
  readonly open: (stored: string, owner: string) => string | undefined;
  readonly isSealed: (stored: string) => boolean;
  /** Whether there is a key to seal with. */
  readonly canSeal: boolean;
}

/** Where the key lies, in the store's data folder: beside the database, and in no copy of it. */
export const SECRETS_KEY_FILE = 'secrets.key';

/** AES-256-GCM (NIST SP 800-38D): a nonce of 96 bits, then a tag of 128 bits, then the text. */
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MARK = 'sealed1:';

/** Reads the key that the folder holds, or makes one: the file is its user's alone. Fails with a sentence where it cannot be had. */
export async function secretsKey(folder: string): Promise<Result<Buffer, string>> {
  const file = path.join(folder, SECRETS_KEY_FILE);
  const made = randomBytes(KEY_BYTES);
  try {
    await writeFile(file, `${made.toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return ok(made);
  } catch (error) {
    const { code = 'no reason' } = error as { readonly code?: string };
    if (code !== 'EEXIST') return fail(`Cannot write ${file}: ${code}. Webhooks and proofs wait until it can be.`);
  }
  const text = await readFile(file, 'utf8').catch(() => '');
  const key = Buffer.from(text.trim(), 'base64url');
  return key.length === KEY_BYTES
    ? ok(key)
    : fail(`${file} is no key any more. Put it back from a copy; or remove it, and add each webhook again.`);
}

/** `key`: 32 bytes; undefined where there is none, and then nothing that is sealed opens and nothing can be sealed. */
export function createSecretBox(key: Buffer | undefined): SecretBox {
  const isSealed = (stored: string): boolean => stored.startsWith(MARK);
  return {
    isSealed,
    canSeal: key !== undefined,
    seal(secret, owner) {
      if (!key) throw new Error('There is no key to seal with.');
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return `${MARK}${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')}`;
    },
    open(stored, owner) {
      if (!isSealed(stored)) return stored;
      const bytes = Buffer.from(stored.slice(MARK.length), 'base64url');
      const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
      if (!key || tag.length < TAG_BYTES) return undefined;
      try {
        const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(owner))
          .setAuthTag(tag);
        return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString();
      } catch {
        return undefined;
      }
    },
  };
}
