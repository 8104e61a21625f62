import { readFile } from 'node:fs/promises';
import { lookAtTime, SeenTime } from '#shared/domain/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Whether this computer's clock may be believed when it says that something is old enough to be forgotten; see `lookAtTime`. What it
 * said last is kept in a file, so that a clock that is ahead at one start forgets nothing.
 */
export async function openSeenTime(
  file: string,
  clock: Clock & { readonly monotonic: () => number },
): Promise<() => Promise<boolean>> {
  let kept = await readFile(file, 'utf8').then(
    (text) => read(text),
    () => null,
  );
  let lookedAt: number | undefined;
  return async () => {
    const ran = clock.monotonic();
    const { seen, isSure } = lookAtTime(kept, clock.now(), lookedAt === undefined ? 0 : ran - lookedAt);
    lookedAt = ran;
    kept = seen;
    // Without room for it the memory counts, until the next start.
    await writeWhole(file, JSON.stringify(seen)).catch(() => undefined);
    return isSure;
  };
}

function read(text: string): SeenTime | null {
  try {
    return SeenTime.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
