import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoreLink } from '#electron/store-link/store-link.ts';
import { EMPTY_CURSOR, PAGE_RECORDS, type PullReply } from '#shared/sync/index.ts';
import { createLog } from '#tests/kit/open-store.ts';

/** What a test needs of any link: the link, records on the store's side, and a way to take the store away. */
export interface StoreLinkUnderTest {
  readonly link: StoreLink;
  /** Makes `count` locations known to the store, coded `L0` and on. */
  readonly addLocations: (count: number) => Promise<void>;
  /** The store dies as it stands; the next call may find it again. */
  readonly crash: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The promise of the StoreLink port, run for every implementation. */
export function storeLinkContract(name: string, open: () => Promise<StoreLinkUnderTest>): void {
  describe(`${name} as a link to the store`, () => {
    let under: StoreLinkUnderTest;
    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.close());

    const push = (log: ReturnType<typeof createLog>, from = 0) =>
      under.link.push({ protocol: 1, stationId: 's1', incarnation: 'i1', entries: log.entries.slice(from) });
    const pull = async (
      cursor = EMPTY_CURSOR,
      resume: string | null = null,
    ): Promise<Extract<PullReply, { type: 'changes' }>> => {
      const request = { protocol: 1 as const, stationId: 's1', incarnation: 'i1', cursor, resume, pages: 1 };
      const reply = await under.link.pull(request);
      if (!reply.ok || reply.value.type !== 'changes') throw new Error(JSON.stringify(reply));
      return reply.value;
    };
    const logOf = (count: number) => {
      const log = createLog();
      for (let n = 0; n < count; n++) log.say({ type: 'OrderSuspended', v: 1, orderId: `order-${n}` });
      return log;
    };

    test('a log is taken once, and the head that the store has is named', async () => {
      const log = logOf(3);
      const head = { acked: 3, ackHash: log.entries[2]?.hash };
      expect(await push(log)).toMatchObject({ ok: true, value: { type: 'accepted', ...head } });
      expect(await push(log)).toMatchObject({
        ok: true,
        value: { type: 'accepted', ...head, outcomes: [1, 2, 3].map((seq) => ({ seq, outcome: 'duplicate' })) },
      });
      expect(await pull()).toMatchObject(head);
    });
    test('a gap is named with where to go on', async () => {
      const log = logOf(3);
      expect(await push(log, 1)).toMatchObject({ ok: true, value: { type: 'gap', acked: 0 } });
    });
    test('a snapshot comes in pages, and what changes later in deltas', async () => {
      await under.addLocations(PAGE_RECORDS + 1);
      const first = await pull();
      expect(first).toMatchObject({ sent: PAGE_RECORDS, total: PAGE_RECORDS + 1 });
      const last = await pull(EMPTY_CURSOR, first.resume);
      expect(last).toMatchObject({ resume: null, sent: PAGE_RECORDS + 1 });
      await under.addLocations(PAGE_RECORDS + 2);
      const delta = await pull(last.cursor);
      expect(delta.pages.map(({ kind, keys }) => [kind, keys])).toEqual([['location', [`L${PAGE_RECORDS + 1}`]]]);
      expect((await pull(delta.cursor)).pages).toEqual([]);
    });
    test('a cursor of another history is answered with a reset', async () => {
      await under.addLocations(1);
      const { cursor } = await pull();
      const request = { protocol: 1 as const, stationId: 's1', incarnation: 'i1', resume: null, pages: 1 };
      expect(await under.link.pull({ ...request, cursor: { ...cursor, epoch: 'another' } })).toMatchObject({
        ok: true,
        value: { type: 'reset' },
      });
    });
    test('every commit is told with its version, until nobody listens', async () => {
      const heard: number[] = [];
      const stop = under.link.onChanged((version) => heard.push(version));
      await under.addLocations(1);
      await expect.poll(() => heard).toEqual([1]);
      stop();
      await under.addLocations(2);
      expect((await pull()).cursor.version).toBe(2);
      expect(heard).toEqual([1]);
    });
    test('a store that dies is an answer, and everything that it acknowledged is there when it is back', async () => {
      const log = logOf(2);
      await push(log);
      await under.crash();
      await expect.poll(async () => (await push(log)).ok, { timeout: 10_000 }).toBe(true);
      expect(await pull()).toMatchObject({ acked: 2, ackHash: log.entries[1]?.hash });
    });
  });
}
