/** How much somebody may still do: asked first, spent after. */
export interface RateLimit {
  readonly allows: (who: string, now: number) => boolean;
  readonly spend: (who: string, now: number) => void;
}

const FORGET_AT = 10_000;
const FORGET_AFTER_MS = 60_000;

/** Token buckets: `burst` at once, then `perSecond`. */
export function createRateLimit(burst: number, perSecond: number): RateLimit {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  const tokensOf = (who: string, now: number): number => {
    const bucket = buckets.get(who);
    return bucket ? Math.min(burst, bucket.tokens + ((now - bucket.at) / 1_000) * perSecond) : burst;
  };
  return {
    allows: (who, now) => tokensOf(who, now) >= 1,
    spend(who, now) {
      // An old bucket is full again, like a new one: dropping such keeps a scan of addresses from filling the memory.
      if (buckets.size > FORGET_AT)
        for (const [key, { at }] of buckets) if (now - at > FORGET_AFTER_MS) buckets.delete(key);
      buckets.set(who, { tokens: Math.max(0, tokensOf(who, now) - 1), at: now });
    },
  };
}
