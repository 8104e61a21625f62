// How the stock is doing, by ledger and counts: how long it lasts, what stands still, what expires, what is missing, how fast is counted.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { StockFigures } from '#shared/stock/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { at, bench, count } from '#tests/kit/count-story.ts';
import { createLog, digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';

const DAY = 86_400_000;
const TODAY = at('09:00');

export function stockFiguresContract(name: string, openStore: () => Promise<OpenStore>): void {
  /** What the warehouse got `daysAgo`; the clock stands there, until it is turned. */
  async function warehouse(stock: string, daysAgo: number) {
    const open = await openStore();
    open.clock.time = TODAY - daysAgo * DAY;
    const item = (sku: string, costMinor: number | null, currency = 'EUR') => ({
      ...{ kind: 'item' as const, key: sku },
      value: { sku, title: sku, barcodes: [], tracking: 'none', costMinor, currency },
    });
    await open.store.putRecords([
      ...[item('MUG', 500), item('TEA', 100), item('SOAP', 300), item('ODD', null), item('NONE', 1, 'USD')],
      ...(['packer', 'supervisor'] as const).map((role) => ({
        ...{ kind: 'operator' as const, key: role },
        value: { id: role, name: role, badge: role, role, language: null, pinSet: true },
      })),
    ]);
    await importFile(
      open,
      'locations.csv',
      'location,zone,kind\nA-01,A,pick\nA-02,A,pick\nB-01,B,bulk\nQ-1,Q,quarantine\n',
    );
    await importFile(open, 'stock.csv', `sku,location,lot,expiry,quantity\n${stock}`);
    return open;
  }
  const figures = async <Of extends StockFigures['of']>(
    open: OpenStore,
    of: Of,
    more: {
      readonly days?: number;
      readonly skip?: number;
      readonly limit?: number;
      readonly movements?: readonly ('dead' | 'slow')[];
    } = {},
  ) => {
    const found = await open.store.figuresOf({ of, days: 90, movements: [], skip: 0, limit: 100, ...more });
    return found as Extract<StockFigures, { of: Of }>;
  };
  /** An order that was packed on a day, and how its bench tells of it. */
  async function packed(open: OpenStore, code: string, units: number, time: number) {
    const story = mugStory(units, { id: `wish:${code}`, code });
    await open.store.putRecords([{ kind: 'order', key: story.orderId, value: story.order }]);
    const log = createLog(`bench-${code}`);
    for (const event of [story.opened, story.scanned('a', { units }), story.closed])
      log.sayAt({ at: time, clockOffset: 0 }, event);
    return async () => {
      const stationId = `bench-${code}`;
      await open.store.push({ protocol: 1, stationId, incarnation: stationId, entries: [...log.entries] });
    };
  }

  describe(`the stock’s figures on ${name}`, () => {
    test('days of cover, slow and dead stock, whatever ties up most money first', async () => {
      const open = await warehouse('MUG,A-01,,,100\nTEA,A-02,,,30\nSOAP,B-01,,,2\nODD,B-01,,,5\nMUG,Q-1,,,7\n', 200);
      open.clock.time = TODAY;
      for (let day = 0; day < 10; day++) await (await packed(open, `${day}`, 4, TODAY - (day + 1) * DAY))();
      await importFile(open, 'stock.csv', 'sku,location,quantity\nNONE,A-01,3\n');
      const made = await figures(open, 'movement');
      expect(made.rows.map(({ sku, movement }) => `${sku} ${movement}`)).toEqual([
        ...['MUG fine', 'TEA dead', 'SOAP dead', 'NONE new', 'ODD dead'],
      ]);
      // 40 left in 90 days on each of which there were some; what is in quarantine can not leave.
      expect(made.rows[0]).toMatchObject({ onHand: 67, sellable: 60, left: 40, idleDays: 0, costMinor: 500 });
      expect(made.rows[0]?.coverDays).toBeCloseTo(60 / (40 / 90));
      expect(made.rows[1]).toMatchObject({ onHand: 30, perDay: 0, coverDays: null, idleDays: 180, reorderAt: null });
      expect(made.movements.find(({ movement }) => movement === 'dead')).toMatchObject({
        ...{ items: 3, units: 37, money: [{ currency: 'EUR', minor: 3_600 }], unpriced: 5 },
      });
      expect(made.cover.map(({ items }) => items)).toEqual([0, 0, 0, 1, 0]);
      expect((await figures(open, 'movement', { movements: ['dead'], skip: 1, limit: 1 })).rows).toMatchObject([
        { sku: 'SOAP' },
      ]);
      expect(await figures(open, 'movement', { movements: ['slow'] })).toMatchObject({ rows: [], total: 0 });
      // What is slow and what is dead is the merchant's to say.
      const set = (name: string, days: number) => open.store.decidePolicy(name, days, { by: null, station: 'store' });
      expect([(await set('stock-slow-days', 100)).type, (await set('stock-dead-days', 300)).type]).toEqual([
        'set',
        'set',
      ]);
      const judged = (await figures(open, 'movement')).rows.map(({ sku, movement }) => `${sku} ${movement}`);
      expect(judged).toEqual(['MUG slow', 'TEA new', 'SOAP new', 'NONE new', 'ODD new']);
    });
    test('are of the day on which it happened, whoever tells late, and can be made anew from the moves', async () => {
      const open = await warehouse('MUG,A-01,,,50\n', 30);
      const late = await packed(open, 'late', 5, TODAY - 20 * DAY);
      open.clock.time = TODAY;
      await (await packed(open, 'soon', 3, TODAY - 2 * DAY))();
      await late();
      const days = async () =>
        (
          await open.database.read((sql) =>
            sql.all<{ day: number; left: number; net: number }>(
              'SELECT day, units_left AS left, net FROM item_days ORDER BY day',
            ),
          )
        ).map(({ day, left, net }) => [day - Math.floor(TODAY / DAY), left, net]);
      const right = [
        [-30, 0, 50],
        [-20, 5, -5],
        [-2, 3, -3],
      ];
      expect(await days()).toEqual(right);
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
      await open.database.write((sql) => sql.run('UPDATE item_days SET units_left = 99 WHERE units_left = 5'));
      expect((await auditStore(open.database, digest)).problems).toEqual([
        expect.stringContaining('what left of MUG on'),
      ]);
      expect(await open.store.rebuildStock()).toBe(1);
      expect(await days()).toEqual(right);
    });
    test('what expires: lot by lot with its money, what is gone is not there', async () => {
      const date = (days: number) => new Date(TODAY + days * DAY).toISOString().slice(0, 10);
      const open = await warehouse(
        `TEA,A-01,L1,${date(5)},10\nTEA,A-02,L1,${date(5)},4\nTEA,A-01,L0,${date(-1)},1\nODD,A-01,X,${date(89)},2\nTEA,A-01,L9,${date(91)},9\nSOAP,A-01,G,${date(3)},0\n`,
        10,
      );
      open.clock.time = TODAY;
      const { rows, groups, total } = await figures(open, 'expiring');
      expect(
        rows.map(({ sku, location, lot, quantity, daysLeft }) => [sku, location, lot, quantity, daysLeft]),
      ).toEqual([
        ['TEA', 'A-01', 'L0', 1, -1],
        ['TEA', 'A-01', 'L1', 10, 5],
        ['TEA', 'A-02', 'L1', 4, 5],
        ['ODD', 'A-01', 'X', 2, 89],
      ]);
      expect([total, groups[1], groups[4]]).toEqual([
        4,
        { upTo: 7, lots: 2, units: 14, money: [{ currency: 'EUR', minor: 1_400 }], unpriced: 0 },
        { upTo: 90, lots: 1, units: 2, money: [], unpriced: 2 },
      ]);
    });
    test('what is missing for good, and what was written off: found elsewhere is not lost', async () => {
      const open = await warehouse('MUG,A-01,,,50\nTEA,A-02,,,100\nSOAP,B-01,,,20\n', 100);
      await open.store.decidePolicy('count-approval', 'none', { by: null, station: 'tests' });
      open.clock.time = at('15:00');
      const counted = async (units: number, sku: string, location: string) => {
        const id = `c-${sku}-${location}`;
        const counter = bench(open, id);
        const { opened, found, finished } = count(id, location);
        for (const event of [opened, found(units, sku), finished()]) counter.note('10:00', event, { by: 'supervisor' });
        expect(await counter.tell()).toBe('applied');
      };
      await counted(44, 'MUG', 'A-01');
      await counted(104, 'TEA', 'A-02');
      const say = (
        id: string,
        sku: string,
        units: number,
        reason: 'found' | 'lost' | 'damaged' | 'scrapped',
        location: string,
      ) => open.store.adjustStock({ id, sku, location, lot: '', expiry: null, units, reason }, 'erp');
      await say('1', 'MUG', 2, 'found', 'B-01');
      await say('2', 'SOAP', -1, 'lost', 'B-01');
      await say('3', 'SOAP', -2, 'damaged', 'B-01');
      await say('4', 'TEA', -3, 'scrapped', 'A-02');
      const { rows, weeks, writtenOff, ...rest } = await figures(open, 'shrinkage', { days: 7 });
      expect(rest).toEqual({
        ...{ of: 'shrinkage', total: 2, units: 5, paired: 2, unpriced: 0 },
        money: [{ currency: 'EUR', minor: 2_300 }],
      });
      expect(rows.map(({ sku, units, minor }) => [sku, units, minor])).toEqual([
        ['MUG', 4, 2_000],
        ['SOAP', 1, 300],
      ]);
      expect(weeks).toEqual([{ from: at('15:00') - 7 * DAY, found: 6, lost: 7 }]);
      expect(writtenOff.map(({ reason, units, money }) => [reason, units, money[0]?.minor ?? 0])).toEqual([
        ...[
          ['damaged', 2, 600],
          ['expired', 0, 0],
          ['other', 0, 0],
          ['scrapped', 3, 300],
        ],
      ]);
      open.clock.time += 8 * DAY;
      expect(await figures(open, 'shrinkage', { days: 7 })).toMatchObject({ units: 0, rows: [] });
    });
    test('who counted how much in an hour, an empty place too, and nothing of what is not closed', async () => {
      const open = await warehouse('MUG,A-01,,,50\nTEA,A-02,,,100\n', 1);
      open.clock.time = at('15:00');
      const work = async (id: string, location: string, times: readonly string[], close: boolean) => {
        const counter = bench(open, id);
        const { opened, found, finished } = count(id, location);
        counter.note(times[0] ?? '', opened, { by: 'supervisor' });
        if (location !== 'B-01') counter.note(times[1] ?? '', found(50), { by: 'supervisor' });
        if (close) counter.note(times[2] ?? '', finished(location === 'B-01'), { by: 'supervisor' });
        await counter.tell();
      };
      await work('c1', 'A-01', ['10:00', '10:03', '10:04'], true);
      await work('c2', 'B-01', ['10:05', '', '10:06'], true);
      await work('c3', 'A-02', ['12:00', '12:05', ''], false);
      const { rows } = await figures(open, 'pace');
      expect(rows).toEqual([
        { by: 'supervisor', lines: 1, places: 2, hours: 6 / 60, linesAnHour: 10, placesAnHour: 20 },
      ]);
    });
    test('how right each aisle was, and how long ago it was counted', async () => {
      const open = await warehouse('MUG,A-01,,,50\nTEA,A-02,,,100\nSOAP,B-01,,,4\n', 40);
      await open.store.decidePolicy('count-approval', 'none', { by: null, station: 'tests' });
      open.clock.time = at('15:00');
      for (const [location, sku, units] of [
        ['A-01', 'MUG', 50],
        ['A-02', 'TEA', 90],
      ] as const) {
        const counter = bench(open, location);
        const { opened, found, finished } = count(`c-${location}`, location);
        for (const event of [opened, found(units, sku), finished()]) counter.note('10:00', event, { by: 'supervisor' });
        await counter.tell();
      }
      open.clock.time += 3 * DAY;
      expect((await figures(open, 'zones')).rows).toEqual([
        {
          ...{ zone: 'A', aisle: 'A', first: 'A-01', last: 'A-02', places: 2, never: 0, lines: 2 },
          accuracy: 0.5,
          medianDays: 3,
        },
        {
          ...{ zone: 'B', aisle: 'B', first: 'B-01', last: 'B-01', places: 1, never: 1, lines: 0 },
          accuracy: null,
          medianDays: null,
        },
      ]);
    });
    test('are for whoever may see stock', async () => {
      const open = await warehouse('MUG,A-01,,,50\n', 1);
      const asked = { of: 'movement', days: 90, movements: [], skip: 0, limit: 10 } as const;
      expect(await open.store.stockFigures(asked, 'packer')).toBeNull();
      expect(await open.store.stockFigures(asked, 'nobody')).toBeNull();
      expect(await open.store.stockFigures(asked, 'supervisor')).toMatchObject({ of: 'movement', total: 5 });
    });
  });
}
