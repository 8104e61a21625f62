import { z } from 'zod';

/** A clock may move by so much between two looks, in milliseconds, and be believed: a night, a change of the time zone. */
export const BELIEVED_MS = 24 * 60 * 60 * 1_000;

/**
 * What is kept of a clock between two looks: the time that was last believed, and one that is not believed yet, with the milliseconds
 * that it went on running like a clock. Epoch milliseconds.
 */
export const SeenTime = z.object({
  at: z.number(),
  doubted: z.object({ at: z.number(), ranMs: z.number() }).nullable(),
});
export type SeenTime = z.infer<typeof SeenTime>;

/**
 * Whether something may be destroyed because a clock says that its time has come. A clock that moved by more than a day since it was
 * last believed may be wrong, or the computer was off: it is believed again when it has run on for a day, over any number of runs, or
 * when it is back where it was. `ranMs`: since the last look in this run, by a clock that never goes back; 0 at the first one. `seen`:
 * what is kept from the last look, null where there was none and the time is taken as it is.
 */
export function lookAtTime(
  seen: SeenTime | null,
  now: number,
  ranMs: number,
): { readonly seen: SeenTime; readonly isSure: boolean } {
  const believed = { seen: { at: now, doubted: null }, isSure: true };
  if (!seen || Math.abs(now - seen.at) <= BELIEVED_MS) return believed;
  const { doubted } = seen;
  const goesOn = doubted !== null && Math.abs(now - doubted.at) <= BELIEVED_MS;
  const ran = goesOn ? doubted.ranMs + ranMs : 0;
  return ran >= BELIEVED_MS ? believed : { seen: { at: seen.at, doubted: { at: now, ranMs: ran } }, isSure: false };
}
