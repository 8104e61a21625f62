import { describe, expect, test } from 'vitest';
import { createWriter } from '#electron/store/database/transaction.ts';
import { createOutbox, type OutboxPort, type Told } from '#electron/store/outbox/outbox.ts';
import { digest, type OpenStore } from '#tests/kit/open-store.ts';

const TIMEOUT_MS = 1_000;

/** Telling the outside, on every database, by a port that hears what it is told to hear. */
export function outboxContract(name: string, openStore: () => Promise<OpenStore>): void {
  /** A program outside, and several processes of the store that tell it. */
  async function outside() {
    const { database, clock } = await openStore();
    const state = { newest: 0, answer: 'heard' as 'heard' | 'again', wait: undefined as Promise<unknown> | undefined };
    const heard: string[] = [];
    const port: OutboxPort = {
      name: 'shop',
      newest: async () => state.newest,
      async tell(lane, after): Promise<Told> {
        const upTo = state.newest;
        heard.push(`${lane} ${after + 1}-${upTo}`);
        const { answer } = state;
        await state.wait;
        return answer === 'heard' ? { type: 'heard', upTo } : { type: 'again', trouble: 'it is closed today' };
      },
    };
    const process = () =>
      createOutbox(database, createWriter(database, digest), { now: () => clock.time }, [port], TIMEOUT_MS);
    const outbox = process();
    const open = (lane: string) => database.write((sql) => outbox.open(sql, 'shop', lane));
    const forPerson = async () =>
      (
        await database.read((sql) =>
          sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY key"),
        )
      ).map(({ json }) => JSON.parse(json) as Record<string, unknown>);
    return { clock, state, heard, outbox, process, open, forPerson };
  }

  describe(`the outbox on ${name}`, () => {
    test('tells what is on record since a lane was opened, once, by one of all processes', async () => {
      const { state, heard, outbox, process, open } = await outside();
      state.newest = 3;
      await open('a');
      expect(await outbox.deliver()).toBe(0);
      state.newest = 5;
      await Promise.all([outbox.deliver(), process().deliver(), process().deliver()]);
      await open('a');
      expect(await process().deliver()).toBe(0);
      expect(heard).toEqual(['a 4-5']);
    });
    test('asks again after growing pauses, says what is wrong and since when, and one lane holds up no other', async () => {
      const { clock, state, heard, outbox, open } = await outside();
      await open('a');
      state.newest = 1;
      state.answer = 'again';
      const pauses: number[] = [];
      for (let tries = 0; tries < 4; tries++) {
        const before = clock.time;
        while ((await outbox.deliver()) === 0) clock.time += 1_000;
        pauses.push(clock.time - before);
      }
      expect(pauses).toEqual([0, 5_000, 10_000, 20_000]);
      expect(await outbox.lanes()).toMatchObject([
        { lane: 'a', after: 0, failures: 4, failingSince: clock.time - 35_000, trouble: 'it is closed today' },
      ]);
      state.answer = 'heard';
      state.newest = 2;
      await open('b');
      state.newest = 3;
      expect(await outbox.deliver()).toBe(1);
      expect(await outbox.retry('shop', 'a')).toBe(true);
      expect(await outbox.deliver()).toBe(1);
      expect(heard.slice(-2)).toEqual(['b 3-3', 'a 1-3']);
      expect(await outbox.lanes()).toMatchObject([
        { after: 3, failures: 0, failingSince: null, trouble: '' },
        { after: 3 },
      ]);
    });
    test('whose teller died is told by another once the lease is over, and what the dead one says late counts for nothing', async () => {
      const { clock, state, heard, outbox, process, open } = await outside();
      await open('a');
      state.newest = 1;
      let wake = (): void => undefined;
      state.wait = new Promise<void>((resolve) => {
        wake = resolve;
      });
      state.answer = 'again';
      const slow = outbox.deliver();
      await expect.poll(() => heard).toEqual(['a 1-1']);
      expect(await process().deliver()).toBe(0);
      clock.time += 2 * TIMEOUT_MS;
      state.wait = undefined;
      state.answer = 'heard';
      state.newest = 2;
      expect(await process().deliver()).toBe(1);
      wake();
      await slow;
      expect(heard).toEqual(['a 1-1', 'a 1-2']);
      expect(await outbox.lanes()).toMatchObject([{ after: 2, failures: 0 }]);
    });
    test('that is not heard for a day is for a person, until it is heard or closed', async () => {
      const { clock, state, outbox, open, forPerson } = await outside();
      await open('https://shop.example');
      state.newest = 1;
      state.answer = 'again';
      await outbox.deliver();
      clock.time += 24 * 3_600_000 - 1;
      await outbox.deliver();
      expect(await forPerson()).toEqual([]);
      clock.time += 3_600_000;
      await outbox.deliver();
      clock.time += 3_600_000;
      await outbox.deliver();
      expect(await forPerson()).toMatchObject([
        {
          ...{ type: 'not-told', orderId: '', subject: { kind: 'shop', id: 'https://shop.example' } },
          detail: 'it is closed today',
        },
      ]);
      clock.time += 3_600_000;
      state.answer = 'heard';
      await outbox.deliver();
      expect(await forPerson()).toEqual([]);
    });
    test('is paused and closed lane by lane', async () => {
      const { state, heard, outbox, open } = await outside();
      await open('a');
      state.newest = 1;
      expect(await outbox.pause('shop', 'a', true)).toBe(true);
      expect(await outbox.deliver()).toBe(0);
      expect(await outbox.pause('shop', 'a', false)).toBe(true);
      expect(await outbox.deliver()).toBe(1);
      expect([await outbox.close('shop', 'a'), await outbox.close('shop', 'a')]).toEqual([true, false]);
      expect(await outbox.pause('shop', 'a', true)).toBe(false);
      state.newest = 2;
      expect(await outbox.deliver()).toBe(0);
      expect(heard).toEqual(['a 1-1']);
    });
  });
}
