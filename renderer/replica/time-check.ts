import { lookAtTime, SeenTime } from '#shared/domain/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { ReplicaDatabase } from './database.ts';

/** Whether this computer's clock may be believed when it says what is old; see `lookAtTime`. What it said last is kept with the log. */
export function createTimeCheck(
  database: ReplicaDatabase,
  clock: Clock & { readonly monotonic: () => number },
): () => Promise<boolean> {
  let lookedAt: number | undefined;
  return async () => {
    const kept = SeenTime.safeParse((await database.meta.get('seen-time'))?.value);
    const ran = clock.monotonic();
    const { seen, isSure } = lookAtTime(
      kept.success ? kept.data : null,
      clock.now(),
      lookedAt === undefined ? 0 : ran - lookedAt,
    );
    lookedAt = ran;
    await database.meta.put({ key: 'seen-time', value: seen });
    return isSure;
  };
}
