import { type EntryBody, readBody, type StationEvent } from '#shared/log/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import type { ReplicaDatabase } from './database.ts';
import type { LogMemory, LogWriter } from './log-writer.ts';

/** An event of an order as the store tells it. */
export interface StoredEvent {
  readonly opId: string;
  readonly event: StationEvent;
  readonly counts: boolean;
}

/** Brings back what this station forgot: both homes of its log were put back, and the store has what came since. */
export interface CatchUp {
  /** Orders that are to be looked at; kept until the store told of each. */
  readonly want: (orderIds: readonly string[]) => Promise<void>;
  /** Looks at them, and gives the orders of which something was brought back. What cannot be asked now stays wanted. */
  readonly run: () => Promise<readonly string[]>;
}

const KEY = 'catch-up';

/**
 * Says again, under the old operation ids, what the store counts of an order and this log lacks: the store knows each, and the bench
 * folds them before it packs on. Only of a story that this station told itself.
 */
export function createCatchUp(dependencies: {
  readonly database: ReplicaDatabase;
  readonly memory: LogMemory;
  readonly writer: LogWriter;
  /** The store's events of an order; undefined when it does not answer. */
  readonly eventsOf: (orderId: string) => Promise<readonly StoredEvent[] | undefined>;
  readonly clock: Clock;
}): CatchUp {
  const { database, memory, writer, eventsOf, clock } = dependencies;
  let running: Promise<readonly string[]> | undefined;

  const wanted = async (): Promise<readonly string[]> =>
    ((await database.meta.get(KEY))?.value as readonly string[] | undefined) ?? [];

  async function ownOf(orderId: string): Promise<ReadonlySet<string>> {
    const own = new Set<string>();
    await database.log.each((entry) => {
      const body = entry.body.includes(orderId) ? readBody(entry) : undefined;
      if (body) own.add(body.opId);
    });
    return own;
  }

  async function bringBack(orderId: string): Promise<'asked' | 'lacked' | undefined> {
    const stored = await eventsOf(orderId);
    if (!stored) return undefined;
    const own = await ownOf(orderId);
    const counting = stored.filter(({ counts }) => counts);
    const lacking = counting.filter(({ opId }) => !own.has(opId));
    // Another station's story is none of this one's.
    if (lacking.length === 0 || lacking.length === counting.length) return 'asked';
    const at = clock.now();
    await writer.record(lacking.map(({ opId, event }): EntryBody => ({ opId, at, by: null, event })));
    return 'lacked';
  }

  async function runOnce(): Promise<readonly string[]> {
    const changed: string[] = [];
    for (const orderId of await wanted()) {
      const done = await bringBack(orderId);
      if (!done) continue;
      if (done === 'lacked') changed.push(orderId);
      const left = (await wanted()).filter((id) => id !== orderId);
      await database.meta.put({ key: KEY, value: left });
    }
    return changed;
  }

  return {
    async want(orderIds) {
      const all = new Set([...(await wanted()), ...orderIds.filter((id) => memory.states.of('packing').has(id))]);
      await database.meta.put({ key: KEY, value: [...all] });
    },
    run() {
      running ??= runOnce().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
