import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoreCalls } from '#electron/store-link/store-calls.ts';
import { EMPTY_CURSOR, PAGE_RECORDS, PROTOCOL, type PullReply } from '#shared/sync/index.ts';
import { createLog } from '#tests/kit/open-store.ts';

/** What a test needs of any way to the store: the calls, records on the store's side, and a way to take the store away. */
export interface StoreLinkUnderTest {
  readonly link: StoreCalls;
  /** Makes `count` locations known to the store, coded `L0` and on. */
  readonly addLocations: (count: number) => Promise<void>;
  /** Makes the first administrator where that is done: by the link itself, or at the store. Gives the id and the PIN. */
  readonly firstPerson: () => Promise<{ readonly id: string; readonly pin: string }>;
  /** Resolves when a change would be heard. */
  readonly listening: () => Promise<void>;
  /** The store dies as it stands; the next call may find it again. */
  readonly crash: () => Promise<void>;
  /** Ends the link and the store behind it. */
  readonly close: () => Promise<void>;
}

/** The promise of the StoreCalls port, run for every implementation. */
export function storeLinkContract(name: string, open: () => Promise<StoreLinkUnderTest>): void {
  describe(`${name} as a link to the store`, () => {
    let under: StoreLinkUnderTest;
    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.close());

    const push = (log: ReturnType<typeof createLog>, from = 0) =>
      under.link.call('push', {
        protocol: 1,
        stationId: 's1',
        incarnation: 'i1',
        entries: log.entries.slice(from),
      });
    const pull = async (
      cursor = EMPTY_CURSOR,
      resume: string | null = null,
    ): Promise<Extract<PullReply, { type: 'changes' }>> => {
      const request = { protocol: 1 as const, stationId: 's1', incarnation: 'i1', cursor, resume, pages: 1 };
      const reply = await under.link.call('pull', request);
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
        // What is for a person is told until it is heard: the store does not have these orders.
        value: { type: 'accepted', ...head, outcomes: [1, 2, 3].map((seq) => ({ seq, outcome: 'conflict' })) },
      });
      expect(await pull()).toMatchObject(head);
    });
    test('a gap is named with where to go on', async () => {
      const log = logOf(3);
      expect(await push(log, 1)).toMatchObject({ ok: true, value: { type: 'gap', acked: 0 } });
    });
    test.each([
      ['update-station', 0],
      ['update-store', PROTOCOL + 1],
    ] as const)(
      '%s: versions too far apart are named, nothing is taken, and all is taken when they fit',
      async (type, protocol) => {
        const log = logOf(3);
        const about = { protocol, stationId: 's1', incarnation: 'i1' };
        const refused = { ok: false, failure: { type, detail: expect.stringContaining(`protocol ${protocol}`) } };
        expect(await under.link.call('push', { ...about, entries: log.entries })).toMatchObject(refused);
        expect(await under.link.call('pull', { ...about, cursor: EMPTY_CURSOR, resume: null, pages: 1 })).toMatchObject(
          refused,
        );
        expect(await pull()).toMatchObject({ acked: 0 });
        expect(await under.link.call('eventsOf', 'order-0')).toEqual({ ok: true, value: [] });
        expect(await push(log)).toMatchObject({ ok: true, value: { type: 'accepted', acked: 3 } });
      },
    );
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
      expect(await under.link.call('pull', { ...request, cursor: { ...cursor, epoch: 'another' } })).toMatchObject({
        ok: true,
        value: { type: 'reset' },
      });
    });
    test('every commit is told with its version, until nobody listens', async () => {
      const heard: number[] = [];
      const stop = under.link.onChanged((version) => heard.push(version));
      await under.listening();
      await under.addLocations(1);
      await expect.poll(() => heard.filter((version) => version > 0)).toEqual([1]);
      stop();
      await under.addLocations(2);
      expect((await pull()).cursor.version).toBe(2);
      expect(heard.filter((version) => version > 0)).toEqual([1]);
    });
    test('what a label needs: the order, its events, one serial number for ever, blocks of numbers that nobody else gets', async () => {
      const { link } = under;
      expect(await link.call('order', 'Wish:none')).toEqual({ ok: true, value: null });
      const log = logOf(1);
      await push(log);
      expect(await link.call('eventsOf', 'order-0')).toMatchObject({ value: [{ event: { type: 'OrderSuspended' } }] });
      const first = await link.call('ssccSerial', 'label-1', '9521234');
      expect(await link.call('ssccSerial', 'label-1', '9521234')).toEqual(first);
      const block = await link.call('ssccBlock', '9521234', 10);
      const next = await link.call('ssccSerial', 'label-2', '9521234');
      if (!first.ok || !block.ok || !next.ok) throw new Error('refused');
      expect(block.value.to - block.value.from).toBe(9);
      expect(block.value.from).toBeGreaterThan(first.value);
      expect(next.value).toBeGreaterThan(block.value.to);
    });
    test('the first operator is made once, signs in with the PIN, and too many wrong ones are locked out', async () => {
      const { link } = under;
      const { id, pin } = await under.firstPerson();
      expect(await link.call('createFirstOperator', 'Ben', '1234')).toEqual({ ok: true, value: null });
      const person = { id, name: 'Ana', badge: '', role: 'administrator', language: null, pinSet: expect.any(Boolean) };
      expect(await link.call('operators')).toEqual({ ok: true, value: [person] });
      expect(await link.call('roleOf', id)).toEqual({ ok: true, value: 'administrator' });
      const first = await link.call('verifyPin', id, pin);
      if (first.ok && first.value.type === 'choose-pin') {
        expect(await link.call('setPin', id, pin, pin)).toMatchObject({ value: { type: 'choose-pin' } });
        expect(await link.call('setPin', id, '1234', pin)).toMatchObject({ value: { type: 'ok' } });
      }
      expect(await link.call('verifyPin', id, '1234')).toMatchObject({ value: { type: 'ok' } });
      const answers: string[] = [];
      for (let n = 0; n < 6; n++) {
        const answer = await link.call('verifyPin', id, '9999');
        if (answer.ok) answers.push(answer.value.type);
      }
      expect(answers).toEqual(['wrong-pin', 'wrong-pin', 'wrong-pin', 'wrong-pin', 'locked', 'locked']);
      expect(await link.call('verifyPin', id, '1234')).toMatchObject({ value: { type: 'locked' } });
    });
    test('a file is looked at, taken, and unreadable with a reason', async () => {
      const { link } = under;
      expect(await link.call('isEmpty')).toEqual({ ok: true, value: true });
      const file = ['items.csv', 'sku,title\nMUG,Mug\n,x\n'] as const;
      expect(await link.call('previewImport', ...file)).toMatchObject({
        value: { kind: 'items', good: 1, problemCount: 1 },
      });
      expect(await link.call('previewImport', 'x.csv', '')).toMatchObject({
        value: { unreadable: { reason: 'empty' } },
      });
      expect(await link.call('applyImport', ...file, 'token')).toMatchObject({ value: { added: 1, skipped: 1 } });
      expect(await link.call('titles', ['MUG', 'NONE'])).toEqual({ ok: true, value: { MUG: 'Mug' } });
    });
    test('a store that dies is an answer, and everything that it acknowledged is there when it is back', async () => {
      const log = logOf(2);
      await push(log);
      await under.crash();
      await expect.poll(async () => (await push(log)).ok, { timeout: 20_000 }).toBe(true);
      expect(await pull()).toMatchObject({ acked: 2, ackHash: log.entries[1]?.hash });
    });
  });
}
