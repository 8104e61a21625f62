// Goods that are carried from place to place: two events each, whoever tells late, taken back as if they had never been.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { StoreException } from '#shared/records/index.ts';
import type { HandEvent, WriteOffReason } from '#shared/stock/index.ts';
import { createLog, digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf } from '#tests/kit/stock-moves.ts';

const NINE = 1_800_000_000_000;
const at = (hhmm: string): number => {
  const [hours = 0, minutes = 0] = hhmm.split(':').map(Number);
  return NINE + ((hours - 9) * 60 + minutes) * 60_000;
};
const LOCATIONS = 'A-01,A,pick\nB-01,B,bulk\nQ-1,dock,quarantine\n';

/** A person who moves goods, and tells the store when they like. */
function mover({ store }: OpenStore, handId = 'h1') {
  const log = createLog(handId);
  let scans = 0;
  const say = (time: string, event: StationEvent) => void log.sayAt({ at: at(time), clockOffset: 0 }, event);
  const goods = (units: number, sku: string, lot: string | null) => ({
    ...{ v: 1 as const, handId, scanId: `${handId}-${++scans}`, by: 'scan' as const, sku, units, lot },
    ...{ expiry: null, serial: null, raw: sku },
  });
  return {
    take(time: string, location: string, units: number, sku = 'MUG', lot: string | null = null): string {
      say(time, { type: 'TakeBegun', v: 1, handId, location });
      const scan = goods(units, sku, lot);
      say(time, { type: 'UnitsTaken', ...scan, location });
      return scan.scanId;
    },
    find(time: string, units: number, sku = 'MUG'): void {
      say(time, { type: 'FindBegun', v: 1, handId, reason: 'found' });
      say(time, { type: 'UnitsFound', ...goods(units, sku, null), reason: 'found' });
    },
    put(time: string, location: string): string {
      const scanId = `${handId}-${++scans}`;
      say(time, { type: 'UnitsPutDown', v: 1, handId, scanId, location });
      return scanId;
    },
    writeOff: (time: string, reason: WriteOffReason) =>
      say(time, { type: 'UnitsWrittenOff', v: 1, handId, scanId: `${handId}-${++scans}`, reason }),
    say: (time: string, event: Extract<HandEvent, { handId: string }>) => say(time, event),
    undo: (time: string, scanId: string) => say(time, { type: 'MoveUndone', v: 1, handId, scanId }),
    async tell(entries = log.entries): Promise<readonly string[]> {
      const reply = await store.push({ protocol: 1, stationId: handId, incarnation: handId, entries: [...entries] });
      return reply.type === 'accepted' ? reply.outcomes.map(({ outcome }) => outcome) : [reply.type];
    },
  };
}

