// Stations and a store over a network that loses requests and answers, repeats and delays; disks that are rolled back, stores that
// are put back from copies, with the tool and by hand. The store is the real one; the station is as simple as the protocol
// allows, so that thousands of histories can be tried. `real-station.test.ts` does the same with the real station.
import { expect } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import { headOf } from '#electron/store/database/transaction.ts';
import { forgetUpTo } from '#electron/store/log/history.ts';
import { rebuild } from '#renderer/replica/projection.ts';
import { readBody } from '#shared/log/index.ts';
import { decide, fold, type PackingEvent, type PackingState } from '#shared/packing/index.ts';
import { type Cursor, EMPTY_CURSOR, type PushReply, type PushRequest } from '#shared/sync/index.ts';
import { createLog, digest } from '#tests/kit/open-store.ts';
import {
  type Backend,
  createBackend,
  facts,
  ORDERS,
  orderOf,
  putOrders,
  type Random,
  STATIONS,
  seeded,
  somethingToDo,
  wrongStock,
} from './warehouse.ts';

const STEPS = 60;

/** Who has an order, until when by the store's clock, as its table says. */
const leaseOf = ({ open }: Backend, orderId: string) =>
  open().database.read(
    async (sql) =>
      (await sql.get<{ station: string; fence: number; until: number }>(
        "SELECT station, fence, until FROM claims WHERE kind = 'order' AND id = ?",
        orderId,
      )) ?? { station: '', fence: 0, until: 0 },
  );

