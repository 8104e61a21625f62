import { createHash } from 'node:crypto';
import type { Clock, Digest } from '#shared/prelude/index.ts';

/** What every part of the trusted side counts and tells apart by. */
export const clock: Clock = { now: Date.now };
/** Milliseconds that never go back. */
export const monotonic = (): number => performance.now();
export const digest: Digest = (text) => createHash('sha256').update(text).digest('hex');
