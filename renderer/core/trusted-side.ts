// What the page has from the trusted side for its data: the second home of its log, its store, and its name there.
import { v7 as newId } from 'uuid';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { StoredEvent } from '#renderer/replica/catch-up.ts';
import type { ReplicaDatabase } from '#renderer/replica/database.ts';
import type { PhotoRow } from '#renderer/replica/photo-queue.ts';
import type { JournalReader } from '#renderer/replica/recover.ts';
import type { StorePort, StoreUnreachable } from '#renderer/replica/sync-loop.ts';
import type { StoreFault } from '#shared/bridge/index.ts';
import type { Result } from '#shared/prelude/index.ts';
import type { PhotoStanding } from '#shared/sync/index.ts';

/** The journal as a start reads it. Rejects when it cannot be read. */
export function journalReader(bridge: Bridge): JournalReader {
  const must = async <T>(
    result: Promise<{ ok: true; value: T } | { ok: false; failure: { message: string } }>,
  ): Promise<T> => {
    const settled = await result;
    if (!settled.ok) throw new Error(settled.failure.message);
    return settled.value;
  };
  return {
    head: async () => (await must(bridge.call('journal/open', {}))).head,
    readAfter: async (incarnation, after) => (await must(bridge.call('journal/read', { incarnation, after }))).entries,
    append: async (entries) => {
      for (let at = 0; at < entries.length; at += 100) {
        const appended = await must(bridge.call('journal/append', { entries: entries.slice(at, at + 100) }));
        if (appended.type === 'fault') throw new Error(`The journal cannot be written: ${appended.detail}`);
      }
    },
  };
}

/** The store, for the exchange. */
export function storePort(bridge: Bridge): StorePort {
  return {
    push: async (request) => replyOf(await bridge.call('store/push', request)),
    pull: async (request) => replyOf(await bridge.call('store/pull', request)),
  };
}

/** What the store has of an order's story; undefined when it does not answer. */
export const storedEvents =
  (bridge: Bridge) =>
  async (orderId: string): Promise<readonly StoredEvent[] | undefined> => {
    const answer = await bridge.call('store/events-of', { orderId });
    return answer.ok && answer.value.type === 'told' ? answer.value.events : undefined;
  };

type Told<Reply> = { readonly type: 'reply'; readonly reply: Reply } | StoreFault;

/** What the store replied, or why it is not there. */
function replyOf<Reply>(answer: Result<Told<Reply>, { readonly message: string }>): Reply | StoreUnreachable {
  if (!answer.ok) return { type: 'unreachable', trouble: 'unreachable', detail: answer.failure.message };
  const { value } = answer;
  return value.type === 'reply' ? value.reply : { type: 'unreachable', trouble: value.fault, detail: value.detail };
}

/** The station's name to its store: made once, and kept by the trusted side too. */
export async function ownStationId(database: ReplicaDatabase, bridge: Bridge): Promise<string> {
  const row = await database.meta.get('station');
  const own = typeof row?.value === 'string' ? row.value : newId();
  const kept = await bridge.call('journal/identify', { stationId: own });
  if (!kept.ok) throw new Error(kept.failure.message);
  const { stationId } = kept.value;
  if (row?.value !== stationId) await database.meta.put({ key: 'station', value: stationId });
  return stationId;
}

/** Brings a photo to the store; undefined when it does not answer. */
export const putPhoto =
  (bridge: Bridge) =>
  async ({ hash, base64, body }: PhotoRow): Promise<PhotoStanding | undefined> => {
    const answer = await bridge.call('photos/put', { hash, base64, about: body.event.about });
    return answer.ok && answer.value.type === 'told' ? answer.value.standing : undefined;
  };
