import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { PIECE_CHARACTERS, type StoreTrouble } from '#shared/sync/index.ts';
import type { StoreCalls } from './store-calls.ts';

/** More answers than a file has pieces: the store and this station do not mean the same. */
const MOST_TURNS = 200;

/**
 * Brings a file to the store piece by piece, from where it has it already. Gives the name that it has there; null where the store does not take it.
 * @param text the file in base64
 */
export async function uploadFile(
  store: Pick<StoreCalls, 'call'>,
  text: string,
): Promise<Result<string | null, StoreTrouble>> {
  const hash = createHash('sha256').update(text).digest('hex');
  let at = 0;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const piece = text.slice(at, at + PIECE_CHARACTERS);
    const taken = await store.call('putFilePiece', { hash, total: text.length, at, text: piece });
    if (!taken.ok) return fail(taken.failure);
    if (taken.value.type !== 'more') return ok(taken.value.type === 'whole' ? hash : null);
    at = taken.value.from;
  }
  return ok(null);
}
