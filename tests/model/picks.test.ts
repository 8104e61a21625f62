// Random days of a small warehouse: people pick orders by lists, miss some, scan wrong and take it back; benches pack them, open parcels again and
// close them; every station tells late, in pieces, in whatever order. In the end each unit has left its shelf once.
import { expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { PickLine } from '#shared/domain/index.ts';
import type { LogEntry } from '#shared/log/index.ts';
import type { PickingEvent } from '#shared/picking/index.ts';
import { PickList } from '#shared/records/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, digest, importFile, openStore } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf } from '#tests/kit/stock-moves.ts';

const SEEDS = Number(process.env.MODEL_PICK_SEEDS ?? 25);
const FIRST = Number(process.env.MODEL_FIRST_SEED ?? 1);
const START = 1_800_000_000_000;
const MINUTE = 60_000;
const ORDERS = 3;

/** A small repeatable generator (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** One thing after the other that a station has to say, each at its own time. */
type Say = (log: ReturnType<typeof createLog>, at: number) => void;

async function day(seed: number): Promise<void> {
  const below = seeded(seed);
  const some = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const open = await openStore();
  open.clock.time = START;
  await open.store.putRecords([
    { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
    { kind: 'operator', key: 'ana', value: { id: 'ana', name: 'Ana', badge: 'B1', role: 'packer', language: null } },
  ]);
  await open.store.decidePolicy('picking', 'scan', { by: null, station: 'store' });
  await importFile(open, 'locations.csv', 'location,zone,kind\nA-01,A,pick\nA-02,A,pick\nB-01,B,bulk\n');
  // The lots that lists send for are not those that a guess begins with.
  const stock = [2, 3 + below(9), 40];
  await importFile(
    open,
    'stock.csv',
    `sku,location,lot,expiry,quantity\nMUG,A-01,L1,2030-01-01,${stock[0]}\nMUG,A-02,L2,2030-06-01,${stock[1]}\nMUG,B-01,L3,2031-01-01,${stock[2]}\n`,
  );
  const stories = [];
  for (let nth = 1; nth <= ORDERS; nth++) {
    const story = mugStory(1 + below(5), { id: `wish:${nth}`, code: `${nth}`, shipBy: START + nth });
    await open.store.putRecords([{ kind: 'order', key: story.orderId, value: story.order }]);
    stories.push(story);
  }
  await open.store.releasePicks({ opId: 'op', orderIds: [] }, 'ana');
  const row = await open.database.read((sql) =>
    sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'pick-list'"),
  );
  const list = PickList.parse(JSON.parse(row?.json ?? '{}'));

  /** Units by order that were picked in the end, and that lie in its parcel. */
  const picked = new Map<string, number>();
  const packed = new Map<string, number>();
  const said: { readonly station: string; readonly log: ReturnType<typeof createLog>; readonly says: Say[] }[] = [];

  const walk: Say[] = [];
  const pick = (event: (at: number) => PickingEvent) =>
    void walk.push((log, at) => void log.sayAt({ at, clockOffset: 0 }, event(at)));
  const fact = { v: 1 as const, pickId: 'w1' };
  pick(() => ({ ...fact, type: 'PickBegun', list: list.id, lines: list.lines }));
  let scans = 0;
  for (const line of list.lines) pickLine(line);
  pick(() => ({ ...fact, type: 'PickFinished' }));
  said.push({ station: 'k1', log: createLog('k1'), says: walk });

  function pickLine({ units: _, ...line }: PickLine): void {
    const most = list.lines.find((one) => one.line === line.line)?.units ?? 0;
    const units = 1 + below(most);
    const scanId = `w1-${++scans}`;
    const scan = { by: 'scan', expiry: null, serial: null, raw: 'MUG' } as const;
    pick(() => ({ ...fact, type: 'UnitsPicked', ...line, ...scan, scanId, units: 1 }));
    if (units > 1) pick(() => ({ ...fact, type: 'PickedUnitsSet', scanId, units }));
    const isUndone = below(4) === 0;
    if (isUndone) pick(() => ({ ...fact, type: 'PickUndone', scanId }));
    else picked.set(line.orderId, (picked.get(line.orderId) ?? 0) + units);
  }

  for (const story of stories) {
    if (below(5) === 0) continue;
    const units = story.order.lines[0]?.quantity ?? 0;
    const events = [
      story.opened,
      story.scanned(`${story.orderId}-a`, { units, lot: some([null, null, 'L2']) }),
      story.closed,
    ];
    if (below(3) === 0) events.push(story.reopened, ...(below(2) === 0 ? [story.closed] : []));
    if (events.at(-1) === story.closed) packed.set(story.orderId, units);
    const station = `b${story.orderId}`;
    const says = events.map(
      (event): Say =>
        (log, at) =>
          void log.sayAt({ at, clockOffset: 0 }, event),
    );
    said.push({ station, log: createLog(station), says });
  }

  // What happens, happens in turns; what is told is told later.
  let time = START;
  for (
    let left = said.filter(({ says }) => says.length > 0);
    left.length > 0;
    left = left.filter(({ says }) => says.length > 0)
  ) {
    const one = some(left);
    time += MINUTE;
    one.says.shift()?.(one.log, time);
  }
  open.clock.time = time + 60 * MINUTE;
  const told = new Map<string, number>();
  const tell = async (station: string, entries: readonly LogEntry[]) => {
    const reply = await open.store.push({
      protocol: 1,
      stationId: station,
      incarnation: station,
      entries: [...entries],
    });
    const outcomes = reply.type === 'accepted' ? reply.outcomes.map(({ outcome }) => outcome) : [reply.type];
    expect(
      outcomes.filter((outcome) => outcome !== 'applied' && outcome !== 'duplicate'),
      `seed ${seed}`,
    ).toEqual([]);
  };
  for (;;) {
    const left = said.filter(({ station, log }) => (told.get(station) ?? 0) < log.entries.length);
    if (left.length === 0) break;
    const { station, log } = some(left);
    const from = told.get(station) ?? 0;
    const to = Math.min(log.entries.length, from + 1 + below(4));
    await tell(station, log.entries.slice(from, to));
    if (below(4) === 0) await tell(station, log.entries.slice(from, to));
    told.set(station, to);
  }

  const moves = await open.database.read(movesOf);
  const onHand = [...onHandOf(moves).values()].reduce((sum, units) => sum + units, 0);
  const inside = (type: 'tote' | 'parcel', orderId: string) =>
    moves.reduce(
      (sum, { from, to, units }) =>
        sum +
        (to.type === type && to.orderId === orderId ? units : 0) -
        (from.type === type && from.orderId === orderId ? units : 0),
      0,
    );
  let away = 0;
  for (const { orderId } of stories) {
    const [took, has] = [picked.get(orderId) ?? 0, packed.get(orderId) ?? 0];
    away += Math.max(took, has);
    expect([orderId, inside('parcel', orderId), inside('tote', orderId)], `seed ${seed}`).toEqual([
      ...[orderId, has, Math.max(0, took - has)],
    ]);
  }
  expect(onHand, `seed ${seed}`).toBe(stock.reduce((sum, units) => sum + units, 0) - away);
  expect((await auditStore(open.database, digest)).problems, `seed ${seed}`).toEqual([]);
  await open.store.close();
}

test(`each unit leaves its shelf once in ${SEEDS} random days of picking and packing, whoever tells when`, async () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) await day(seed);
});
