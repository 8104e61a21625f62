// Units with serial numbers: each is at one place at a time, the one of its last scan that stands, whoever tells when.
import { describe, expect, test } from 'vitest';
import type { LogEntry, StationEvent } from '#shared/log/index.ts';
import type { StoreException } from '#shared/records/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, importFile, type OpenStore } from '#tests/kit/open-store.ts';

const NINE = Date.parse('2026-11-30T09:00:00Z');
const at = (minutes: number) => ({ at: NINE + minutes * 60_000, clockOffset: 0 });

export function serialContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function warehouse() {
    const open = await openStore();
    open.clock.time = NINE;
    await open.store.putRecords([
      { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [], tracking: 'serial' } },
      {
        kind: 'operator',
        key: 'ana',
        value: { id: 'ana', name: 'Ana', badge: 'B1', role: 'supervisor', language: null },
      },
    ]);
    await importFile(open, 'locations.csv', 'location,zone,kind\nIN-1,dock,receiving\nA-01,A,pick\nA-02,A,pick\n');
    open.clock.time = NINE + 8 * 3_600_000;
    return open;
  }
  const scan = (scanId: string, serial = 'S1') => ({
    ...{
      v: 1 as const,
      scanId,
      by: 'scan' as const,
      sku: 'MUG',
      units: 1,
      lot: null,
      expiry: null,
      serial,
      raw: 'MUG',
    },
  });
  const received = (serial = 'S1'): StationEvent[] => [
    { type: 'ReceiptBegun', v: 1, receiptId: 'r1', delivery: null, location: 'IN-1' },
    { type: 'UnitsReceived', receiptId: 'r1', ...scan(`r-${serial}`, serial) },
  ];
  const taken = (handId: string, location: string): StationEvent[] => [
    { type: 'TakeBegun', v: 1, handId, location },
    { type: 'UnitsTaken', handId, location, ...scan(`${handId}-1`) },
  ];
  const put = (handId: string, location: string): StationEvent => ({
    ...{ type: 'UnitsPutDown', v: 1, handId, scanId: `${handId}-2`, location },
  });
  const line = { line: 1, orderId: 'wish:1', sku: 'MUG', location: 'A-01', lot: '' };
  const picked: StationEvent[] = [
    { type: 'PickBegun', v: 1, pickId: 'k1', list: 'P-1', lines: [{ ...line, units: 1 }] },
    { type: 'UnitsPicked', pickId: 'k1', ...scan('k1-1'), ...line },
  ];
  const story = mugStory(1, { id: 'wish:1', code: '1' });
  const packed = story.scanned('p1');
  const serialPacked: StationEvent[] = [
    story.opened,
    packed.type === 'UnitScanned' ? { ...packed, serial: 'S1' } : packed,
  ];

  const tell = async ({ store }: OpenStore, station: string, entries: readonly LogEntry[]) => {
    const reply = await store.push({ protocol: 1, stationId: station, incarnation: station, entries: [...entries] });
    return reply.type === 'accepted' ? reply.outcomes.map(({ outcome }) => outcome) : [reply.type];
  };
  const entriesOf = (station: string, minutes: number, events: readonly StationEvent[]) => {
    const log = createLog(station);
    for (const [nth, event] of events.entries()) log.sayAt(at(minutes + nth / 10), event);
    return log.entries;
  };
  const say = (open: OpenStore, station: string, minutes: number, events: readonly StationEvent[]) =>
    tell(open, station, entriesOf(station, minutes, events));
  const seen = async ({ store }: OpenStore, serial = 'S1') =>
    ((await store.lookAtStock({ type: 'serial', serial }, 'ana'))?.serials ?? []).map(
      ({ type, id }) => `${type} ${id}`,
    );
  const exceptions = async ({ database }: OpenStore) => {
    const rows = await database.read((sql) =>
      sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY key"),
    );
    return rows
      .map(({ json }) => JSON.parse(json) as StoreException)
      .filter(({ type }) => type.startsWith('serial'))
      .map(({ type, subject, detail }) => `${type} ${subject?.id} ${detail}`)
      .sort();
  };

  describe(`serial numbers on ${name}`, () => {
    test('a unit is received, put away, picked and packed, and is at one place at each step', async () => {
      const open = await warehouse();
      await open.store.putRecords([{ kind: 'order', key: 'wish:1', value: story.order }]);
      await say(open, 'r', 0, received());
      expect(await seen(open)).toEqual(['location IN-1']);
      await say(open, 'm', 10, [...taken('h1', 'IN-1'), put('h1', 'A-01')]);
      await say(open, 'k', 20, picked);
      expect((await seen(open))[0]).toBe('tote wish:1');
      await say(open, 'b', 30, serialPacked);
      expect(await seen(open)).toEqual([
        ...['parcel wish:1', 'tote wish:1', 'location A-01', 'hand h1', 'location IN-1'],
      ]);
      expect([await exceptions(open), await seen(open, 'S2')]).toEqual([[], []]);
      expect(await open.store.lookAtStock({ type: 'serial', serial: 'S1', sku: 'TEA' }, 'ana')).toMatchObject({
        serials: [],
      });
    });
    test('what is told late has its place in time, and what is taken back never was', async () => {
      const open = await warehouse();
      await open.store.putRecords([{ kind: 'order', key: 'wish:1', value: story.order }]);
      await say(open, 'b', 30, [...serialPacked, { type: 'ScanUndone', v: 1, orderId: 'wish:1', scanId: 'p1' }]);
      expect(await seen(open)).toEqual([]);
      await say(open, 'm', 10, [...taken('h1', 'IN-1'), put('h1', 'A-01')]);
      await say(open, 'r', 0, received());
      expect(await seen(open)).toEqual(['location A-01', 'hand h1', 'location IN-1']);
      await say(open, 'm2', 40, [
        ...[...taken('h2', 'A-01'), put('h2', 'A-02')],
        { type: 'MoveUndone', v: 1, handId: 'h2', scanId: 'h2-2' },
      ]);
      expect((await seen(open))[0]).toBe('hand h2');
      expect(await exceptions(open)).toEqual([]);
    });
    test('one that is scanned where it is said not to be is for a person, and is where it was scanned', async () => {
      const open = await warehouse();
      await say(open, 'r', 0, received());
      await say(open, 'm', 10, [...taken('h1', 'A-02'), put('h1', 'A-01')]);
      expect([(await seen(open))[0], await exceptions(open)]).toEqual([
        ...['location A-01', ['serial-elsewhere MUG S1 · IN-1']],
      ]);
      await say(open, 'r2', 20, [
        { type: 'ReceiptBegun', v: 1, receiptId: 'r2', delivery: null, location: 'IN-1' },
        { type: 'UnitsReceived', receiptId: 'r2', ...scan('r2-1') },
      ]);
      expect(await exceptions(open)).toEqual(
        [...['serial-elsewhere MUG S1 · IN-1', 'serial-elsewhere IN-1 S1 · A-01']].sort(),
      );
    });
    test('what is told late may be how it came to where it was scanned: then nobody need look', async () => {
      const open = await warehouse();
      await say(open, 'r', 0, received());
      await say(open, 'k', 20, picked);
      expect(await exceptions(open)).toEqual(['serial-elsewhere MUG S1 · IN-1']);
      await say(open, 'm', 10, [...taken('h1', 'IN-1'), put('h1', 'A-01')]);
      expect([(await seen(open))[0], await exceptions(open)]).toEqual(['tote wish:1', []]);
    });
    test('a count of its place has seen it; one of another place is for a person', async () => {
      const open = await warehouse();
      await say(open, 'r', 0, received());
      const counted = (countId: string, location: string): StationEvent[] => [
        { type: 'CountOpened', v: 1, countId, location, taskId: null },
        { type: 'UnitsCounted', countId, ...scan(`${countId}-1`) },
      ];
      await say(open, 'c', 10, counted('c1', 'IN-1'));
      expect([(await seen(open))[0], await exceptions(open)]).toEqual(['location IN-1', []]);
      await say(open, 'c2', 20, counted('c2', 'A-02'));
      expect([(await seen(open))[0], await exceptions(open)]).toEqual([
        ...['location A-02', ['serial-elsewhere A-02 S1 · IN-1']],
      ]);
    });
    test('a wrong scan that is taken back is no clash, and hides none', async () => {
      const open = await warehouse();
      await say(open, 'r', 0, received());
      const counted = (countId: string, scanId: string): StationEvent[] => [
        { type: 'CountOpened', v: 1, countId, location: 'A-02', taskId: null },
        { type: 'UnitsCounted', countId, ...scan(scanId) },
      ];
      const undone = (countId: string, scanId: string): StationEvent => ({
        ...{ type: 'CountUndone', v: 1, countId, scanId },
      });
      await say(open, 'c', 10, [...counted('c1', 'w1'), undone('c1', 'w1')]);
      expect([(await seen(open))[0], await exceptions(open)]).toEqual(['location IN-1', []]);
      await say(open, 'm', 20, [...taken('h1', 'A-02'), { type: 'MoveUndone', v: 1, handId: 'h1', scanId: 'h1-1' }]);
      expect(await exceptions(open)).toEqual([]);
      // The same unit twice at the same place: one scan stands.
      await say(open, 'c2', 30, counted('c2', 'w2'));
      await say(open, 'c3', 40, [...counted('c3', 'w3'), undone('c3', 'w3')]);
      expect([(await seen(open))[0], await exceptions(open)]).toEqual([
        ...['location A-02', ['serial-elsewhere A-02 S1 · IN-1']],
      ]);
    });
    test('an order that is begun anew has none, and has them again where that is taken back', async () => {
      const open = await warehouse();
      await open.store.putRecords([{ kind: 'order', key: 'wish:1', value: story.order }]);
      const log = createLog('b');
      const next = async (minutes: number, event: StationEvent) => {
        log.sayAt(at(minutes), event);
        return tell(open, 'b', log.entries);
      };
      for (const [nth, event] of serialPacked.entries()) await next(nth, event);
      await next(5, story.restarted);
      expect(await seen(open)).toEqual([]);
      await next(6, { type: 'ActTakenBack', v: 1, orderId: 'wish:1' } as StationEvent);
      expect(await seen(open)).toEqual(['parcel wish:1']);
    });
  });
}
