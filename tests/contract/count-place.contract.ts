// A place that is counted is one station's at a time: claimed, taken over by whoever counts, and never added up out of two counts.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import { LEASE_MS } from '#shared/sync/index.ts';
import { at, bench, count } from '#tests/kit/count-story.ts';
import {
  briefLines,
  countTasks,
  countWarehouse,
  exceptionsOf,
  onHand,
  packedMugs,
} from '#tests/kit/count-warehouse.ts';
import { digest, type OpenStore } from '#tests/kit/open-store.ts';

const SUBJECT = { kind: 'location', id: 'A-01' } as const;

export function countPlaceContract(name: string, openStore: () => Promise<OpenStore>): void {
  const claim = (open: OpenStore, stationId: string, by: string, takeOver = false) =>
    open.store.claim({
      ...{ stationId, stationName: `Bench ${stationId}`, orderId: '', subject: SUBJECT, takeOver, by },
      ...(takeOver && { allowedBy: by }),
    });
  /** Half of what stands at A-01 is counted at a station, and not finished. */
  async function begun(open: OpenStore, id: string, units: number, time = '10:00', by = 'ana') {
    const one = bench(open, `station-${id}`);
    const events = count(id);
    one.note(time, events.opened, { by });
    one.note(time, events.found(units), { by });
    await one.tell();
    return { one, events, by };
  }

  describe(`places that are counted on ${name}`, () => {
    test('are one station’s by their lease, and told with who counts; nobody adds to them elsewhere', async () => {
      const open = await countWarehouse(openStore);
      expect(await claim(open, 'station-a', 'ana')).toMatchObject({ type: 'granted', claim: { fence: 1, by: 'ana' } });
      const held = await claim(open, 'station-b', 'ben');
      expect(held).toMatchObject({
        type: 'held',
        live: true,
        by: { stationName: 'Bench station-a', by: 'ana', at: at('15:00') },
      });
    });
    test('are taken over by whoever may count and by no packer, also while the lease runs', async () => {
      const open = await countWarehouse(openStore);
      await claim(open, 'station-a', 'ana');
      expect(await claim(open, 'station-b', 'pat', true)).toMatchObject({ type: 'held' });
      expect(await claim(open, 'station-b', 'ben', true)).toMatchObject({
        type: 'granted',
        claim: { fence: 2, by: 'ben' },
      });
      expect(await claim(open, 'station-a', 'ana')).toMatchObject({ type: 'held', by: { stationId: 'station-b' } });
    });
    test('stay whose units they have after the lease, and are free once they are finished', async () => {
      const open = await countWarehouse(openStore);
      await claim(open, 'station-a', 'ana');
      const { one, events } = await begun(open, 'a', 25);
      open.clock.time += LEASE_MS + 1;
      expect(await claim(open, 'station-b', 'ben')).toMatchObject({
        type: 'held',
        live: false,
        units: 25,
        by: { by: 'ana' },
      });
      one.note('14:00', events.found(25), { by: 'ana' });
      one.note('14:01', events.finished(), { by: 'ana' });
      expect(await one.tell()).toBe('applied');
      expect(await claim(open, 'station-b', 'ben')).toMatchObject({ type: 'granted' });
    });
    test('a place that was left is given back, and asked about as long as units of it are counted', async () => {
      const open = await countWarehouse(openStore);
      await claim(open, 'station-a', 'ana');
      const { one, events } = await begun(open, 'a', 25);
      one.note('10:05', events.left, { by: 'ana' });
      await one.tell();
      expect(await claim(open, 'station-b', 'ben')).toMatchObject({ type: 'held', live: false });
      expect(await claim(open, 'station-b', 'ben', true)).toMatchObject({ type: 'granted' });
    });
    test('what was counted before a take-over is kept and never added, also where it is finished and told late', async () => {
      const open = await countWarehouse(openStore);
      await claim(open, 'station-a', 'ana');
      const first = await begun(open, 'a', 25);
      await claim(open, 'station-b', 'ben', true);
      const second = await begun(open, 'b', 50, '10:10', 'ben');
      first.one.note('10:20', first.events.finished(), { by: 'ana' });
      expect(await first.one.tell()).toBe('conflict');
      second.one.note('10:30', second.events.finished(), { by: 'ben' });
      expect(await second.one.tell()).toBe('applied');
      expect([await onHand(open), await briefLines(open, 'settled')]).toEqual([
        { 'MUG|A-01|': 50, 'TEA|A-02|': 100 },
        ['MUG 0 match'],
      ]);
      expect(await exceptionsOf(open)).toEqual(['count-not-taken A-01']);
      const kept = await open.database.read((sql) =>
        sql.all<{ outcome: string }>(
          "SELECT outcome FROM log WHERE about_kind = 'count' AND about_id = 'a' ORDER BY seq",
        ),
      );
      expect(kept.map(({ outcome }) => outcome)).toEqual(['superseded', 'superseded', 'conflict']);
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
    });
    test('a station that steps back from a place that was taken over is in nobody’s way', async () => {
      const open = await countWarehouse(openStore);
      const { one } = await begun(open, 'a', 25);
      await claim(open, 'station-b', 'ben', true);
      one.note('10:20', { type: 'CountDropped', v: 1, countId: 'a' }, { by: 'ana' });
      expect([await one.tell(), await exceptionsOf(open)]).toEqual(['superseded', []]);
      const here = await begun(open, 'c', 1, '11:00');
      here.one.note('11:05', { type: 'CountDropped', v: 1, countId: 'c' }, { by: 'ana' });
      expect(await here.one.tell()).toBe('applied');
      expect(await claim(open, 'station-b', 'ben')).toMatchObject({ type: 'granted' });
    });
    test.each([
      ['rule', 'the first'],
      ['none', 'the first'],
      ['rule', 'the second'],
      ['none', 'the second'],
    ])(
      'two who counted half each at once, without the store, add up to nothing: approval by %s, %s is told first',
      async (approval, first) => {
        const open = await countWarehouse(openStore);
        await open.store.decidePolicy('count-approval', approval, { by: null, station: 'tests' });
        await open.store.decidePolicy('count-recount', false, { by: null, station: 'tests' });
        await open.store.decidePolicy('count-tolerance-units-c', 100, { by: null, station: 'tests' });
        await open.store.decidePolicy('count-tolerance-line', 100_000, { by: null, station: 'tests' });
        await open.store.decidePolicy('count-tolerance-place', 100_000, { by: null, station: 'tests' });
        const halves = ['a', 'b'].map((id, minute) => {
          const one = bench(open, `station-${id}`);
          const events = count(id);
          one.note('10:00', events.opened, { by: id === 'a' ? 'ana' : 'ben' });
          one.note(`10:0${1 + minute}`, events.found(id === 'a' ? 30 : 20), { by: id === 'a' ? 'ana' : 'ben' });
          one.note('10:05', events.finished(), { by: id === 'a' ? 'ana' : 'ben' });
          return one;
        });
        const isTurned = first === 'the second';
        for (const half of isTurned ? halves.toReversed() : halves) await half.tell();
        // One was told before anybody knew of the other; the other is a person's, and nothing was added.
        const { lines } = await open.store.countLines('open', 0, 10);
        expect(
          lines.map(({ counted, beside }) => [counted, beside.map(({ counters, units }) => [counters, units])]),
        ).toEqual([isTurned ? [30, [[['ben'], 20]]] : [20, [[['ana'], 30]]]]);
        expect((await onHand(open))['MUG|A-01|']).toBe(isTurned ? 20 : 30);
      },
    );
  });

  describe(`units that are out while a place is counted on ${name}`, () => {
    /** 47 of 50 mugs are counted while 3 are out with an order, of which whoever counts says something. */
    async function counted(open: OpenStore, said: 'gone' | 'here' | 'unknown', units = 47) {
      const one = bench(open, 'counter');
      const events = count('c1');
      one.note('10:30', events.opened, { by: 'ana' });
      one.note('10:31', events.found(units), { by: 'ana' });
      one.note(
        '10:32',
        { type: 'UnitsOutSaid', v: 1, countId: 'c1', orderId: 'wish:1', sku: 'MUG', units: 3, said },
        { by: 'ana' },
      );
      one.note('10:32', events.finished(), { by: 'ana' });
      expect(await one.tell()).toBe('applied');
    }
    const settled = async (open: OpenStore) => ({
      settled: await briefLines(open, 'settled'),
      open: await briefLines(open),
      mugs: (await onHand(open))['MUG|A-01|'] ?? 0,
    });

    test.each([
      ['the parcel was told before', true],
      ['the parcel is told after', false],
    ])('that were gone are no difference: %s', async (_, isBefore) => {
      const open = await countWarehouse(openStore);
      const parcel = await packedMugs(open, '1', 3, '10:20', '10:40');
      if (isBefore) await parcel.tell();
      await counted(open, 'gone');
      expect(await settled(open)).toEqual({ settled: [`MUG ${isBefore ? 0 : -3} match`], open: [], mugs: 47 });
      if (!isBefore) await parcel.tell();
      expect(await settled(open)).toEqual({ settled: ['MUG 0 match'], open: [], mugs: 47 });
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
    });
    test('that lay there still leave afterwards, whenever it is told', async () => {
      for (const isBefore of [true, false]) {
        const open = await countWarehouse(openStore);
        const parcel = await packedMugs(open, '1', 3, '10:20', '10:40');
        if (isBefore) await parcel.tell();
        await counted(open, 'here', 50);
        if (!isBefore) await parcel.tell();
        expect(await settled(open)).toEqual({ settled: ['MUG 0 match'], open: [], mugs: 47 });
      }
    });
    test('of which nobody can say keep the line uncertain, and it alone is counted again', async () => {
      const open = await countWarehouse(openStore);
      await counted(open, 'unknown');
      expect(await settled(open)).toMatchObject({ open: ['MUG 0 47..50'], mugs: 50 });
      const [line] = (await open.store.countLines('open', 0, 10)).lines;
      await open.store.putPin('ben', '4711');
      const decisions = [{ type: 'recount', line: line?.id ?? '' } as const];
      expect(await open.store.decideCounts({ opId: 'again', pin: '4711', decisions }, 'ben')).toEqual({
        ...{ type: 'decided', outcomes: ['done'] },
      });
      expect(await countTasks(open)).toMatchObject([{ location: 'A-01', skus: ['MUG'], notBy: ['ana'], attempt: 2 }]);
    });
    test('settle nothing that the clocks and what was seen say already', async () => {
      const open = await countWarehouse(openStore);
      await (await packedMugs(open, '1', 3, '10:00', '10:10')).tell();
      await counted(open, 'here');
      expect(await settled(open)).toEqual({ settled: ['MUG 0 match'], open: [], mugs: 47 });
    });
  });
}
