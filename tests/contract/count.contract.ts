// What a count comes to while goods move: the worked examples of two-sided counting, in whatever order the stations tell.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { at, bench, count } from '#tests/kit/count-story.ts';
import { digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf } from '#tests/kit/stock-moves.ts';

export function countContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function warehouse(stock = 'MUG,A-01,,,50\n', role = 'supervisor') {
    const open = await openStore();
    open.clock.time = at('09:00') - 3_600_000;
    await open.store.putRecords([
      { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
      { kind: 'operator', key: 'ana', value: { id: 'ana', name: 'Ana', badge: 'B1', role, language: null } },
    ]);
    await importFile(open, 'locations.csv', 'location,zone,kind\nA-01,A,pick\n');
    await importFile(open, 'stock.csv', `sku,location,lot,expiry,quantity\n${stock}`);
    // What a difference comes to is tried here; who decides it stands in count-review.contract.ts.
    await open.store.decidePolicy('count-approval', 'none', { by: null, station: 'tests' });
    open.clock.time = at('15:00');
    return open;
  }
  const onHand = async (open: OpenStore) => Object.fromEntries(onHandOf(await open.database.read(movesOf)));
  const found = async (open: OpenStore): Promise<number> => {
    const moves = await open.database.read(movesOf);
    return moves
      .filter(({ reason }) => reason === 'CountFinished' || reason === 'counted-before')
      .reduce((sum, { from, units }) => sum + (from.type === 'adjustment' ? units : -units), 0);
  };
  /** An order of so many mugs, packed at a bench between two times. */
  async function packed(open: OpenStore, code: string, units: number, from: string, until: string) {
    const story = mugStory(units, { id: `wish:${code}`, code });
    await open.store.putRecords([{ kind: 'order', key: story.orderId, value: story.order }]);
    const one = bench(open, `bench-${code}`);
    one.note(from, story.opened);
    one.note(from, story.scanned('a', { units }));
    one.note(until, story.closed);
    return one;
  }
  async function counted(open: OpenStore, time: string, units: number, id = 'c1') {
    const by = bench(open, `counter-${id}`);
    const { opened, found: see, finished } = count(id);
    for (const event of [opened, see(units), finished()]) by.note(time, event);
    return by;
  }

  describe(`counting on ${name}`, () => {
    test('what left before the count is not missing, and what leaves after it goes on from there', async () => {
      const open = await warehouse();
      await (await packed(open, '1', 2, '10:03', '10:05')).tell();
      expect(await (await counted(open, '10:30', 47)).tell()).toBe('applied');
      await (await packed(open, '2', 3, '10:38', '10:40')).tell();
      expect([await onHand(open), await found(open)]).toEqual([{ 'MUG|A-01|': 44 }, -1]);
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
    });
    test.each([
      ['the count first', ['count', 'pack']],
      ['the parcel first', ['pack', 'count']],
    ])('units that lie in an open parcel while their shelf is counted are not lost: %s', async (_, order) => {
      const open = await warehouse();
      const tellers = { count: await counted(open, '10:30', 47), pack: await packed(open, '1', 2, '10:03', '10:35') };
      for (const who of order) await tellers[who as keyof typeof tellers].tell();
      await (await packed(open, '2', 3, '10:38', '10:40')).tell();
      expect([await onHand(open), await found(open)]).toEqual([{ 'MUG|A-01|': 44 }, -1]);
    });
    test('what a bench tells hours later, and the count has seen, changes nothing of what was counted', async () => {
      const open = await warehouse();
      const late = await packed(open, '9', 4, '10:08', '10:10');
      await (await packed(open, '1', 2, '10:03', '10:05')).tell();
      await (await counted(open, '10:30', 43)).tell();
      await (await packed(open, '2', 3, '10:38', '10:40')).tell();
      expect([await onHand(open), await found(open)]).toEqual([{ 'MUG|A-01|': 40 }, -5]);
      await late.tell();
      expect([await onHand(open), await found(open)]).toEqual([{ 'MUG|A-01|': 40 }, -1]);
    });
    test('a count that comes in after a later one leaves what that one found', async () => {
      const open = await warehouse();
      const early = await counted(open, '09:30', 50, 'c0');
      await (await counted(open, '10:00', 48, 'c1')).tell();
      expect(await early.tell()).toBe('applied');
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 48 });
      const lower = await counted(open, '09:40', 47, 'c2');
      await lower.tell();
      expect([await onHand(open), await found(open)]).toEqual([{ 'MUG|A-01|': 48 }, -2]);
    });
    test('a parcel that was packed after the count takes its units from what was counted, though the count missed some', async () => {
      const open = await warehouse();
      await (await counted(open, '10:30', 45)).tell();
      await (await packed(open, '1', 3, '11:00', '11:05')).tell();
      expect([await onHand(open), await found(open)]).toEqual([{ 'MUG|A-01|': 42 }, -5]);
    });
    test('what is not found is not there, what does not belong there is, and lots stay apart', async () => {
      const open = await warehouse('MUG,A-01,L1,2026-01-01,10\nMUG,A-01,L2,2027-01-01,6\nCUP,A-01,,,3\n');
      const by = bench(open, 'counter');
      const { opened, found: see, finished } = count('c1');
      for (const event of [opened, see(4, 'MUG', 'L1'), see(12, 'MUG', 'L2'), see(2, 'TEA'), finished()])
        by.note('10:00', event);
      await by.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|L1': 4, 'MUG|A-01|L2': 12, 'TEA|A-01|': 2 });
    });
    test('units counted without their lot are those that are there, and no second lot', async () => {
      const open = await warehouse('MUG,A-01,L1,2026-01-01,10\nMUG,A-01,L2,2027-01-01,6\n');
      await (await counted(open, '10:00', 16)).tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|L1': 10, 'MUG|A-01|L2': 6 });
      await (await counted(open, '11:00', 14, 'c2')).tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|L1': 8, 'MUG|A-01|L2': 6 });
    });
    test('an empty place holds nothing, told twice it is counted once, and a packer may not', async () => {
      const open = await warehouse();
      const by = bench(open, 'counter');
      const { opened, finished } = count('c1');
      for (const event of [opened, finished(true)]) by.note('10:00', event);
      await by.tell();
      await by.tell();
      expect(await onHand(open)).toEqual({});
      expect((await open.database.read(movesOf)).filter(({ reason }) => reason === 'CountFinished')).toHaveLength(1);
      const packers = await warehouse(undefined, 'packer');
      expect(await (await counted(packers, '10:00', 1)).tell()).toBe('conflict');
      expect(await onHand(packers)).toEqual({ 'MUG|A-01|': 50 });
    });
    test('a count that was finished takes nothing more', async () => {
      const open = await warehouse();
      const by = await counted(open, '10:00', 50);
      by.note('10:05', count('c1').found(3));
      expect(await by.tell()).toBe('conflict');
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 50 });
      const rows = await open.database.read((sql) =>
        sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception'"),
      );
      expect(rows.map(({ json }) => JSON.parse(json))).toMatchObject([{ type: 'count-not-taken', detail: 'A-01' }]);
    });
  });
}