function createStation(stationId: string, random: Random, backend: Backend, late: (() => Promise<unknown>)[]) {
  let log = createLog(`${stationId}-1`);
  let incarnations = 1;
  let incarnation = `${stationId}-1`;
  let acked = 0;
  let position: { readonly cursor: Cursor; readonly resume: string | null } = { cursor: EMPTY_CURSOR, resume: null };
  let records = new Map<string, string>();
  const states = new Map<number, PackingState | null>();
  let ids = 0;
  const newId = () => `${stationId}-${++ids}`;
  /** What was promised to a packer, and did not go with a disk. */
  const promised = new Set<string>();
  let image:
    | {
        entries: typeof log.entries;
        incarnation: string;
        acked: number;
        position: typeof position;
        records: typeof records;
      }
    | undefined;

  function say(event: Parameters<typeof log.say>[0]): void {
    const opId = newId();
    log.say(event, opId);
    promised.add(opId);
  }

  function pack(): void {
    const n = random.below(ORDERS);
    const events = somethingToDo(random, n, states.get(n) ?? null, newId) ?? [];
    for (const event of events) say(event);
    states.set(n, fold(events as readonly PackingEvent[], states.get(n) ?? null));
  }

  async function claim(): Promise<void> {
    const n = random.below(ORDERS);
    const orderId = orderOf(n).id;
    const takeOver = random.chance(0.3);
    const before = await leaseOf(backend, orderId);
    const reply = await backend.open().store.claim({ stationId, stationName: stationId, orderId, takeOver });
    const after = await leaseOf(backend, orderId);
    const others = before.station !== stationId && before.until > backend.open().clock.time;
    const where = `seed ${random.seed}: ${orderId}`;
    if (others && !takeOver) expect(reply.type, `${where}: ${before.station} has it for a while yet`).toBe('held');
    if (reply.type === 'granted' && others) expect(after.fence, `${where}: the fence`).toBe(before.fence + 1);
    expect(after.fence, `${where}: the fence never falls`).toBeGreaterThanOrEqual(before.fence);
    const begun = decide(null, { type: 'OpenOrder', order: facts(n) });
    if (reply.type !== 'granted' || !takeOver || !begun.ok) return;
    say({ type: 'OrderTakenOver', v: 1, orderId, from: '' });
    for (const event of begun.value) say(event);
    states.set(n, fold(begun.value));
  }

  /** Doubt about its own memory: everything is said again under a new name. */
  function beginAnew(): void {
    incarnation = `${stationId}-${++incarnations}`;
    const said = log.entries.flatMap((entry) => readBody(entry) ?? []);
    log = createLog(incarnation);
    for (const { event, opId } of said) log.say(event, opId);
    acked = 0;
  }

  /** Gives false when the answer says that one of the two was rolled back. */
  function fits(reply: { readonly acked: number; readonly ackHash: string }): boolean {
    return reply.acked === 0 || log.entries[reply.acked - 1]?.hash === reply.ackHash;
  }

  function hear(reply: PushReply, of: string): void {
    if (of !== incarnation) return;
    if (reply.type === 'forked' || reply.type === 'broken' || !fits(reply)) beginAnew();
    else acked = reply.acked;
  }

  async function push(faults: boolean): Promise<boolean> {
    const entries = log.entries.slice(acked, acked + 1 + random.below(5));
    if (entries.length === 0) return false;
    const request: PushRequest = { protocol: 1, stationId, incarnation, entries };
    if (faults && random.chance(0.15)) return true;
    const deliver = () => backend.open().store.push(request);
    const reply = await deliver();
    if (faults && random.chance(0.15)) late.push(deliver);
    if (!faults || random.chance(0.8)) hear(reply, request.incarnation);
    return true;
  }

  async function pull(faults: boolean): Promise<boolean> {
    if (faults && random.chance(0.15)) return true;
    const reply = await backend.open().store.pull({ protocol: 1, stationId, incarnation, ...position, pages: 1 });
    if (faults && random.chance(0.1)) return true;
    if (reply.type === 'reset') {
      records = new Map();
      position = { cursor: EMPTY_CURSOR, resume: null };
      acked = 0;
      return true;
    }
    for (const page of reply.pages) {
      for (const key of page.removed) records.delete(`${page.kind}/${key}`);
      const texts = JSON.parse(page.records) as unknown[];
      for (const [at, key] of page.keys.entries()) records.set(`${page.kind}/${key}`, JSON.stringify(texts[at]));
    }
    const cursor = reply.resume === null ? reply.cursor : position.cursor;
    const moved = reply.resume !== position.resume || cursor.version !== position.cursor.version;
    position = { cursor, resume: reply.resume };
    if (reply.acked < acked) {
      acked = reply.acked;
      return true;
    }
    if (reply.acked > acked && !fits(reply)) {
      beginAnew();
      return true;
    }
    return moved;
  }

  return {
    stationId,
    pack,
    claim,
    push,
    pull,
    beginAnew,
    poison: () => void log.raw(`{"from":"the future","n":${++ids}}`),
    records: () => records,
    log: () => log.entries,
    incarnation: () => incarnation,
    promised,
    isPushed: () => acked === log.entries.length,
    saveDisk() {
      image = { entries: [...log.entries], incarnation, acked, position, records: new Map(records) };
    },
    /** The disk as it was: what was not pushed since is gone with it, and the numbers are given out again. */
    async rollBack() {
      if (!image) return;
      const kept = new Set(image.entries.flatMap((entry) => readBody(entry)?.opId ?? []));
      const known = new Set(
        (await backend.open().database.read((sql) => sql.all<{ op: string }>('SELECT op FROM log'))).map(
          ({ op }) => op,
        ),
      );
      for (const opId of [...promised]) if (!kept.has(opId) && !known.has(opId)) promised.delete(opId);
      // What only a later copy of the store will lack cannot be sent again by anybody.
      for (const opId of [...promised]) if (!kept.has(opId)) promised.delete(opId);
      log = createLog(image.incarnation, image.entries);
      ({ incarnation, acked, position } = image);
      records = new Map(image.records);
      states.clear();
      const { states: folded } = rebuild(log.entries.flatMap((entry) => readBody(entry) ?? []));
      for (let n = 0; n < ORDERS; n++) states.set(n, folded.of('packing').get(orderOf(n).id) ?? null);
    },
  };
}

/** Two months later: what nobody should ask after any more is forgotten, whoever is behind. */
const forget = ({ open }: Backend, random: Random) =>
  open().database.write(async (sql) => {
    const { version } = await headOf(sql);
    if (version > 1) await forgetUpTo(sql, version - 1 - random.below(Math.min(3, version - 1)));
  });

