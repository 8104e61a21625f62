import { z } from 'zod';
import { Counter } from '#shared/domain/index.ts';
import { Hash, LogEntry } from '#shared/log/index.ts';
import { Protocol, UpdateNeeded } from './protocol.ts';

/** At most this many entries in one push. */
export const MAX_PUSH = 200;
/** At most this many records in one page of a pull. */
export const PAGE_RECORDS = 50;

/** Kinds of records by their names, with the version of their schema, from 1. A name may be one that this program does not know. */
export const KindVersions = z.record(z.string().min(1).max(40), z.number().int().min(1).max(10_000));
export type KindVersions = z.infer<typeof KindVersions>;
/**
 * A place in the store's history: `version` counts its write transactions, `chain` is the hash over them, and `epoch`
 * names the database itself, new after each restore. Version 0 with an empty epoch asks for a first snapshot.
 */
export const Cursor = z.object({
  epoch: z.string().max(64),
  version: Counter,
  chain: z.string().max(64),
});
export type Cursor = z.infer<typeof Cursor>;
/** The cursor of a station that has nothing yet. */
export const EMPTY_CURSOR: Cursor = { epoch: '', version: 0, chain: '' };

/** A station's own part of the log, oldest first, at most MAX_PUSH entries, all of one incarnation. */
export const PushRequest = z.object({
  protocol: Protocol,
  stationId: z.string().min(1).max(64),
  incarnation: z.string().min(1).max(64),
  entries: z.array(LogEntry).min(1).max(MAX_PUSH),
});
export type PushRequest = z.infer<typeof PushRequest>;

/**
 * What became of one entry. `applied`: took effect · `duplicate`: was known · `superseded`: kept, and changes nothing,
 * because the order went to another station or began anew · `conflict`: kept, and an exception for a person ·
 * `quarantined`: kept unread, because this store does not understand it.
 */
export const Outcome = z.object({
  seq: z.number().int().min(1),
  outcome: z.enum(['applied', 'duplicate', 'superseded', 'conflict', 'quarantined']),
  reason: z.string().max(200),
});
export type Outcome = z.infer<typeof Outcome>;

/**
 * The store's answer to a push. `accepted`: everything up to `acked` is durable, and `ackHash` is the hash that the
 * store has there: a station that does not hold it was rolled back or cloned. `gap`: send again from `acked` + 1.
 * `forked`: the store has another entry at that seq. `broken`: an entry's hash does not fit.
 */
export const PushReply = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('accepted'),
    acked: z.number().int(),
    ackHash: Hash,
    outcomes: z.array(Outcome),
  }),
  z.object({ type: z.literal('gap'), acked: z.number().int(), ackHash: Hash }),
  z.object({
    type: z.literal('forked'),
    acked: z.number().int(),
    ackHash: Hash,
    seq: z.number().int(),
  }),
  z.object({
    type: z.literal('broken'),
    acked: z.number().int(),
    ackHash: Hash,
    seq: z.number().int(),
  }),
]);
export type PushReply = z.infer<typeof PushReply>;

/**
 * Asks for what changed after `cursor`; with an empty cursor, for everything. What does not fit in one answer comes in
 * several: `resume` is null at first, then the token of the answer before, with the same cursor. `kinds`: what the station reads;
 * `has`: of what its copy is, up to the cursor. What it reads and does not have comes whole. Both are FIRST_KINDS when absent.
 */
export const PullRequest = z.object({
  protocol: Protocol,
  stationId: z.string().min(1).max(64),
  incarnation: z.string().min(1).max(64),
  cursor: Cursor,
  resume: z.string().max(2_000).nullable(),
  kinds: KindVersions.optional(),
  has: KindVersions.optional(),
  /** About how many pages to send at most. */
  pages: z.number().int().min(1).max(100),
});
export type PullRequest = z.infer<typeof PullRequest>;

/**
 * Up to PAGE_RECORDS records of one kind. `records` is the JSON text of an array of records, kept as it is by the
 * station; `keys` are their ids in the same order; `removed` are ids that are gone.
 */
export const RecordPage = z.object({
  kind: z.string().min(1).max(40),
  keys: z.array(z.string().max(200)).max(PAGE_RECORDS),
  records: z.string(),
  removed: z.array(z.string().max(200)).max(1_000),
});
export type RecordPage = z.infer<typeof RecordPage>;

/**
 * The store's answer to a pull. `pages` lead to `cursor` when `resume` is null; otherwise the cursor counts for nothing yet:
 * ask again with `resume`. `has`: of what a copy is that all pages went into; a store of version 0.1 does not say so. `acked`/`ackHash`: how far the store has this station's log (0 when it does not know the
 * station). `now`: the store's clock, epoch milliseconds. `total`/`sent` count records for a progress bar. `reset`: the cursor is of another history, start anew.
 */
export const PullReply = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('changes'),
    pages: z.array(RecordPage),
    cursor: Cursor,
    resume: z.string().max(2_000).nullable(),
    has: KindVersions.optional(),
    sent: z.number().int(),
    total: z.number().int(),
    acked: z.number().int(),
    ackHash: z.string().max(64),
    now: z.number().int(),
  }),
  z.object({ type: z.literal('reset'), epoch: z.string().max(64) }),
]);
export type PullReply = z.infer<typeof PullReply>;

/**
 * Why a store did not answer. `unreachable` passes by itself; the others need a person: its database is held by another
 * program, is damaged, has no room to grow, or was written by a newer program, the store does not know this station
 * (any more), or one of the two is too old for the other. `detail` is for the support log.
 */
export const StoreTrouble = z.object({
  type: z.enum([
    'unreachable',
    'store-locked',
    'store-corrupt',
    'disk-full',
    'newer-schema',
    'not-paired',
    ...UpdateNeeded.options,
  ]),
  detail: z.string(),
});
export type StoreTrouble = z.infer<typeof StoreTrouble>;
