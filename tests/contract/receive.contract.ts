// Deliveries that come in: their file, their units in the ledger, two benches at one delivery, and what was not ordered.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import { Delivery } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { cameTo, expectedLines } from '#shared/receiving/index.ts';
import type { StoreException } from '#shared/records/index.ts';
import { createLog, digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf } from '#tests/kit/stock-moves.ts';

const NINE = 1_800_000_000_000;
const MINUTE = 60_000;
const FILE = `delivery,supplier,expected_at,sku,quantity,lot,expiry
D-1,Nord,2027-01-20,MUG,10,,
D-1,Nord,2027-01-20,PILL,6,L1,2028-01-01
`;

/** Somebody who receives at a bench, and tells the store when they like. */
function receiver({ store }: OpenStore, bench: string, delivery: string | null = 'D-1') {
  const log = createLog(bench);
  const receiptId = `r-${bench}`;
  let minutes = 0;
  let scans = 0;
  const say = (event: StationEvent) => void log.sayAt({ at: NINE + ++minutes * MINUTE, clockOffset: 0 }, event);
  const of = { v: 1 as const, receiptId };
  return {
    begin: () => say({ type: 'ReceiptBegun', ...of, delivery, location: 'IN-1' }),
    take(units: number, sku = 'MUG', lot: string | null = null, expiry: string | null = null): string {
      const scanId = `${bench}-${++scans}`;
      say({ type: 'UnitsReceived', ...of, scanId, by: 'scan', sku, units, lot, expiry, serial: null, raw: sku });
      return scanId;
    },
    set: (scanId: string, units: number) => say({ type: 'ReceivedUnitsSet', ...of, scanId, units }),
    damaged: (scanId: string) => say({ type: 'DamageFound', ...of, scanId, location: 'Q-1' }),
    undo: (scanId: string) => say({ type: 'ReceivedUndone', ...of, scanId }),
    async tell(): Promise<readonly string[]> {
      const reply = await store.push({ protocol: 1, stationId: bench, incarnation: bench, entries: [...log.entries] });
      return reply.type === 'accepted' ? reply.outcomes.map(({ outcome }) => outcome) : [reply.type];
    },
  };
}

