// Counts of what is gone, of numbers that nobody counts, twice at once, and by stations whose clock or memory was lost: words, nothing lost, nothing twice.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import { ReviewPage } from '#shared/sync/index.ts';
import { at, bench, count } from '#tests/kit/count-story.ts';
import { briefLines, countWarehouse, exceptionsOf, onHand } from '#tests/kit/count-warehouse.ts';
import { digest, type OpenStore } from '#tests/kit/open-store.ts';

const PIN = '4711';

export function countBadInputContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function counted(open: OpenStore, units: readonly number[], { location = 'A-01', sku = 'MUG' } = {}) {
    const one = bench(open, 'counter');
    const { opened, found, finished } = count('c1', location);
    one.note('10:00', opened, { by: 'ana' });
    for (const many of units) one.note('10:01', found(many, sku), { by: 'ana' });
    one.note('10:02', finished(units.length === 0), { by: 'ana' });
    return one;
  }
  const approve = async (open: OpenStore, by: string, opId = by) => {
    const decisions = (await open.store.countLines('open', 0, 10)).lines.map(({ id, variance }) => ({
      ...{ type: 'approve' as const, line: id, variance, cause: null },
    }));
    return open.store.decideCounts({ opId, pin: PIN, decisions }, by);
  };
  const audited = async (open: OpenStore) => (await auditStore(open.database, digest)).problems;

  describe(`bad input of counts on ${name}`, () => {
    test('a location that the store does not know is counted, and a person decides what stands there', async () => {
      const open = await countWarehouse(openStore);
      await open.store.decidePolicy('count-recount', false, { by: null, station: 'tests' });
      await (await counted(open, [3], { location: 'GONE-1' })).tell();
      expect(await briefLines(open)).toEqual(['MUG 3']);
      await open.store.putPin('ben', PIN);
      expect(await approve(open, 'ben')).toEqual({ type: 'decided', outcomes: ['done'] });
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 50, 'MUG|GONE-1|': 3 });
    });
    test('an item that is gone is counted under its name, without cost, and never by rule', async () => {
      const open = await countWarehouse(openStore);
      await open.store.decidePolicy('count-recount', false, { by: null, station: 'tests' });
      await (await counted(open, [2], { location: 'A-10', sku: 'OLD' })).tell();
      expect((await open.store.countLines('open', 0, 10)).lines).toMatchObject([
        { sku: 'OLD', costMinor: null, variance: 2 },
      ]);
      await open.store.putPin('ben', PIN);
      await approve(open, 'ben');
      expect([(await onHand(open))['OLD|A-10|'], await audited(open)]).toEqual([2, []]);
    });
    test('an item whose code becomes another’s while it is counted loses nothing: both names wait for a person', async () => {
      const open = await countWarehouse(openStore);
      await open.store.decidePolicy('count-recount', false, { by: null, station: 'tests' });
      const one = bench(open, 'counter');
      const { opened, found, finished } = count('c1');
      one.note('10:00', opened, { by: 'ana' });
      one.note('10:01', found(30, 'MUG'), { by: 'ana' });
      await one.tell();
      const told = one.log.entries.length;
      const item = (sku: string, codes: readonly string[]) => ({
        ...{ kind: 'item' as const, key: sku },
        value: {
          ...{ sku, title: sku, tracking: 'none', costMinor: 1, currency: 'EUR' },
          barcodes: codes.map((code) => ({ code, units: 1 })),
        },
      });
      await open.store.putRecords([item('MUG', []), item('CUP', ['4006381333931'])]);
      // The same mugs, by the same code, are another item from here on.
      one.note('10:02', found(20, 'CUP', null, '4006381333931'), { by: 'ana' });
      one.note('10:03', finished(), { by: 'ana' });
      expect(await one.tell(one.log.entries.slice(told))).toBe('applied');
      expect((await briefLines(open)).toSorted()).toEqual(['CUP 20', 'MUG -20']);
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 50 });
      await open.store.putPin('ben', PIN);
      expect(await approve(open, 'ben')).toEqual({ type: 'decided', outcomes: ['done', 'done'] });
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 30, 'CUP|A-01|': 20 });
      expect(await audited(open)).toEqual([]);
    });
    test('10^9 of an item are taken as a slip: a number that can be shown, and a person decides', async () => {
      const open = await countWarehouse(openStore);
      await open.store.decidePolicy('count-recount', false, { by: null, station: 'tests' });
      expect(
        await (
          await counted(
            open,
            Array.from({ length: 101 }, () => 1_000_000),
          )
        ).tell(),
      ).toBe('applied');
      const page = await open.store.countLines('open', 0, 10);
      expect(ReviewPage.safeParse(page).success).toBe(true);
      expect(page.lines).toMatchObject([{ counted: 100_000_000, variance: 99_999_950 }]);
      expect((await onHand(open))['MUG|A-01|']).toBe(50);
    });
    test('a scan of 10^9 units is set aside and blocks nothing of the count', async () => {
      const open = await countWarehouse(openStore);
      const one = await counted(open, [50]);
      one.note('10:03', count('c2', 'A-02').found(1_000_000_000));
      expect(await one.tell()).toBe('quarantined');
      expect(await briefLines(open, 'settled')).toEqual(['MUG 0 match']);
    });
    test('two supervisors who approve at once post it once', async () => {
      const open = await countWarehouse(openStore);
      await open.store.decidePolicy('count-recount', false, { by: null, station: 'tests' });
      await (await counted(open, [40])).tell();
      for (const who of ['ben', 'eve']) await open.store.putPin(who, PIN);
      const answers = await Promise.all([approve(open, 'ben'), approve(open, 'eve')]);
      const outcomes = answers.flatMap((answer) => (answer.type === 'decided' ? answer.outcomes : [answer.type]));
      expect(outcomes.toSorted()).toEqual(['done', 'not-open']);
      expect([(await onHand(open))['MUG|A-01|'], await audited(open)]).toEqual([40, []]);
    });
    test('what a station of another history had seen says nothing: the clocks do', async () => {
      const open = await countWarehouse(openStore);
      const one = bench(open, 'counter');
      const { opened, found, finished } = count('c1');
      for (const event of [opened, found(50), finished()])
        one.note('07:00', event, { by: 'ana', seen: { epoch: 'another', version: 1_000_000 } });
      await one.tell();
      // Before the opening stock was stated by its clock, and nothing of this store was known to it.
      expect(await briefLines(open, 'recount')).toEqual(['MUG 50']);
    });
    test('a station that lost its memory says its count again under another name, and it counts once', async () => {
      const open = await countWarehouse(openStore);
      const one = await counted(open, [50]);
      const { entries } = one.log;
      await one.tell(entries.slice(0, 2));
      const again = bench(open, 'counter-anew');
      for (const { body } of entries) again.log.raw(body);
      expect(await again.tell()).toBe('applied');
      await again.tell();
      expect([await briefLines(open, 'settled'), await exceptionsOf(open)]).toEqual([['MUG 0 match'], []]);
      expect(await audited(open)).toEqual([]);
    });
    test('the log of one station is its order, whatever its clock says: what it moved after its count is after it', async () => {
      const open = await countWarehouse(openStore);
      const one = bench(open, 'counter');
      const { opened, found, finished } = count('c1');
      for (const event of [opened, found(50), finished()]) one.note('12:00', event, { by: 'ana' });
      await one.tell();
      const told = one.log.entries.length;
      const goods = { v: 1, by: 'scan', sku: 'MUG', lot: null, expiry: null, serial: null, raw: 'MUG' } as const;
      // Somebody set its clock back by three hours.
      one.note('09:10', { type: 'TakeBegun', v: 1, handId: 'h1', location: 'A-01' }, { by: 'ana' });
      one.note(
        '09:11',
        { type: 'UnitsTaken', ...goods, handId: 'h1', scanId: 's1', units: 8, location: 'A-01' },
        { by: 'ana' },
      );
      await one.tell(one.log.entries.slice(told));
      expect((await onHand(open))['MUG|A-01|']).toBe(42);
      expect(await briefLines(open, 'settled')).toEqual(['MUG 0 match']);
      expect(at('12:00')).toBeLessThan(open.clock.time);
    });
    test('and what it moved before its count is before it, though its clock was ahead then', async () => {
      const open = await countWarehouse(openStore);
      const one = bench(open, 'counter');
      const goods = { v: 1, by: 'scan', sku: 'MUG', lot: null, expiry: null, serial: null, raw: 'MUG' } as const;
      one.note('13:10', { type: 'TakeBegun', v: 1, handId: 'h1', location: 'A-01' }, { by: 'ana' });
      one.note(
        '13:11',
        { type: 'UnitsTaken', ...goods, handId: 'h1', scanId: 's1', units: 8, location: 'A-01' },
        { by: 'ana' },
      );
      await one.tell();
      const told = one.log.entries.length;
      const { opened, found, finished } = count('c1');
      for (const event of [opened, found(42), finished()]) one.note('12:00', event, { by: 'ana' });
      await one.tell(one.log.entries.slice(told));
      expect([await briefLines(open, 'settled'), (await onHand(open))['MUG|A-01|']]).toEqual([['MUG 0 match'], 42]);
    });
  });
}
