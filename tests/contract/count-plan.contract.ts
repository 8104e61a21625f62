// Which places come on a list to be counted, and what whoever counts may see of the book.
import { describe, expect, test } from 'vitest';
import type { CountPlanned } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { at, bench, count } from '#tests/kit/count-story.ts';
import { countTasks, countWarehouse, packedMugs } from '#tests/kit/count-warehouse.ts';
import type { OpenStore } from '#tests/kit/open-store.ts';

export function countPlanContract(name: string, openStore: () => Promise<OpenStore>): void {
  let plans = 0;
  const placesOf = async (open: OpenStore, of: CountPlanned['of'], more: Partial<CountPlanned> = {}) => {
    const asked = { opId: `plan-${++plans}`, of, assignedTo: null, dueAt: null, most: 100, dryRun: true, ...more };
    const answer = await open.store.planCounts(asked, 'ana');
    return answer.type === 'planned' ? answer.places : answer.type;
  };
  const set = (
    open: OpenStore,
    policy: 'count-shows-expected' | 'count-after-short' | 'packers-count',
    value: boolean,
  ) => open.store.decidePolicy(policy, value, { by: null, station: 'tests' });
  const counted = async (open: OpenStore, location: string, sku: string, units: number, time = '10:00') => {
    const one = bench(open, `counter-${location}`);
    const { opened, found, finished } = count(`count-${location}-${time}`, location);
    for (const event of [opened, found(units, sku), finished()]) one.note(time, event, { by: 'ana' });
    expect(await one.tell()).toBe('applied');
  };
  const listed = async (open: OpenStore) =>
    (await countTasks(open)).map(({ location, why, plan }) => `${location} ${why} ${plan}`).toSorted();

  describe(`places to be counted on ${name}`, () => {
    test('are given to another person, or to all, as far as they are not counted; what is counted again keeps its people', async () => {
      const open = await countWarehouse(openStore);
      await placesOf(open, { type: 'all' }, { dryRun: false, assignedTo: 'ben' });
      const whose = async () =>
        (await countTasks(open)).map((one) => `${one.location} ${one.attempt} ${one.assignedTo}`);
      expect(await whose()).toContain('A-01 1 ben');
      const one = bench(open, 'counter');
      const task = (await countTasks(open)).find(({ location }) => location === 'A-01')?.id ?? null;
      const { opened, found, finished } = count('c1', 'A-01', task);
      for (const event of [opened, found(10), finished()]) one.note('10:00', event, { by: 'ben' });
      await one.tell();
      const give = (assignedTo: string | null, by = 'ana') =>
        open.store.assignCount({ plan: 'C-0001', assignedTo }, by);
      expect(await give('ana')).toEqual({ type: 'assigned', places: 3 });
      expect((await whose()).toSorted()).toEqual(['A-01 2 null', 'A-02 1 ana', 'A-10 1 ana', 'B-01 1 ana']);
      expect(await give(null)).toEqual({ type: 'assigned', places: 3 });
      expect(await whose()).not.toContain('A-02 1 ana');
      expect([await give('ana', 'pat'), await give('pat'), await give('nobody')]).toEqual([
        ...[{ type: 'not-allowed' }, { type: 'unknown-person' }, { type: 'unknown-person' }],
      ]);
      await set(open, 'packers-count', true);
      expect(await give('pat')).toEqual({ type: 'assigned', places: 3 });
    });
    test('are planned by the class of what stands there and by how long ago they were counted, with a day and a person', async () => {
      const open = await countWarehouse(openStore);
      expect(await placesOf(open, { type: 'class', abc: 'A' })).toBe(0);
      await (await packedMugs(open, '1', 3, '10:20', '10:40')).tell();
      await open.store.sweep({ stationDays: 365, personalDays: 365 });
      expect([
        await placesOf(open, { type: 'class', abc: 'A' }),
        await placesOf(open, { type: 'class', abc: 'D' }),
        await placesOf(open, { type: 'older', days: 1 }),
      ]).toEqual([1, 1, 4]);
      await counted(open, 'A-02', 'TEA', 100);
      expect(await placesOf(open, { type: 'older', days: 1 })).toBe(3);
      open.clock.time += 2 * 86_400_000;
      expect([
        await placesOf(open, { type: 'older', days: 1 }),
        await placesOf(open, { type: 'older', days: 3 }),
      ]).toEqual([4, 3]);
      await placesOf(open, { type: 'class', abc: 'A' }, { dryRun: false, assignedTo: 'ben', dueAt: at('18:00') });
      expect(await countTasks(open)).toMatchObject([{ location: 'A-01', assignedTo: 'ben', dueAt: at('18:00') }]);
    });
    test('are those where a bench lacks what the book has, once, and none where the policy says so', async () => {
      const held = async (open: OpenStore, code: string) => {
        const story = mugStory(3, { id: `wish:${code}`, code });
        await open.store.putRecords([{ kind: 'order', key: story.orderId, value: story.order }]);
        const one = bench(open, `bench-${code}`);
        one.note('10:00', story.opened);
        one.note('10:01', story.scanned('a', { units: 1 }));
        const { orderId } = story;
        one.note('10:02', { type: 'OrderHeld', v: 1, orderId, reason: 'short', detail: '' });
        await one.tell();
      };
      const open = await countWarehouse(openStore, { stock: 'MUG,A-01,,,50\nMUG,A-10,,,2\nTEA,A-02,,,100\n' });
      await held(open, '1');
      expect(await listed(open)).toEqual(['A-01 short ', 'A-10 short ']);
      await held(open, '2');
      expect(await listed(open)).toHaveLength(2);
      const quiet = await countWarehouse(openStore);
      await set(quiet, 'count-after-short', false);
      await held(quiet, '1');
      expect(await listed(quiet)).toEqual([]);
    });
    test('are those from which more was packed than they had', async () => {
      const open = await countWarehouse(openStore, { stock: 'MUG,A-01,,,2\n' });
      await (await packedMugs(open, '1', 3, '10:20', '10:40')).tell();
      expect(await listed(open)).toEqual(['A-01 short ']);
      await counted(open, 'A-02', 'TEA', 1);
      expect(await listed(open)).toContain('A-01 short ');
    });
  });

  describe(`what the book has on ${name}`, () => {
    test('is told to whoever counts where the policy says so, and not at a place whose difference is open', async () => {
      const open = await countWarehouse(openStore);
      expect(await open.store.expectedAt('A-01', 'ana')).toBeNull();
      await set(open, 'count-shows-expected', true);
      expect(await open.store.expectedAt('A-01', 'ana')).toEqual([{ sku: 'MUG', lot: '', units: 50 }]);
      expect(await open.store.expectedAt('A-10', 'ana')).toEqual([]);
      expect(await open.store.expectedAt('A-01', 'pat')).toBeNull();
      expect(await open.store.expectedAt('A-01', 'nobody')).toBeNull();
      await set(open, 'packers-count', true);
      expect(await open.store.expectedAt('A-01', 'pat')).toHaveLength(1);
      await counted(open, 'A-01', 'MUG', 20);
      expect(await open.store.expectedAt('A-01', 'ben')).toBeNull();
    });
  });
}
