/** Says whether one more request of somebody may pass. */
export type RateLimit = (who: string, now: number) => boolean;

const FORGET_AT = 10_000;

/** Token buckets: `burst` at once, then `perSecond`. */
export function createRateLimit(burst: number, perSecond: number): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (who, now) => {
    const bucket = buckets.get(who) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1_000) * perSecond);
    // A full bucket says nothing that a new one would not: dropping such keeps a scan of addresses from filling the memory.
    if (buckets.size > FORGET_AT) for (const [key, { at }] of buckets) if (now - at > 60_000) buckets.delete(key);
    buckets.set(who, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    return tokens >= 1;
  };
}
