import { z } from 'zod';
import { Counter, Moment } from '#shared/domain/index.ts';
import { type Digest, fail, ok, type Result } from '#shared/prelude/index.ts';
import { readEvent, type StationEvent, subjectsOf } from './event-table.ts';
import { Subject } from './subject.ts';

/** 64 lower-case hex digits; 64 zeros before the first entry of an incarnation. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** The hash before the first entry of an incarnation. */
export const ZERO_HASH = '0'.repeat(64);

/** Between two clocks that may both be wrong. */
const ClockOffset = z.number().int().min(-9_000_000_000_000_000).max(9_000_000_000_000_000);

/**
 * What every version can read of an entry, whatever happened: when by the station's clock, by whom (null: nobody signed in), what it
 * is about, and an id that is the same on every re-send. `clockOffset`: the store's clock less the station's, in milliseconds, as last
 * measured; absent before that. `seen`: the version of the store that the station had pulled, in which history. `about` is absent where an entry is about nothing, and in those that version 0.1 wrote.
 */
export const Envelope = z.object({
  opId: z.string().min(1).max(64),
  at: Moment,
  clockOffset: ClockOffset.optional(),
  seen: z.object({ epoch: z.string().max(64), version: Counter }).optional(),
  by: z.string().max(80).nullable(),
  about: z.array(Subject).max(20).optional(),
  event: z.looseObject({ type: z.string().max(60), v: z.number().int().min(0).max(1_000) }),
});
export type Envelope = z.infer<typeof Envelope>;

/** An entry's envelope with an event that this version knows. */
export type EntryBody = Omit<Envelope, 'event'> & { readonly event: StationEvent };

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
  sayAgain(digest, head, { body: JSON.stringify(withSubjects(body)) });

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

/** Reads the envelope of an entry; undefined when it is none. */
export function readEnvelope(entry: Pick<LogEntry, 'body'>): Envelope | undefined {
  try {
    return Envelope.safeParse(JSON.parse(entry.body)).data;
  } catch {
    return undefined;
  }
}

/** Reads the body of an entry; undefined when it is not one that this version, or who gives another `read`, knows. */
export function readBody(
  entry: Pick<LogEntry, 'body'>,
  read: (event: Envelope['event']) => StationEvent | undefined = readEvent,
): EntryBody | undefined {
  const envelope = readEnvelope(entry);
  const event = envelope && read(envelope.event);
  return envelope && event && { ...envelope, event };
}

/** The hash of the entry after `before`, from its body's digest alone: for an entry whose text was erased. */
export const chainHash = (digest: Digest, before: LogHead, seq: number, bodyDigest: string): string =>
  digest(`${before.hash}\n${before.incarnation}\n${seq}\n${bodyDigest}`);

/** What the event is about, for those who do not know it. */
function withSubjects(body: EntryBody): EntryBody {
  const { event, ...envelope } = body;
  const about = subjectsOf(event);
  return about.length === 0 ? body : { ...envelope, about, event };
}

const hashOf = (digest: Digest, before: LogHead, seq: number, body: string): string =>
  chainHash(digest, before, seq, digest(body));