export function receiveContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function warehouse(role = 'packer') {
    const open = await openStore();
    open.clock.time = NINE - 60 * MINUTE;
    for (const sku of ['MUG', 'PILL', 'TEA'])
      await open.store.putRecords([{ kind: 'item', key: sku, value: { sku, title: sku, barcodes: [] } }]);
    await open.store.putRecords([
      { kind: 'operator', key: 'ana', value: { id: 'ana', name: 'Ana', badge: 'B1', role, language: null } },
    ]);
    await importFile(
      open,
      'locations.csv',
      'location,zone,kind\nA-01,A,pick\nIN-1,dock,receiving\nQ-1,dock,quarantine\n',
    );
    await importFile(open, 'stock.csv', 'sku,location,lot,expiry,quantity\nPILL,A-01,L0,2027-12-01,5\n');
    await importFile(open, 'deliveries.csv', FILE);
    open.clock.time = NINE + 10 * 60 * MINUTE;
    return open;
  }
  const onHand = async (open: OpenStore) => {
    const held = Object.fromEntries(onHandOf(await open.database.read(movesOf)));
    delete held['PILL|A-01|L0'];
    return held;
  };
  const delivery = async ({ database }: OpenStore): Promise<Delivery> => {
    const row = await database.read((sql) =>
      sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'delivery' AND key = 'D-1'"),
    );
    return Delivery.parse(JSON.parse(row?.json ?? '{}'));
  };
  /** Of each line what was ordered, and what came. */
  const lines = async (open: OpenStore) => {
    const of = await delivery(open);
    return expectedLines(of.lines, cameTo(of, [])).map(({ sku, lot, ordered, received }) => [
      sku,
      lot,
      ordered,
      received,
    ]);
  };
  const exceptions = async ({ database }: OpenStore) => {
    const rows = await database.read((sql) =>
      sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY key"),
    );
    return rows.map(({ json }) => JSON.parse(json) as StoreException).map(({ type, detail }) => [type, detail]);
  };
  const problems = async (open: OpenStore) => (await auditStore(open.database, digest)).problems;

  describe(`receiving on ${name}`, () => {
    test('a file says what is to come, and the same file again changes nothing, also once some of it came', async () => {
      const open = await warehouse();
      expect(await delivery(open)).toMatchObject({
        ...{ code: 'D-1', supplier: 'Nord', newest: [{ sku: 'PILL', expiry: '2027-12-01' }] },
        lines: [
          { sku: 'MUG', quantity: 10, lot: '', expiry: null },
          { sku: 'PILL', quantity: 6, lot: 'L1', expiry: '2028-01-01' },
        ],
      });
      const by = receiver(open, 'b1');
      by.begin();
      by.take(4);
      await by.tell();
      const before = await delivery(open);
      await importFile(open, 'deliveries.csv', FILE);
      expect(await delivery(open)).toEqual(before);
      await importFile(open, 'more.csv', 'delivery,sku,quantity\nD-1,MUG,12\n');
      expect(await delivery(open)).toMatchObject({ supplier: 'Nord', lines: [{ quantity: 12 }], came: [{ units: 4 }] });
    });
    test('programs put deliveries and read what came of them; so many per cent more need no person', async () => {
      const open = await warehouse();
      await open.store.decidePolicy('received-over', 10, { by: null, station: 'store' });
      const by = receiver(open, 'b1');
      by.begin();
      by.take(11);
      await by.tell();
      expect(await open.store.delivery('D-1')).toMatchObject({
        ...{ delivery: 'D-1', supplier: 'Nord', open: 6 },
        lines: [
          { sku: 'MUG', ordered: 10, received: 11 },
          { sku: 'PILL', ordered: 6, received: 0 },
        ],
      });
      expect(await exceptions(open)).toEqual([]);
      by.take(1);
      await by.tell();
      expect(await exceptions(open)).toEqual([['received-over', 'MUG']]);
      expect((await open.store.deliveries({ after: 0, limit: 1 })).deliveries).toHaveLength(1);
      expect(await open.store.deliveries({ after: 1_000_000, limit: 1 })).toEqual({ deliveries: [], next: null });
      expect(await open.store.delivery('D-404')).toBeNull();
    });
    test('one of which all is here leaves the benches after its days, and comes back by other lines only', async () => {
      const open = await warehouse();
      const by = receiver(open, 'b1');
      by.begin();
      by.take(10);
      by.take(6, 'PILL', 'L1', '2028-01-01');
      await by.tell();
      const days = { stationDays: 30, personalDays: 180 };
      const here = async () => (await open.store.deliveries({ after: 0, limit: 9 })).deliveries.length;
      await open.store.sweep(days);
      expect(await here()).toBe(1);
      open.clock.time += 31 * 86_400_000;
      await open.store.sweep(days);
      expect([await here(), (await open.store.delivery('D-1'))?.open]).toEqual([0, 0]);
      await importFile(open, 'deliveries.csv', FILE);
      expect(await here()).toBe(0);
      await importFile(open, 'more.csv', FILE.replace(',10,', ',12,'));
      expect([await here(), (await open.store.delivery('D-1'))?.open]).toEqual([1, 2]);
    });
    test('units come from the supplier to where they are received, each scan once, and cannot be sold there', async () => {
      const open = await warehouse();
      const by = receiver(open, 'b1');
      by.begin();
      by.take(4);
      by.take(6, 'PILL', 'L1', '2028-01-01');
      expect(await by.tell()).toEqual(['applied', 'applied', 'applied']);
      expect(await by.tell()).toEqual(['duplicate', 'duplicate', 'duplicate']);
      expect(await onHand(open)).toEqual({ 'MUG|IN-1|': 4, 'PILL|IN-1|L1': 6 });
      expect((await open.database.read(movesOf)).slice(-2)).toMatchObject([
        {
          from: { type: 'supplier', delivery: 'D-1' },
          to: { location: 'IN-1' },
          happenedAt: NINE + 2 * MINUTE,
          by: 'ana',
        },
        { certainty: 'scanned', reason: 'UnitsReceived', cause: { type: 'operation' } },
      ]);
      expect([await lines(open), await exceptions(open), await problems(open)]).toEqual([
        [
          ['MUG', '', 10, 4],
          ['PILL', 'L1', 6, 6],
        ],
        [],
        [],
      ]);
    });
    test('two benches at one delivery add up; what is too many is kept for a person until it is taken back', async () => {
      const open = await warehouse();
      const [one, two] = [receiver(open, 'b1'), receiver(open, 'b2')];
      one.begin();
      one.take(7);
      two.begin();
      const scan = two.take(5);
      await two.tell();
      await one.tell();
      expect(await lines(open)).toContainEqual(['MUG', '', 10, 12]);
      expect(await exceptions(open)).toEqual([['received-over', 'MUG']]);
      two.set(scan, 3);
      await two.tell();
      expect([await lines(open), await exceptions(open)]).toEqual([
        [
          ['MUG', '', 10, 10],
          ['PILL', 'L1', 6, 0],
        ],
        [],
      ]);
      expect(await onHand(open)).toEqual({ 'MUG|IN-1|': 10 });
      expect(await problems(open)).toEqual([]);
    });
    test('what was not ordered, or of another lot, is taken and kept for a person; what was taken back never came', async () => {
      const open = await warehouse();
      const by = receiver(open, 'b1');
      by.begin();
      const tea = by.take(2, 'TEA');
      by.take(1, 'PILL', 'L9', '2028-01-01');
      await by.tell();
      expect(await exceptions(open)).toEqual([
        ['received-unordered', 'PILL · L9'],
        ['received-unordered', 'TEA'],
      ]);
      by.undo(tea);
      await by.tell();
      expect([await exceptions(open), await onHand(open)]).toEqual([
        [['received-unordered', 'PILL · L9']],
        { 'PILL|IN-1|L9': 1 },
      ]);
      expect(await problems(open)).toEqual([]);
    });
    test('damaged units stand in quarantine, and came all the same', async () => {
      const open = await warehouse();
      const by = receiver(open, 'b1');
      by.begin();
      by.take(3);
      const broken = by.take(2);
      by.damaged(broken);
      await by.tell();
      expect([await onHand(open), (await lines(open))[0]]).toEqual([
        { 'MUG|IN-1|': 3, 'MUG|Q-1|': 2 },
        ['MUG', '', 10, 5],
      ]);
      by.set(broken, 1);
      await by.tell();
      expect(await onHand(open)).toEqual({ 'MUG|IN-1|': 3, 'MUG|Q-1|': 1 });
      by.undo(broken);
      await by.tell();
      expect(await onHand(open)).toEqual({ 'MUG|IN-1|': 3 });
      expect(await problems(open)).toEqual([]);
    });
    test('what is good for shorter than the stock is told, unless a supervisor took it in', async () => {
      const told = async (role: string) => {
        const open = await warehouse(role);
        const by = receiver(open, 'b1', null);
        by.begin();
        by.take(1, 'PILL', 'L2', '2027-11-01');
        by.take(1, 'PILL', 'L3', '2029-11-01');
        await by.tell();
        return exceptions(open);
      };
      expect(await told('packer')).toEqual([['received-short-life', 'PILL · L2 · 2027-11-01']]);
      expect(await told('supervisor')).toEqual([]);
    });
    test('what nobody had begun is not taken, and a person hears of it', async () => {
      const open = await warehouse();
      const by = receiver(open, 'b1');
      by.take(3);
      expect(await by.tell()).toEqual(['conflict']);
      expect([await onHand(open), await exceptions(open)]).toEqual([{}, [['receipt-not-taken', 'MUG']]]);
    });
  });
}