export function moveContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function warehouse(stock = 'MUG,A-01,,,50\n', role = 'packer') {
    const open = await openStore();
    open.clock.time = at('08:00');
    await open.store.putRecords([
      { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
      { kind: 'operator', key: 'ana', value: { id: 'ana', name: 'Ana', badge: 'B1', role, language: null } },
    ]);
    await importFile(open, 'locations.csv', `location,zone,kind\n${LOCATIONS}`);
    await importFile(open, 'stock.csv', `sku,location,lot,expiry,quantity\n${stock}`);
    open.clock.time = at('15:00');
    return open;
  }
  const moves = (open: OpenStore) => open.database.read(movesOf);
  const onHand = async (open: OpenStore) => Object.fromEntries(onHandOf(await moves(open)));
  const problems = async (open: OpenStore) => (await auditStore(open.database, digest)).problems;
  const exceptions = async ({ database }: OpenStore) => {
    const rows = await database.read((sql) =>
      sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY key"),
    );
    return rows.map(({ json }) => JSON.parse(json) as StoreException).map(({ type, detail }) => [type, detail]);
  };
  /** A place that somebody counted with so many mugs. */
  async function counted(open: OpenStore, time: string, location: string, units: number) {
    const log = createLog(`count-${location}-${time}`);
    const countId = `c-${location}-${time}`;
    const say = (event: StationEvent) => void log.sayAt({ at: at(time), clockOffset: 0 }, event);
    say({ type: 'CountOpened', v: 1, countId, location, taskId: null });
    if (units > 0)
      say({
        ...{ type: 'UnitsCounted', v: 1, countId, scanId: `${countId}-1`, by: 'scan', sku: 'MUG', units },
        ...{ lot: null, expiry: null, serial: null, raw: 'MUG' },
      });
    say({ type: 'CountFinished', v: 1, countId, empty: units === 0 });
    const stationId = `counter-${location}-${time}`;
    await open.store.push({ protocol: 1, stationId, incarnation: `count-${location}-${time}`, entries: log.entries });
  }

  describe(`moving goods on ${name}`, () => {
    test('taken up they are on no shelf, put down they stand at the other place, both with their own time', async () => {
      const open = await warehouse();
      const by = mover(open);
      by.take('10:00', 'A-01', 10);
      expect(await by.tell()).toEqual(['applied', 'applied']);
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 40 });
      by.put('10:06', 'B-01');
      await by.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 40, 'MUG|B-01|': 10 });
      expect((await moves(open)).slice(1)).toMatchObject([
        { from: { location: 'A-01' }, to: { type: 'hand', handId: 'h1' }, happenedAt: at('10:00'), by: 'ana' },
        { from: { type: 'hand' }, to: { location: 'B-01' }, happenedAt: at('10:06'), certainty: 'scanned' },
      ]);
      expect([await problems(open), await exceptions(open)]).toEqual([[], []]);
    });
    test.each([
      ['as it happened', ['move', 'A', 'B']],
      ['the move last', ['A', 'B', 'move']],
      ['one count before, one after it', ['B', 'move', 'A']],
    ])('ten units in a hand while both places are counted are missing at neither: %s', async (_, order) => {
      const open = await warehouse();
      const by = mover(open);
      await importFile(open, 'operators.csv', 'name,badge,role\nana,B1,supervisor\n');
      await open.store.putRecords([
        {
          kind: 'operator',
          key: 'ana',
          value: { id: 'ana', name: 'Ana', badge: 'B1', role: 'supervisor', language: null },
        },
      ]);
      by.take('10:00', 'A-01', 10);
      by.put('10:06', 'B-01');
      const tellers = {
        move: () => by.tell(),
        A: () => counted(open, '10:02', 'A-01', 40),
        B: () => counted(open, '10:04', 'B-01', 0),
      };
      for (const who of order) await tellers[who as keyof typeof tellers]();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 40, 'MUG|B-01|': 10 });
      const found = (await moves(open)).filter(({ reason }) => ['CountFinished', 'counted-before'].includes(reason));
      expect(found.reduce((sum, { from, units }) => sum + (from.type === 'adjustment' ? units : -units), 0)).toBe(0);
      expect(await problems(open)).toEqual([]);
    });
    test('lots go with their units and their dates: the one that was read, else what expires first', async () => {
      const open = await warehouse('MUG,A-01,L1,2027-01-01,4\nMUG,A-01,L2,2026-06-01,6\n');
      const by = mover(open);
      by.take('10:00', 'A-01', 7);
      by.take('10:01', 'A-01', 1, 'MUG', 'L1');
      by.put('10:05', 'B-01');
      await by.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|L1': 2, 'MUG|B-01|L1': 2, 'MUG|B-01|L2': 6 });
      const rows = await open.database.read((sql) =>
        sql.all("SELECT lot, expiry FROM stock_places WHERE location = 'B-01' ORDER BY lot"),
      );
      expect(rows).toEqual([
        { lot: 'L1', expiry: '2027-01-01' },
        { lot: 'L2', expiry: '2026-06-01' },
      ]);
    });
    test('what is taken back never was, also where its place was counted in between', async () => {
      const open = await warehouse(undefined, 'supervisor');
      const by = mover(open);
      const scan = by.take('10:00', 'A-01', 1);
      await by.tell();
      await counted(open, '10:10', 'A-01', 50);
      by.undo('10:20', scan);
      await by.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 50 });
      const second = by.take('11:00', 'A-01', 5);
      const put = by.put('11:05', 'B-01');
      by.undo('11:06', put);
      by.say('11:07', { type: 'MovedUnitsSet', v: 1, handId: 'h1', scanId: second, units: 8 });
      by.say('11:07', { type: 'MovedUnitsSet', v: 1, handId: 'h1', scanId: second, units: 3 });
      await by.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 47 });
      by.put('11:10', 'Q-1');
      await by.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 47, 'MUG|Q-1|': 3 });
      expect(await problems(open)).toEqual([]);
    });
    test('a supervisor finds, writes off and scraps goods by a reason, and takes them out of quarantine', async () => {
      const open = await warehouse('MUG,A-01,,,50\nMUG,Q-1,,,5\n', 'supervisor');
      const by = mover(open);
      by.find('10:00', 2);
      by.put('10:01', 'A-01');
      by.take('10:02', 'A-01', 3);
      by.writeOff('10:03', 'lost');
      by.take('10:04', 'Q-1', 4);
      by.writeOff('10:05', 'scrapped');
      expect(new Set(await by.tell())).toEqual(new Set(['applied']));
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 49, 'MUG|Q-1|': 1 });
      expect(
        (await moves(open))
          .slice(-6)
          .map(({ from, to }) => [from, to].find(({ type }) => type !== 'location' && type !== 'hand')),
      ).toEqual([
        { type: 'adjustment', reason: 'found' },
        undefined,
        undefined,
        { type: 'adjustment', reason: 'lost' },
        undefined,
        { type: 'scrapped' },
      ]);
    });
    test('a packer does neither: it is not taken, and a person hears of it', async () => {
      const open = await warehouse('MUG,A-01,,,50\nMUG,Q-1,,,5\n');
      const by = mover(open);
      by.take('10:00', 'Q-1', 4);
      by.take('10:01', 'A-01', 4);
      by.writeOff('10:02', 'lost');
      expect(await by.tell()).toEqual(['applied', 'conflict', 'applied', 'applied', 'conflict']);
      by.put('10:03', 'Q-1');
      await by.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 46, 'MUG|Q-1|': 9 });
      expect((await exceptions(open)).map(([type]) => type)).toEqual(['order-changed']);
      expect(await problems(open)).toEqual([]);
    });
    test('more than there is leaves a place below zero, and what nobody took up is not put down', async () => {
      const open = await warehouse('MUG,A-01,,,3\n');
      const by = mover(open);
      by.take('10:00', 'A-01', 5);
      await by.tell();
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': -2 });
      const other = mover(open, 'h2');
      other.put('10:00', 'B-01');
      expect(await other.tell()).toEqual(['conflict']);
      expect(await exceptions(open)).toEqual([
        ['place-below-zero', 'MUG: -2'],
        ['move-not-taken', 'UnitsPutDown'],
      ]);
    });
    test('a place below zero is right again by a count, or by what is told late; goods that come later hide it only', async () => {
      const below = async () => {
        const open = await warehouse('MUG,A-01,,,3\nMUG,B-01,,,9\n', 'supervisor');
        await open.store.decidePolicy('count-approval', 'none', { by: null, station: 'store' });
        const by = mover(open);
        by.take('10:00', 'A-01', 5);
        await by.tell();
        expect((await exceptions(open)).map(([type]) => type)).toEqual(['place-below-zero']);
        return open;
      };
      const came = async (time: string, inTime: boolean) => {
        const open = await below();
        const other = mover(open, 'h2');
        if (!inTime) open.clock.time = at('17:00');
        other.take(time, 'B-01', 4);
        other.put(time, 'A-01');
        await other.tell();
        expect((await onHand(open))['MUG|A-01|']).toBe(2);
        return (await exceptions(open)).length;
      };
      expect([await came('09:00', true), await came('16:00', false)]).toEqual([0, 1]);
      const open = await below();
      await counted(open, '11:00', 'A-01', 1);
      expect([(await onHand(open))['MUG|A-01|'], await exceptions(open)]).toEqual([1, []]);
      expect(await problems(open)).toEqual([]);
    });
    test('told twice, and by a station under a new name, it moves once', async () => {
      const open = await warehouse();
      const by = mover(open);
      by.take('10:00', 'A-01', 5);
      await by.tell();
      expect(await by.tell()).toEqual(['duplicate', 'duplicate']);
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 45 });
    });
  });
}
