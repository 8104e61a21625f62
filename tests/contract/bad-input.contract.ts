// What a station says of stock that cannot be: numbers beyond all bounds, places and items that are gone, a number twice. Nothing is lost, the log goes on,
// and a person hears of what matters.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { StoreException } from '#shared/records/index.ts';
import { createLog, digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf } from '#tests/kit/stock-moves.ts';

const NINE = Date.parse('2026-11-30T09:00:00Z');

export function badInputContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function warehouse() {
    const open = await openStore();
    open.clock.time = NINE;
    await open.store.putRecords([
      { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
      { kind: 'operator', key: 'ana', value: { id: 'ana', name: 'Ana', badge: 'B1', role: 'packer', language: null } },
    ]);
    await importFile(open, 'locations.csv', 'location,zone,kind\nA-01,A,pick\nIN-1,dock,receiving\n');
    await importFile(open, 'stock.csv', 'sku,location,lot,expiry,quantity\nMUG,A-01,,,50\n');
    open.clock.time = NINE + 3_600_000;
    return open;
  }
  const scan = { v: 1, by: 'scan', sku: 'MUG', lot: null, expiry: null, serial: null, raw: 'MUG' } as const;
  const begun = {
    moving: { type: 'TakeBegun', v: 1, handId: 'h1', location: 'A-01' },
    receiving: { type: 'ReceiptBegun', v: 1, receiptId: 'r1', delivery: null, location: 'IN-1' },
    picking: {
      ...{ type: 'PickBegun', v: 1, pickId: 'k1', list: 'P-1' },
      lines: [{ line: 1, orderId: 'wish:1', sku: 'MUG', location: 'A-01', lot: '', units: 9 }],
    },
  } as const satisfies Record<string, StationEvent>;
  const units = (many: number) =>
    ({
      moving: { ...scan, type: 'UnitsTaken', handId: 'h1', scanId: `h${many}`, location: 'A-01', units: many },
      receiving: { ...scan, type: 'UnitsReceived', receiptId: 'r1', scanId: `r${many}`, units: many },
      picking: {
        ...{ ...scan, type: 'UnitsPicked' as const, pickId: 'k1', scanId: `k${many}`, units: many, lot: '' },
        ...{ line: 1, orderId: 'wish:1', location: 'A-01' },
      },
    }) as const;
  const onHand = async (open: OpenStore) => Object.fromEntries(onHandOf(await open.database.read(movesOf)));
  const exceptions = async ({ database }: OpenStore) => {
    const rows = await database.read((sql) =>
      sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY key"),
    );
    return rows.map(({ json }) => JSON.parse(json) as StoreException).map(({ type }) => type);
  };

  describe(`what cannot be of stock, on ${name}`, () => {
    test.each(['moving', 'receiving', 'picking'] as const)(
      'while %s, a thousand million, none, less than none and half a unit are set aside, and the log goes on',
      async (what) => {
        const open = await warehouse();
        const log = createLog('b1');
        log.sayAt({ at: NINE, clockOffset: 0 }, begun[what]);
        for (const [nth, many] of [1_000_000_000, 0, -3, 0.5].entries())
          log.raw(JSON.stringify({ opId: `bad-${nth}`, at: NINE, by: 'ana', event: units(many)[what] }));
        log.sayAt({ at: NINE + 1, clockOffset: 0 }, units(2)[what]);
        const reply = await open.store.push({
          ...{ protocol: 1, stationId: 'b1', incarnation: 'b1', entries: [...log.entries] },
        });
        expect(reply.type === 'accepted' && reply.outcomes.map(({ outcome }) => outcome)).toEqual([
          ...['applied', 'quarantined', 'quarantined', 'quarantined', 'quarantined', 'applied'],
        ]);
        const places = await onHand(open);
        expect(places).toEqual(what === 'receiving' ? { 'MUG|A-01|': 50, 'MUG|IN-1|': 2 } : { 'MUG|A-01|': 48 });
        expect((await auditStore(open.database, digest)).problems).toEqual([]);
      },
    );
    test('units of an item and at a place that nobody knows are kept: the goods are there, and a place below zero is told', async () => {
      const open = await warehouse();
      const log = createLog('b1');
      const goods = { ...units(3).moving, sku: 'GONE', location: 'Z-99' };
      for (const event of [{ ...begun.moving, location: 'Z-99' }, goods] as const)
        log.sayAt({ at: NINE, clockOffset: 0 }, event);
      log.sayAt(
        { at: NINE + 1, clockOffset: 0 },
        { type: 'UnitsPutDown', v: 1, handId: 'h1', scanId: 'p', location: 'A-01' },
      );
      const reply = await open.store.push({
        ...{ protocol: 1, stationId: 'b1', incarnation: 'b1', entries: [...log.entries] },
      });
      expect(reply.type === 'accepted' && reply.outcomes.map(({ outcome }) => outcome)).toEqual([
        ...['applied', 'applied', 'applied'],
      ]);
      expect([await onHand(open), await exceptions(open)]).toEqual([
        ...[{ 'MUG|A-01|': 50, 'GONE|Z-99|': -3, 'GONE|A-01|': 3 }, ['place-below-zero']],
      ]);
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
    });
    test('an item that orders, totes or hands still hold is not removed, also where no shelf has any', async () => {
      const open = await warehouse();
      const log = createLog('b1');
      log.sayAt({ at: NINE, clockOffset: 0 }, begun.moving);
      log.sayAt({ at: NINE, clockOffset: 0 }, units(50).moving);
      await open.store.push({ protocol: 1, stationId: 'b1', incarnation: 'b1', entries: [...log.entries] });
      expect(await onHand(open)).toEqual({});
      expect(await open.store.removeItem('MUG')).toMatchObject({ type: 'in-use' });
    });
  });
}
