// Stations and a store over a network that loses answers and repeats requests; stations lose their memory's name, and the
// store is put back from a backup by hand. Afterwards every event must be there exactly once, and every replica equal to the store.
import { mkdtempSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fold, type PackingEvent } from '#shared/packing/index.ts';
import { type Cursor, EMPTY_CURSOR, type LogEntry, type PushRequest, readBody } from '#shared/sync/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { createLog, type OpenStore, openStore } from '#tests/kit/open-store.ts';

const SEEDS = 60;
const STEPS = 120;
const STATIONS = ['bench-1', 'bench-2', 'bench-3'] as const;
const ORDERS_EACH = 3;

/** A small repeatable generator (mulberry32). */
function seeded(seed: number) {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { random, below: (limit: number) => Math.floor(random() * limit) };
}

const ordersOf = (station: string) => Array.from({ length: ORDERS_EACH }, (_, n) => `${station}:${n}`);
const addOrders = ({ store }: OpenStore, note: string) =>
  store.putRecords(
    STATIONS.flatMap(ordersOf).map(
      (id) => ({ kind: 'order', key: id, value: anOrder({ id, lines: [], note }) }) as const,
    ),
  );

/** More locations than a page holds, so that a snapshot is never one answer; some of them change. */
const addLocations = ({ store }: OpenStore, random: ReturnType<typeof seeded>, zone: string) =>
  store.putRecords(
    Array.from({ length: 130 }, (_, n) => `L${n}`)
      .filter(() => zone === '' || random.random() < 0.1)
      .map((code) => ({ kind: 'location', key: code, value: { code, zone, kind: 'pick' } }) as const),
  );

/** A station as simple as the protocol allows: a log, how much of it is acknowledged, and a copy of the records. */
function createStation(stationId: string, random: ReturnType<typeof seeded>) {
  let log = createLog(`${stationId}-1`);
  let incarnation = `${stationId}-1`;
  let incarnations = 1;
  const records = new Map<string, string>();
  let acked = 0;
  let position: { readonly cursor: Cursor; readonly resume: string | null } = { cursor: EMPTY_CURSOR, resume: null };

  function say(): void {
    const orderId = ordersOf(stationId)[random.below(ORDERS_EACH)] ?? '';
    const known = log.entries.some((entry) => entry.body.includes(orderId));
    const need = { key: '1', lineId: '1', sku: 'MUG', units: 9, kitSku: null };
    const events: readonly PackingEvent[] = known
      ? [
          { type: 'OrderSuspended', v: 1, orderId },
          { type: 'OrderResumed', v: 1, orderId },
          { type: 'OrderHeld', v: 1, orderId, reason: 'short', detail: '' },
          { type: 'HoldReleased', v: 1, orderId },
          { type: 'ParcelClosed', v: 1, orderId, parcel: 1 },
          { type: 'ParcelReopened', v: 1, orderId, parcel: 1 },
        ]
      : [{ type: 'OrderOpened', v: 1, orderId, rev: 1, needs: [need] }];
    log.say(events[random.below(events.length)] as PackingEvent);
  }

  async function push(
    { store }: OpenStore,
    network: { readonly answerLost: boolean },
  ): Promise<PushRequest | undefined> {
    const entries = log.entries.slice(acked, acked + 1 + random.below(5));
    if (entries.length === 0) return undefined;
    const request: PushRequest = { protocol: 1, stationId, incarnation, entries };
    const reply = await store.push(request);
    if (network.answerLost) return request;
    expect(['accepted', 'gap']).toContain(reply.type);
    if (reply.acked > 0) expect(log.entries[reply.acked - 1]?.hash).toBe(reply.ackHash);
    acked = reply.acked;
    return request;
  }

  async function pull({ store }: OpenStore): Promise<boolean> {
    const reply = await store.pull({ protocol: 1, stationId, incarnation, ...position, pages: 1 });
    if (reply.type === 'reset') {
      records.clear();
      position = { cursor: EMPTY_CURSOR, resume: null };
      return true;
    }
    acked = Math.min(acked, reply.acked);
    for (const page of reply.pages) {
      for (const key of page.removed) records.delete(`${page.kind}/${key}`);
      const texts = JSON.parse(page.records) as unknown[];
      for (const [at, key] of page.keys.entries()) records.set(`${page.kind}/${key}`, JSON.stringify(texts[at]));
    }
    const cursor = reply.resume === null ? reply.cursor : position.cursor;
    const moved = reply.resume !== position.resume || cursor.version !== position.cursor.version;
    position = { cursor, resume: reply.resume };
    return moved;
  }

  /** Doubt about its own memory: the station says everything again under a new name. */
  function beginAnew(): void {
    incarnation = `${stationId}-${++incarnations}`;
    const said = log.entries.flatMap((entry) => readBody(entry) ?? []);
    log = createLog(incarnation);
    for (const { event, opId } of said) log.say(event, opId);
    acked = 0;
  }

  const isPushed = () => acked === log.entries.length;
  return { stationId, entries: () => log.entries, records, say, push, pull, beginAnew, isPushed };
}

