import { type LogEntry, type LogHead, orderSubject, type Subject } from '#shared/log/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { MAX_PUSH, PROTOCOL } from '#shared/sync/index.ts';
import type { LoggedEvent } from '../store-link/journal-memory.ts';
import type { SharedStore, StoreCalls } from '../store-link/store-calls.ts';
import { isElsewhere, provePacking } from './packing-proof.ts';
import type { LabelTrouble } from './verified-parcel.ts';

/**
 * `ours`: nobody else can have packed the order. `unsure`: the store cannot say so now, though it was there a moment ago: a person
 * decides. `elsewhere`: another bench has it, or has finished it.
 */
export type Standing = 'ours' | 'unsure' | 'elsewhere';

/** A store that was not heard for so long is away: what a bench packs meanwhile is its own, and settled when it is back. */
const AWAY_MS = 60_000;
/** Tries, and the pause before the next: a request that was lost is not a store that is away. */
const TRIES = 4;
const PAUSE_MS = 250;
/** A packer does not wait longer than this for a store that stands still. */
const LIMIT_MS = 4_000;
/** Parts of the log that are sent before a label: what is behind further than this is sent by the exchange. */
const PARTS = 5;

/**
 * Asks the store, before the first label of a parcel, whether the order is still this bench's: it is sent what was packed, and must
 * have taken all of it. Two benches cannot both be told yes, for the store takes one story of an order. A claim is no such yes: it
 * lapses, and the store would know of no label.
 */
export function createFirstLabel(dependencies: {
  readonly store: Pick<StoreCalls, 'shared'>;
  readonly journal: {
    readonly head: () => LogHead | null;
    readonly readAfter: (incarnation: string, seq: number) => readonly LogEntry[];
    readonly eventsOf: (subject: Subject) => readonly LoggedEvent[];
  };
  /** The station's name to its store; undefined before a page said it. */
  readonly stationId: () => string | undefined;
  /** How far the store has an incarnation's log, as it said last. */
  readonly acked: (incarnation: string) => number;
  readonly pause: (ms: number) => Promise<void>;
}): (orderId: string) => Promise<Standing> {
  const { store, journal, stationId, acked, pause } = dependencies;

  /** Sends what the store lacks of the log, as the page's exchange does: whoever comes second says what is known. */
  async function send({ ask }: SharedStore): Promise<void> {
    const head = journal.head();
    const station = stationId();
    if (!head || station === undefined) return;
    const { incarnation } = head;
    let from = acked(incarnation);
    for (let part = 0; part < PARTS; part++) {
      const entries = journal.readAfter(incarnation, from).slice(0, MAX_PUSH);
      if (entries.length === 0) return;
      const reply = await ask('push', { protocol: PROTOCOL, stationId: station, incarnation, entries: [...entries] });
      if (!reply.ok) return;
      // Anything else is for the exchange to mend: until then the store does not have it.
      if (reply.value.type !== 'accepted' && reply.value.type !== 'gap') return;
      if (reply.value.type === 'gap' && reply.value.acked >= from) return;
      from = reply.value.acked;
    }
  }

  async function askOnce(shared: SharedStore, orderId: string): Promise<Standing> {
    await send(shared);
    const stored = await shared.ask('eventsOf', orderId);
    if (!stored.ok) return 'unsure';
    const own = journal.eventsOf(orderSubject(orderId));
    if (isElsewhere(stored.value, own)) return 'elsewhere';
    const proof = provePacking(stored.value, own);
    // A station that said nothing of the order did not pack it, as far as it remembers.
    return proof?.inStore && own.length > 0 ? 'ours' : 'unsure';
  }

  async function askAgain(shared: SharedStore, orderId: string): Promise<Standing> {
    for (let at = 0; at < TRIES; at++) {
      if (at > 0) await pause(PAUSE_MS);
      const standing = await askOnce(shared, orderId);
      if (standing !== 'unsure') return standing;
    }
    return 'unsure';
  }

  return async (orderId) => {
    const shared = store.shared?.();
    if (!shared || shared.heardAgoMs() > AWAY_MS) return 'ours';
    const late = pause(LIMIT_MS).then((): Standing => 'unsure');
    return Promise.race([askAgain(shared, orderId), late]);
  };
}

/** The store cannot say whether another bench has packed the order. */
export const STORE_UNSURE: LabelTrouble = { trouble: 'store-unsure', detail: '' };

/** What follows from where an order stands for a label that nobody has allowed: whether a supervisor's yes is needed for it. */
export function doubtOf(standing: Standing): Result<boolean, LabelTrouble> {
  if (standing === 'elsewhere') return fail({ trouble: 'packed-elsewhere', detail: '' });
  return ok(standing === 'unsure');
}
