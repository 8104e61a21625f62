import { z } from 'zod';
import { Counter, Moment, OverrideKind, OverrideReason, ParcelNumber } from '#shared/domain/index.ts';
import { PackingEvent } from '#shared/packing/index.ts';
import { type Digest, fail, ok, type Result } from '#shared/prelude/index.ts';

/** 64 lower-case hex digits; 64 zeros before the first entry of an incarnation. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** The hash before the first entry of an incarnation. */
export const ZERO_HASH = '0'.repeat(64);

/** A scan that led to nothing, kept as evidence and for learning which items are taken for each other. */
export const ScanRefused = z.object({
  type: z.literal('ScanRefused'),
  v: z.literal(1),
  scanId: z.string().min(1).max(64),
  orderId: z.string().max(160).nullable(),
  raw: z.string().max(512),
  reason: z.string().max(60),
  sku: z.string().max(64).nullable(),
});
/** Somebody took the station over. */
export const OperatorSignedIn = z.object({
  type: z.literal('OperatorSignedIn'),
  v: z.literal(1),
  operatorId: z.string().min(1).max(80),
  by: z.enum(['badge', 'pin']),
});
/** Somebody left the station: asked to, was idle too long, or another person took over. */
export const OperatorSignedOut = z.object({
  type: z.literal('OperatorSignedOut'),
  v: z.literal(1),
  operatorId: z.string().min(1).max(80),
  reason: z.enum(['asked', 'idle', 'switched']),
});

/** A person took an order over from another station. */
export const OrderTakenOver = z.object({
  type: z.literal('OrderTakenOver'),
  v: z.literal(1),
  orderId: z.string().min(1).max(160),
  /** The name of the station that had it. */
  from: z.string().max(60),
});

/**
 * A supervisor allowed one act, by their PIN, before it was done. Who was signed in stands in the entry. `parcel`: of the label; null
 * where the act is about the whole order. `reason`: what is usual by its name; `other` for words of one's own, which stay with the label.
 */
export const OverrideGranted = z.object({
  type: z.literal('OverrideGranted'),
  v: z.literal(1),
  grantId: z.string().min(1).max(64),
  kind: OverrideKind,
  orderId: z.string().min(1).max(160),
  parcel: ParcelNumber.nullable(),
  supervisorId: z.string().min(1).max(80),
  reason: OverrideReason,
});
export type OverrideGranted = z.infer<typeof OverrideGranted>;

/** Everything a station's log can hold. */
export const StationEvent = z.discriminatedUnion('type', [
  ...PackingEvent.options,
  ScanRefused,
  OperatorSignedIn,
  OperatorSignedOut,
  OrderTakenOver,
  OverrideGranted,
]);
export type StationEvent = z.infer<typeof StationEvent>;

/** Between two clocks that may both be wrong. */
const ClockOffset = z.number().int().min(-9_000_000_000_000_000).max(9_000_000_000_000_000);

/**
 * What an entry says: when by the station's clock and by whom (null: nobody signed in), with an id that is the same on every
 * re-send. `clockOffset`: the store's clock less the station's, in milliseconds, as last measured; absent before that.
 */
export const EntryBody = z.object({
  opId: z.string().min(1).max(64),
  at: Moment,
  clockOffset: ClockOffset.optional(),
  by: z.string().max(80).nullable(),
  event: StationEvent,
});
export type EntryBody = z.infer<typeof EntryBody>;

/**
 * One link of a station's log. `seq` counts from 1 without gaps within an `incarnation` (one installation's unbroken
 * memory); `body` is the JSON text of an EntryBody, never rewritten once it was hashed;
 * `hash` = SHA-256 of the hash before, incarnation, seq and the body's SHA-256, joined by line feeds: a body can be erased, and
 * the chain stays whole over its digest.
 */
export const LogEntry = z.object({
  incarnation: z.string().min(1).max(64),
  seq: Counter.min(1),
  hash: Hash,
  body: z.string().max(65_536),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** The end of a log: how many entries and the hash of the last (ZERO_HASH at seq 0). */
export const LogHead = z.object({
  incarnation: z.string().min(1).max(64),
  seq: Counter,
  hash: Hash,
});
export type LogHead = z.infer<typeof LogHead>;

/** The head of a log that has no entry yet. */
export const emptyHead = (incarnation: string): LogHead => ({
  incarnation,
  seq: 0,
  hash: ZERO_HASH,
});

/** Makes the next entry after `head`. */
export const append = (digest: Digest, head: LogHead, body: EntryBody): LogEntry =>
  sayAgain(digest, head, { body: JSON.stringify(body) });

/** Makes the next entry after `head` of what another one said, letter by letter: also of what this version cannot read. */
export function sayAgain(digest: Digest, head: LogHead, { body }: Pick<LogEntry, 'body'>): LogEntry {
  const seq = head.seq + 1;
  return { incarnation: head.incarnation, seq, hash: hashOf(digest, head, seq, body), body };
}

/** The head after an entry. */
export const headAfter = (entry: LogEntry): LogHead => ({
  incarnation: entry.incarnation,
  seq: entry.seq,
  hash: entry.hash,
});

/** Why entries are no continuation of a log. `broken`: the hash does not fit the content and the entry before. */
export type ChainFault =
  | { readonly type: 'gap'; readonly expected: number; readonly got: number }
  | { readonly type: 'other-incarnation'; readonly got: string }
  | { readonly type: 'broken'; readonly seq: number };

/** Checks that `entries` continue the log at `head`, link by link; gives the new head. */
export function verifyChain(digest: Digest, head: LogHead, entries: readonly LogEntry[]): Result<LogHead, ChainFault> {
  let end = head;
  for (const entry of entries) {
    if (entry.incarnation !== end.incarnation) return fail({ type: 'other-incarnation', got: entry.incarnation });
    if (entry.seq !== end.seq + 1) return fail({ type: 'gap', expected: end.seq + 1, got: entry.seq });
    if (entry.hash !== hashOf(digest, end, entry.seq, entry.body)) return fail({ type: 'broken', seq: entry.seq });
    end = headAfter(entry);
  }
  return ok(end);
}

/** Reads the body of an entry; undefined when it is not one that this version knows (a poison entry). */
export function readBody(entry: Pick<LogEntry, 'body'>): EntryBody | undefined {
  try {
    const parsed = EntryBody.safeParse(JSON.parse(entry.body));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** The hash of the entry after `before`, from its body's digest alone: for an entry whose text was erased. */
export const chainHash = (digest: Digest, before: LogHead, seq: number, bodyDigest: string): string =>
  digest(`${before.hash}\n${before.incarnation}\n${seq}\n${bodyDigest}`);

const hashOf = (digest: Digest, before: LogHead, seq: number, body: string): string =>
  chainHash(digest, before, seq, digest(body));