const eventsIn = (entries: readonly LogEntry[], orderId: string) =>
  entries.flatMap((entry) => {
    const body = readBody(entry);
    return body && 'orderId' in body.event && body.event.orderId === orderId ? [body] : [];
  });

test('nothing is lost, nothing counts twice, and all copies become equal', async () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const random = seeded(seed);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-sync-'));
    let open = await openStore();
    await addOrders(open, '');
    await addLocations(open, random, '');
    const stations = STATIONS.map((stationId) => createStation(stationId, random));
    const sent: PushRequest[] = [];
    let backup: string | undefined;
    let backups = 0;

    for (let step = 0; step < STEPS; step++) {
      const station = stations[random.below(stations.length)];
      const roll = random.random();
      if (!station) continue;
      if (roll < 0.4) station.say();
      else if (roll < 0.62) {
        const request = await station.push(open, { answerLost: random.random() < 0.3 });
        if (request) sent.push(request);
      } else if (roll < 0.7 && sent.length > 0) await open.store.push(sent[random.below(sent.length)] as PushRequest);
      else if (roll < 0.92) await station.pull(open);
      else if (roll < 0.94) await addOrders(open, `note ${step}`);
      else if (roll < 0.96) await addLocations(open, random, `zone ${step}`);
      else if (roll < 0.965) station.beginAnew();
      else if (roll < 0.985) {
        backup = path.join(folder, `backup-${++backups}.db`);
        await open.database.backup(backup);
      } else if (backup) {
        await open.store.close();
        const restored = path.join(folder, `restored-${++backups}.db`);
        await copyFile(backup, restored);
        open = await openStore(restored);
      }
    }

    for (let round = 0; round < 400; round++) {
      let busy = false;
      for (const station of stations) {
        if (await station.pull(open)) busy = true;
        if (await station.push(open, { answerLost: false })) busy = true;
      }
      if (!busy) break;
    }

    const records = new Map(
      (
        await open.database.read((sql) =>
          sql.all<{ kind: string; key: string; json: string }>('SELECT kind, key, json FROM records'),
        )
      ).map(({ kind, key, json }) => [`${kind}/${key}`, json]),
    );
    for (const station of stations) {
      expect(station.isPushed(), `seed ${seed}`).toBe(true);
      expect(new Map([...station.records].sort()), `seed ${seed}`).toEqual(new Map([...records].sort()));
      for (const orderId of ordersOf(station.stationId)) {
        const said = eventsIn(station.entries(), orderId);
        expect(
          (await open.store.eventsOf(orderId)).map(({ opId }) => opId),
          `seed ${seed}`,
        ).toEqual(said.map(({ opId }) => opId));
        const folded = fold(said.map(({ event }) => event as PackingEvent));
        const row = await open.database.read((sql) =>
          sql.get<{ state: string }>('SELECT state FROM packing WHERE order_id = ?', orderId),
        );
        expect(row ? JSON.parse(row.state) : null, `seed ${seed}`).toEqual(folded);
      }
    }
    await open.store.close();
  }
}, 120_000);
