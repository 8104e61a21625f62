// Sheets that were counted on paper: taken whole or not at all, once, and judged like what was scanned.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { CountingEvent } from '#shared/counting/index.ts';
import type { CountSheetAsked } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { at, bench, count } from '#tests/kit/count-story.ts';
import { countTasks, exceptionsOf } from '#tests/kit/count-warehouse.ts';
import { digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf } from '#tests/kit/stock-moves.ts';

type Row = readonly [location: string, sku: string, quantity: string, lot?: string];

export function countSheetsContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function warehouse() {
    const open = await openStore();
    open.clock.time = at('08:00');
    await open.store.putRecords([
      ...(['MUG', 'TEA', 'CUP'] as const).map((sku) => ({
        ...{ kind: 'item' as const, key: sku },
        value: { sku, title: sku, barcodes: [], tracking: 'none', costMinor: 100, currency: 'EUR' },
      })),
      ...[
        ['ana', 'supervisor'] as const,
        ['eve', 'supervisor'] as const,
        ['sam', 'supervisor'] as const,
        ['pat', 'packer'] as const,
      ].map(([id, role]) => ({
        ...{ kind: 'operator' as const, key: id },
        value: { id, name: id, badge: id, role, language: null, pinSet: true },
      })),
    ]);
    await importFile(open, 'locations.csv', 'location,zone,kind\nA-01,A,pick\nA-02,A,pick\n');
    await importFile(open, 'stock.csv', 'sku,location,quantity\nMUG,A-01,50\nTEA,A-01,7\nTEA,A-02,100\nCUP,A-02,3\n');
    open.clock.time = at('15:00');
    return open;
  }
  const sheet = (rows: readonly Row[], more: Partial<CountSheetAsked> = {}): CountSheetAsked => ({
    ...{ opId: 'one', from: at('10:00'), until: at('11:00'), countedBy: 'ana', dryRun: false },
    rows: rows.map(([location, sku, quantity, lot = ''], n) => ({ line: n + 2, location, sku, lot, quantity })),
    ...more,
  });
  const onHand = async (open: OpenStore) => Object.fromEntries(onHandOf(await open.database.read(movesOf)));
  const brief = async (open: OpenStore, show: 'open' | 'recount' | 'settled') =>
    (await open.store.countLines(show, 0, 100)).lines
      .map(({ sku, location, variance, low, high, rule, counters }) =>
        [sku, location, variance, low === high ? '' : `${low}..${high}`, rule, counters].filter(Boolean).join(' '),
      )
      .sort();
  const GOOD: readonly Row[] = [
    ['A-01', 'MUG', '50'],
    ['A-02', 'TEA', '98'],
    ['A-02', 'CUP', '0'],
  ];

  describe(`counted sheets on ${name}`, () => {
    test('are judged like what was scanned, of the items that they name alone, by the person who counted', async () => {
      const open = await warehouse();
      expect(await open.store.takeCountSheet(sheet(GOOD, { dryRun: true }), 'eve')).toEqual({
        ...{ type: 'read', lines: 3, places: 2, problems: [] },
      });
      expect(await onHand(open)).toMatchObject({ 'TEA|A-02|': 100 });
      expect(await open.store.takeCountSheet(sheet(GOOD), 'eve')).toEqual({ type: 'taken', lines: 3, places: 2 });
      // The tea at A-01 stands on no row: it stays as it is.
      expect(await brief(open, 'settled')).toEqual(['MUG A-01 match ana', 'TEA A-02 -2 tolerance ana']);
      expect(await brief(open, 'recount')).toEqual(['CUP A-02 -3 ana']);
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 50, 'TEA|A-01|': 7, 'TEA|A-02|': 98, 'CUP|A-02|': 3 });
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
    });
    test('are taken once: sent again, entered again by somebody else, in whatever order of the rows', async () => {
      const open = await warehouse();
      await open.store.takeCountSheet(sheet(GOOD), 'eve');
      const before = await onHand(open);
      expect(await open.store.takeCountSheet(sheet(GOOD), 'eve')).toEqual({ type: 'taken', lines: 3, places: 2 });
      const again = sheet(GOOD.toReversed(), { opId: 'two', from: at('09:00'), until: null });
      expect(await open.store.takeCountSheet(again, 'ana')).toEqual({ type: 'known', at: at('15:00'), by: 'eve' });
      expect(await onHand(open)).toEqual(before);
      expect(await brief(open, 'settled')).toHaveLength(2);
      // The same numbers of another day are another count.
      open.clock.time += 86_400_000;
      const later = sheet(GOOD, { opId: 'three', from: at('15:00') + 1, until: null });
      expect(await open.store.takeCountSheet(later, 'ana')).toMatchObject({ type: 'taken' });
    });
    test('are taken whole or not at all: each row with a problem is told', async () => {
      const open = await warehouse();
      const bad = sheet([
        ['A-01', 'MUG', '44'],
        ['X-9', 'MUG', '1'],
        ['A-02', 'NONE', '2'],
        ['A-02', 'TEA', '1000000000'],
      ]);
      expect(await open.store.takeCountSheet(bad, 'eve')).toMatchObject({
        type: 'read',
        problems: [
          { line: 3, field: 'location', reason: 'unknown-location', value: 'X-9' },
          { line: 4, field: 'sku', reason: 'unknown-item', value: 'NONE' },
          { line: 5, field: 'quantity', reason: 'too-many', value: '1000000000' },
        ],
      });
      expect(await open.store.countLines('open', 0, 9)).toMatchObject({ open: 0, recount: 0, settled: 0 });
    });
    test('are never approved by rule where something moved while they were counted', async () => {
      const open = await warehouse();
      const story = mugStory(4, { id: 'wish:1', code: '1' });
      await open.store.putRecords([{ kind: 'order', key: story.orderId, value: story.order }]);
      const one = bench(open, 'bench-1');
      for (const [time, event] of [
        ['10:20', story.opened],
        ['10:25', story.scanned('a', { units: 4 })],
        ['10:30', story.closed],
      ] as const)
        one.note(time, event, { by: 'pat' });
      await one.tell();
      await open.store.takeCountSheet(sheet([['A-01', 'MUG', '46']]), 'eve');
      expect(await brief(open, 'settled')).toEqual([]);
      expect(await brief(open, 'open')).toEqual(['MUG A-01 46..50 ana']);
      // After the count was over, it is certain.
      await open.store.takeCountSheet(
        sheet([['A-01', 'MUG', '46']], { opId: 'two', from: at('11:30'), until: at('12:00') }),
        'eve',
      );
      expect(await brief(open, 'settled')).toEqual(['MUG A-01 match ana']);
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 46 });
    });
    test('do what was planned of their places before they were over, and nothing that was planned since', async () => {
      const open = await warehouse();
      open.clock.time = at('09:00');
      const plan = (opId: string, from: string, to = from) =>
        open.store.planCounts(
          { opId, of: { type: 'range', from, to }, assignedTo: null, dueAt: null, most: 9, dryRun: false },
          'eve',
        );
      await plan('before', 'A-01');
      open.clock.time = at('12:00');
      await plan('since', 'A-02');
      open.clock.time = at('15:00');
      await open.store.takeCountSheet(sheet(GOOD), 'eve');
      expect((await countTasks(open)).map(({ location, attempt }) => `${location} ${attempt}`).sort()).toEqual([
        ...['A-02 1', 'A-02 2'],
      ]);
      // A difference of what was planned is of its plan.
      expect((await open.store.countLines('settled', 0, 9)).lines.map(({ plan: of }) => of).sort()).toEqual([
        ...['', 'C-0001'],
      ]);
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
    });
    test('are for whoever decides counts, and of somebody who may count', async () => {
      const open = await warehouse();
      expect(await open.store.takeCountSheet(sheet(GOOD), 'pat')).toEqual({ type: 'not-allowed' });
      expect(await open.store.takeCountSheet(sheet(GOOD, { countedBy: 'pat' }), 'eve')).toEqual({
        type: 'unknown-person',
      });
      for (const time of [{ from: at('11:01') }, { until: at('15:01') }])
        expect(await open.store.takeCountSheet(sheet(GOOD, time), 'eve')).toEqual({ type: 'bad-time' });
      expect(await open.store.takeSheet(sheet(GOOD))).toMatchObject({ type: 'taken' });
    });
  });

  describe(`printed sheets on ${name}`, () => {
    const PAPER = { sheet: 'C-0001-1', countedBy: 'ana', from: at('10:00'), until: at('11:00') };
    /** All places are planned, and a sheet of them is counted from 10 to 11. */
    async function planned() {
      const open = await warehouse();
      open.clock.time = at('09:00');
      const all = { opId: 'plan', of: { type: 'all' }, assignedTo: null, dueAt: null, most: 9, dryRun: false } as const;
      await open.store.planCounts(all, 'eve');
      open.clock.time = at('15:00');
      const taskId = async (location: string) =>
        (await countTasks(open)).find((task) => task.location === location)?.id ?? null;
      return { open, taskId };
    }
    const listed = async (open: OpenStore) =>
      (await countTasks(open))
        .map(({ location, attempt, skus }) => [location, attempt, ...(skus ?? [])].join(' '))
        .sort();
    type Found = Readonly<Record<string, number>>;
    /** A supervisor copies a place of the sheet at a bench: so many of each item. */
    function copy(one: ReturnType<typeof bench>, id: string, location: string, task: string | null, found: Found) {
      const story = count(id, location, task, PAPER);
      const say = (time: string, event: Parameters<typeof one.note>[1]) => one.note(time, event, { by: 'eve' });
      say('13:00', story.opened);
      for (const [sku, units] of Object.entries(found)) say('13:01', story.found(units, sku));
      say('13:02', story.finished(Object.keys(found).length === 0));
      return one.tell();
    }

    test('are counts by the person and at the time that stand on them, and do what was planned', async () => {
      const { open, taskId } = await planned();
      const desk = bench(open, 'desk');
      // What was carried off after the sheet was counted, at the very bench where it is copied, is no difference.
      const hand = { v: 1, handId: 'h' } as const;
      const goods = {
        scanId: 'h1',
        by: 'scan',
        sku: 'MUG',
        units: 5,
        lot: null,
        expiry: null,
        serial: null,
        raw: '',
      } as const;
      desk.note('12:00', { type: 'TakeBegun', ...hand, location: 'A-01' }, { by: 'eve' });
      desk.note('12:00', { type: 'UnitsTaken', ...hand, ...goods, location: 'A-01' }, { by: 'eve' });
      desk.note('12:05', { type: 'UnitsPutDown', ...hand, scanId: 'h2', location: 'A-02' }, { by: 'eve' });
      expect(await copy(desk, 'c1', 'A-01', await taskId('A-01'), { MUG: 50, TEA: 7 })).toBe('applied');
      expect(await brief(open, 'settled')).toEqual(['MUG A-01 match ana', 'TEA A-01 match ana']);
      // What stands on no line of a place is not there.
      expect(await copy(bench(open, 'other'), 'c2', 'A-02', await taskId('A-02'), { TEA: 100 })).toBe('applied');
      expect(await brief(open, 'recount')).toEqual(['CUP A-02 -3 ana']);
      expect(await listed(open)).toEqual(['A-02 2 CUP']);
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 45, 'MUG|A-02|': 5, 'TEA|A-02|': 100 });
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
      const [line] = (await open.store.countLines('recount', 0, 9)).lines;
      // Whoever copied it counted nothing, and may count it again.
      expect((await countTasks(open))[0]?.notBy).toEqual(['ana']);
      expect(line).toMatchObject({ plan: 'C-0001' });
    });
    test('are entered once: a place that was entered, or counted meanwhile, adds nothing and is told', async () => {
      const { open, taskId } = await planned();
      const [one, two] = [bench(open, 'one'), bench(open, 'two')];
      const task = await taskId('A-01');
      expect(await copy(one, 'c1', 'A-01', task, { MUG: 50, TEA: 6 })).toBe('applied');
      const before = await brief(open, 'settled');
      expect(await copy(two, 'c2', 'A-01', task, { MUG: 5, TEA: 60 })).toBe('conflict');
      expect(await exceptionsOf(open)).toEqual(['count-not-taken A-01 · C-0001-1']);
      expect(await brief(open, 'settled')).toEqual(before);
      // Nobody keeps the place on account of it.
      expect(
        await open.store.claim({
          stationId: 'three',
          stationName: '3',
          orderId: '',
          subject: { kind: 'location', id: 'A-01' },
          takeOver: false,
        }),
      ).toMatchObject({ type: 'granted' });
      // A sheet of what nobody planned is none.
      expect(await copy(bench(open, 'four'), 'c3', 'A-01', null, { MUG: 1 })).toBe('conflict');
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
    });
    test.each(['the sheet is entered first', 'the sheet is entered last'])(
      'and what somebody scanned there in the same hour are two at once: %s',
      async (order) => {
        const { open, taskId } = await planned();
        await open.store.decidePolicy('count-approval', 'none', { by: null, station: 'tests' });
        await open.store.decidePolicy('count-recount', false, { by: null, station: 'tests' });
        const task = await taskId('A-01');
        const desk = bench(open, 'desk');
        // At the very bench where the sheet is copied, and nobody planned it.
        const story = count('live', 'A-01');
        desk.note('10:20', story.opened, { by: 'sam' });
        desk.note('10:21', story.found(20), { by: 'sam' });
        desk.note('10:22', story.found(7, 'TEA'), { by: 'sam' });
        desk.note('10:30', story.finished(), { by: 'sam' });
        const sheetFirst = order.endsWith('first');
        if (!sheetFirst) await desk.tell();
        expect(await copy(sheetFirst ? bench(open, 'b2') : desk, 'c1', 'A-01', task, { MUG: 30, TEA: 7 })).toBe(
          'applied',
        );
        if (sheetFirst) await desk.tell();
        const [line, ...more] = (await open.store.countLines('open', 0, 9)).lines;
        expect([line?.sku, line?.counted, more]).toEqual(['MUG', sheetFirst ? 20 : 30, []]);
        expect(line?.beside).toEqual([
          sheetFirst
            ? { counters: ['ana'], from: at('10:00'), until: at('11:00'), onPaper: true, units: 30 }
            : { counters: ['sam'], from: at('10:20'), until: at('10:30'), onPaper: false, units: 20 },
        ]);
        expect((await onHand(open))['MUG|A-01|']).toBe(sheetFirst ? 30 : 20);
        expect((await auditStore(open.database, digest)).problems).toEqual([]);
      },
    );
    test('and another sheet of the same hour are two at once, as far as both speak of an item', async () => {
      const { open, taskId } = await planned();
      await open.store.decidePolicy('count-approval', 'none', { by: null, station: 'tests' });
      await open.store.decidePolicy('count-recount', false, { by: null, station: 'tests' });
      expect(await copy(bench(open, 'one'), 'c1', 'A-01', await taskId('A-01'), { MUG: 40, TEA: 7 })).toBe('applied');
      await open.store.takeCountSheet(sheet([['A-02', 'TEA', '90']], { opId: 'other place' }), 'eve');
      const soon = { from: at('10:30'), until: at('11:30') };
      await open.store.takeCountSheet(sheet([['A-01', 'CUP', '2']], { opId: 'cups', ...soon }), 'eve');
      expect(await brief(open, 'open')).toEqual([]);
      await open.store.takeCountSheet(sheet([['A-01', 'MUG', '10']], { opId: 'mugs', ...soon }), 'eve');
      expect(await brief(open, 'open')).toEqual(['MUG A-01 -30 40..50 ana']);
      expect((await open.store.countLines('open', 0, 9)).lines[0]?.beside).toMatchObject([
        { onPaper: true, units: 40 },
      ]);
    });
    test('say nothing of units with numbers of their own: those stay on the list for a scanner', async () => {
      const { open, taskId } = await planned();
      await open.store.putRecords([
        { kind: 'item', key: 'CAM', value: { sku: 'CAM', title: 'Camera', barcodes: [], tracking: 'serial' } },
      ]);
      await importFile(open, 'stock.csv', 'sku,location,quantity\nCAM,A-01,2\n');
      expect(await copy(bench(open, 'one'), 'c1', 'A-01', await taskId('A-01'), { MUG: 50, TEA: 7 })).toBe('applied');
      expect(await brief(open, 'settled')).toEqual(['MUG A-01 match ana', 'TEA A-01 match ana']);
      expect(await listed(open)).toEqual(['A-01 1 CAM', 'A-02 1']);
    });
    test('name who counted by a supervisor’s word alone', async () => {
      const { open, taskId } = await planned();
      await open.store.decidePolicy('packers-count', true, { by: null, station: 'tests' });
      const one = bench(open, 'one');
      const story = count('c1', 'A-01', await taskId('A-01'), PAPER);
      one.note('13:00', story.opened, { by: 'pat' });
      await one.tell();
      expect(
        (await open.database.read((sql) => sql.all("SELECT 1 AS one FROM states WHERE kind = 'counting'"))).length,
      ).toBe(0);
    });
  });
  describe(`codes from a scanner’s memory on ${name}`, () => {
    const PAPER = { sheet: 'L-1', countedBy: 'ana', from: at('10:00'), until: at('11:00'), stored: true } as const;
    /** What stood in the memory is taken in as a count of a place, by whoever is at the bench. */
    function take(
      open: OpenStore,
      id: string,
      {
        by = 'eve',
        task = null as string | null,
        mugs = 40,
        paper = PAPER as Parameters<typeof count>[3],
        serial = null as string | null,
      } = {},
    ) {
      const one = bench(open, `bench-${id}`);
      const story = count(id, 'A-01', task, paper);
      one.note('13:00', story.opened, { by });
      one.note('13:00', story.found(mugs), { by });
      one.note('13:00', story.found(7, 'TEA'), { by });
      if (serial !== null) one.note('13:00', { ...story.found(1, 'CAM'), serial } as CountingEvent, { by });
      one.note('13:00', story.finished(), { by });
      return one.tell();
    }

    test('are a count by that person at that time, also of what nobody planned', async () => {
      const open = await warehouse();
      expect(await take(open, 'c1')).toBe('applied');
      expect(await brief(open, 'recount')).toEqual(['MUG A-01 -10 ana']);
      expect((await open.store.countLines('recount', 0, 9)).lines[0]).toMatchObject({ countedAt: at('11:00') });
    });
    test('are taken in once, at however many benches; the same of another time is another count', async () => {
      const open = await warehouse();
      expect(await take(open, 'c1')).toBe('applied');
      expect(await take(open, 'c2', { paper: { ...PAPER, until: at('12:00') } })).toBe('conflict');
      expect(await exceptionsOf(open)).toEqual(['count-not-taken A-01 · L-1']);
      expect(await take(open, 'c3', { paper: { ...PAPER, from: at('12:00'), until: at('12:30') } })).toBe('applied');
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
    });
    test('do what was planned of their place', async () => {
      const open = await warehouse();
      open.clock.time = at('09:00');
      const all = { opId: 'plan', of: { type: 'all' }, assignedTo: null, dueAt: null, most: 9, dryRun: false } as const;
      await open.store.planCounts(all, 'eve');
      open.clock.time = at('15:00');
      const task = (await countTasks(open)).find(({ location }) => location === 'A-01')?.id ?? null;
      expect(await take(open, 'c1', { task, mugs: 50 })).toBe('applied');
      expect((await countTasks(open)).map(({ location }) => location)).toEqual(['A-02']);
    });
    test('count units with numbers of their own where they were then', async () => {
      const open = await warehouse();
      await open.store.putRecords([
        { kind: 'item', key: 'CAM', value: { sku: 'CAM', title: 'Camera', barcodes: [], tracking: 'serial' } },
      ]);
      const mover = bench(open, 'mover');
      const taken = {
        scanId: 'h1',
        by: 'scan',
        sku: 'CAM',
        units: 1,
        lot: null,
        expiry: null,
        serial: 'S1',
        raw: '',
      } as const;
      mover.note('12:00', { type: 'TakeBegun', v: 1, handId: 'h', location: 'A-01' }, { by: 'eve' });
      mover.note('12:00', { type: 'UnitsTaken', v: 1, handId: 'h', ...taken, location: 'A-01' }, { by: 'eve' });
      await mover.tell();
      expect(await take(open, 'c1', { serial: 'S1' })).toBe('applied');
      const seen = (await open.store.lookAtStock({ type: 'serial', serial: 'S1' }, 'eve'))?.serials;
      expect(seen?.map(({ type, id }) => `${type} ${id}`)).toEqual(['hand h', 'location A-01']);
    });
    test.each([
      ['their own, of what is planned', { by: 'pat', paper: { ...PAPER, countedBy: 'pat' } }, true, 'applied'],
      ['somebody else’s', { by: 'pat' }, true, 'refused'],
      ['their own, of what nobody planned', { by: 'pat', paper: { ...PAPER, countedBy: 'pat' } }, false, 'refused'],
    ])('are a packer’s to take in where packers count: %s', async (_, more, isPlanned, outcome) => {
      const open = await warehouse();
      await open.store.decidePolicy('packers-count', true, { by: null, station: 'tests' });
      open.clock.time = at('09:00');
      const all = { opId: 'plan', of: { type: 'all' }, assignedTo: null, dueAt: null, most: 9, dryRun: false } as const;
      if (isPlanned) await open.store.planCounts(all, 'eve');
      open.clock.time = at('15:00');
      const task = (await countTasks(open)).find(({ location }) => location === 'A-01')?.id ?? null;
      expect((await take(open, 'c1', { ...more, task })) === 'applied').toBe(outcome === 'applied');
    });
  });
}