/** One history: nothing is lost, nothing counts twice, and all copies become equal; else an expectation fails that names the seed. */
export async function history(seed: number): Promise<void> {
  const random = seeded(seed);
  const backend = await createBackend(random);
  await putOrders(backend.open(), '');
  const late: (() => Promise<unknown>)[] = [];
  const stations = STATIONS.map((stationId) => createStation(stationId, random, backend, late));
  for (let step = 0; step < STEPS; step++) {
    const station = stations[random.below(stations.length)] as (typeof stations)[0];
    backend.open().clock.time += random.below(60_000);
    const roll = random.random();
    if (roll < 0.38) station.pack();
    else if (roll < 0.42) await station.claim();
    else if (roll < 0.6) await station.push(true);
    else if (roll < 0.78) await station.pull(true);
    else if (roll < 0.84) await late.splice(random.below(late.length), 1)[0]?.();
    else if (roll < 0.88) await putOrders(backend.open(), `note ${step}`);
    else if (roll < 0.9) station.poison();
    else if (roll < 0.91) station.beginAnew();
    else if (roll < 0.93) station.saveDisk();
    else if (roll < 0.94) await station.rollBack();
    else if (roll < 0.97) await backend.backUp();
    else if (roll < 0.985) await backend.putBack(random.chance(0.5));
    else if (roll < 0.992) await forget(backend, random);
  }
  while (late.length > 0) await late.pop()?.();
  let rounds = 0;
  for (let busy = true; busy && rounds < 400; rounds++) {
    busy = false;
    for (const station of stations) {
      if (await station.pull(false)) busy = true;
      if (await station.push(false)) busy = true;
    }
  }
  expect(rounds, `seed ${seed}: it never came to rest`).toBeLessThan(400);
  await check(seed, backend, stations);
  expect(await wrongStock(backend.open()), `seed ${seed}: stock`).toEqual([]);
  await backend.close();
}

async function check(seed: number, backend: Backend, stations: ReturnType<typeof createStation>[]): Promise<void> {
  const { database } = backend.open();
  const { log, records } = await database.read(async (sql) => ({
    log: await sql.all<{
      station: string;
      incarnation: string;
      seq: number;
      hash: string;
      op: string;
      outcome: string;
      body: string;
    }>('SELECT * FROM log ORDER BY rowid'),
    // Stations keep no stock; and these name no kinds, so that they are told of no tasks and no parcels that wait, which came later.
    records: await sql.all<{ kind: string; key: string; json: string }>(
      "SELECT kind, key, json FROM records WHERE kind NOT IN ('stock', 'count-task', 'waiting-parcel')",
    ),
  }));
  const counted = new Map<string, number>();
  for (const { op, outcome } of log) if (outcome !== 'duplicate') counted.set(op, (counted.get(op) ?? 0) + 1);
  const all = new Map([...records].map(({ kind, key, json }) => [`${kind}/${key}`, json] as const).sort());
  for (const station of stations) {
    expect(station.isPushed(), `seed ${seed}: ${station.stationId} has entries left`).toBe(true);
    for (const opId of station.promised) expect(counted.get(opId), `seed ${seed}: ${opId} counts once`).toBe(1);
    expect(new Map([...station.records()].sort()), `seed ${seed}: ${station.stationId} has another copy`).toEqual(all);
    const own = log.filter(({ incarnation }) => incarnation === station.incarnation());
    expect(
      own.map(({ hash }) => hash),
      `seed ${seed}: another log`,
    ).toEqual(station.log().map(({ hash }) => hash));
  }
  for (const [op, times] of counted) expect(times, `seed ${seed}: ${op} twice`).toBe(1);
  // Nobody finishes an order that another finished, unless a person took it over.
  for (let n = 0; n < ORDERS; n++) {
    const finished = log.filter(({ outcome, body }) => {
      const event = readBody({ body })?.event;
      return outcome === 'applied' && event?.type === 'OrderFinished' && event.orderId === orderOf(n).id;
    });
    const events = finished.map(({ op }) => op);
    expect(
      new Set(finished.map(({ station }) => station)).size,
      `seed ${seed}: order ${n} handed over twice: ${events}`,
    ).toBeLessThan(2);
  }
  expect(await auditStore(database, digest), `seed ${seed}`).toMatchObject({ problems: [] });
}

/** In how many files the histories are run, so that every core has some to the end. */
const PARTS = 4;
const ALL = Number(process.env.MODEL_SEEDS ?? 3_000);
const FIRST = Number(process.env.MODEL_FIRST_SEED ?? 1);

/** The seeds of one part, from 1: a quarter of all. */
export function seedsOf(part: number): readonly number[] {
  const size = Math.ceil(ALL / PARTS);
  const first = (part - 1) * size;
  return Array.from({ length: Math.max(0, Math.min(size, ALL - first)) }, (_, at) => FIRST + first + at);
}
