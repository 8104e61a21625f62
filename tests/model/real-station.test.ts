// The real station (log, journal, recovery, reference data, exchange) against the real store, over a network with faults, with
// kills in the middle, lost databases, rolled-back disks and a store that is put back. IndexedDB is an implementation in memory.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createWriterClaim } from '#electron/bridge/writer-claim.ts';
import { provePacking } from '#electron/printing/packing-proof.ts';
import { openReplicaDatabase, type ReplicaDatabase } from '#renderer/replica/database.ts';
import { createLogWriter } from '#renderer/replica/log-writer.ts';
import { pruneLog, readLogBase } from '#renderer/replica/prune-log.ts';
import { askForNewIncarnation, type JournalReader, recoverLog, replay } from '#renderer/replica/recover.ts';
import { openReference } from '#renderer/replica/reference.ts';
import type { StateRow } from '#renderer/replica/states.ts';
import { createSyncLoop, type StorePort, type StoreUnreachable } from '#renderer/replica/sync-loop.ts';
import { isPackingEvent, keyOf, type LogEntry, type LogHead, readBody, type StationEvent } from '#shared/log/index.ts';
import { decide, evolve, isVerified, type PackingState } from '#shared/packing/index.ts';
import { ok } from '#shared/prelude/index.ts';
import { isRecordKind } from '#shared/records/index.ts';
import { digest } from '#tests/kit/open-store.ts';
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

const SEEDS = Number(process.env.MODEL_REAL_SEEDS ?? 200);
const FIRST = Number(process.env.MODEL_FIRST_SEED ?? 1);
const STEPS = 40;
const AWAY: StoreUnreachable = { type: 'unreachable', trouble: 'unreachable', detail: 'the model' };
const TABLES = ['log', 'states', 'pages', 'snapshots', 'meta'] as const;

/** The second home of the log, in memory: what is in it outlives the page. */
function createJournal() {
  let entries: LogEntry[] = [];
  const head = (): LogHead | null => {
    const last = entries.at(-1);
    return last ? { incarnation: last.incarnation, seq: last.seq, hash: last.hash } : null;
  };
  const add = (more: readonly LogEntry[]): void => {
    for (const entry of more)
      if (!entries.some(({ incarnation, seq }) => incarnation === entry.incarnation && seq === entry.seq))
        entries.push(entry);
  };
  const reader: JournalReader = {
    head: async () => head(),
    readAfter: async (incarnation, seq) =>
      entries.filter((entry) => entry.incarnation === incarnation && entry.seq > seq).slice(0, 7),
    append: async (more) => add(more),
  };
  return {
    reader,
    add,
    image: () => [...entries],
    putBack: (image: readonly LogEntry[]) => {
      entries = [...image];
    },
  };
}

async function createStation(stationId: string, random: Random, backend: Backend) {
  const name = `model-${stationId}`;
  const journal = createJournal();
  let ids = 0;
  const newId = () => `${stationId}-${String(++ids).padStart(6, '0')}`;
  const promised = new Set<string>();
  let faults = true;
  let forked = false;
  let rolledBack = false;
  let image:
    | { readonly tables: ReadonlyMap<string, readonly unknown[]>; readonly journal: readonly LogEntry[] }
    | undefined;

  /** A lost request, or a lost answer: the station cannot tell which. */
  const over = <T>(deliver: () => Promise<T>): Promise<T | StoreUnreachable> => {
    if (faults && random.chance(0.15)) return Promise.resolve(AWAY);
    const answer = deliver();
    return faults && random.chance(0.15) ? answer.then(() => AWAY) : answer;
  };
  const port: StorePort = {
    push: (request) => over(() => backend.open().store.push(structuredClone(request))),
    pull: (request) => over(() => backend.open().store.pull({ ...request, pages: 1 })),
  };

  async function start() {
    const database = openReplicaDatabase(name);
    await database.open();
    const { memory } = await recoverLog({ database, journal: journal.reader, digest, newId });
    const reference = await openReference(database);
    const writer = createLogWriter({
      database,
      journal: async (entries) => {
        journal.add(entries);
        return ok(undefined);
      },
      digest,
      memory,
      onSaved: () => undefined,
      onFault: () => undefined,
    });
    const loop = createSyncLoop({
      database,
      reference,
      store: port,
      stationId,
      incarnation: () => memory.head.incarnation,
      now: () => 1,
      onStatus: () => undefined,
      onPulled: () => undefined,
      quiet: async () => undefined,
      setTimer: () => () => undefined,
      random: () => 0.5,
      onForked: () => {
        forked = true;
      },
    });
    return { database, memory, reference, writer, loop };
  }
  let running = await start();
  /** Which window works with the station; a second one is opened now and then, and must be turned away. */
  const windows = createWriterClaim(() => undefined);
  windows.claim('first');

  async function record(events: readonly StationEvent[], window = running): Promise<void> {
    const bodies = events.map((event) => ({ opId: newId(), at: random.below(1_000_000), by: 'ana', event }));
    await window.writer.record(bodies);
    // Only what was saved was promised.
    for (const { opId } of bodies) promised.add(opId);
  }

  async function restart(): Promise<void> {
    running.loop.stop();
    await running.loop.settled();
    running.database.close();
    running = await start();
  }

  const forEachTable = async (
    database: ReplicaDatabase,
    work: (table: (typeof TABLES)[number]) => Promise<unknown>,
  ) => {
    for (const table of TABLES) await work(table);
    return database;
  };

  return {
    stationId,
    promised,
    running: () => running,
    restart,
    setFaults: (on: boolean) => {
      faults = on;
    },
    async pack(): Promise<void> {
      const n = random.below(ORDERS);
      const events = somethingToDo(random, n, running.memory.states.of('packing').get(orderOf(n).id) ?? null, newId);
      if (events) await record(events);
    },
    /** A quiet hour: pages are rewritten, indexes packed, and all that the store has goes out of the log. */
    async tidy(): Promise<void> {
      const { reference } = running;
      if (random.chance(0.5)) await reference.savePacked();
      await reference.compact({ all: true });
      if (random.chance(0.5)) await reference.savePacked();
      // A month later: what this store has now, no copy of it that is still put back lacks.
      if (random.chance(0.5)) {
        backend.forgetBackups();
        faults = false;
        await this.sync();
        faults = true;
        if (random.chance(0.5)) await this.pack();
        const { database, memory } = running;
        await pruneLog({ database, memory, before: () => Number.POSITIVE_INFINITY, isHere: () => true });
      }
    },
    /** Somebody opens the station once more: a window that gets it packs as well. */
    async openAgain(): Promise<void> {
      if (windows.claim('second') !== 'claimed') return;
      const second = await start();
      await record([{ type: 'OrderSuspended', v: 1, orderId: orderOf(random.below(ORDERS)).id }]);
      await record([{ type: 'OrderSuspended', v: 1, orderId: orderOf(random.below(ORDERS)).id }], second);
      second.database.close();
    },
    /** A person says so: the store gives the order to this station, which begins it anew. */
    async takeOver(): Promise<void> {
      const n = random.below(ORDERS);
      const orderId = orderOf(n).id;
      const ask = { stationId, stationName: stationId, orderId, takeOver: true };
      const begun = decide(null, { type: 'OpenOrder', order: facts(n) });
      if (!begun.ok || (await backend.open().store.claim(ask)).type !== 'granted') return;
      await record([{ type: 'OrderTakenOver', v: 1, orderId, from: '' }, ...begun.value]);
    },
    /** Whether this station could have a label made for an order that it packed itself. */
    async mayLabel(n: number): Promise<boolean> {
      const { id } = orderOf(n);
      const seen = new Set<string>();
      const own = journal.image().flatMap((entry) => {
        const body = readBody(entry);
        if (!body || !('orderId' in body.event) || body.event.orderId !== id || seen.has(body.opId)) return [];
        seen.add(body.opId);
        return [body];
      });
      const proof = provePacking(await backend.open().store.eventsOf(id), own);
      if (own.length === 0 || proof === null) return false;
      // What the label is made by is what the packer saw; a disk that was put back forgot what the store remembers.
      if (!rolledBack)
        expect(proof.packing, `${stationId}, order ${n}`).toEqual(running.memory.states.of('packing').get(id));
      return isVerified(proof.packing, 1);
    },
    async sync(): Promise<void> {
      running.loop.wake();
      await running.loop.settled();
      if (!forked) return;
      forked = false;
      await askForNewIncarnation(running.database);
      await restart();
    },
    async saveDisk(): Promise<void> {
      const tables = new Map<string, readonly unknown[]>();
      await forEachTable(running.database, async (table) =>
        tables.set(table, await running.database.table(table).toArray()),
      );
      image = { tables, journal: journal.image() };
    },
    /** Both homes as they were: what was said since is on no disk of this station. */
    async rollBack(): Promise<void> {
      if (!image) return;
      const { tables } = image;
      // The browser's profile alone, from yesterday: the journal has what came since.
      const alone = random.chance(0.4);
      if (!alone) {
        rolledBack = true;
        journal.putBack(image.journal);
      }
      await forEachTable(running.database, async (table) => {
        await running.database.table(table).clear();
        await running.database.table(table).bulkPut([...(tables.get(table) ?? [])]);
      });
      const kept = new Set((tables.get('log') as LogEntry[]).flatMap((entry) => readBody(entry)?.opId ?? []));
      if (!alone) for (const opId of [...promised]) if (!kept.has(opId)) promised.delete(opId);
      await restart();
    },
    /** The browser's profile is gone; the journal has everything. */
    async loseDatabase(): Promise<void> {
      await forEachTable(running.database, (table) => running.database.table(table).clear());
      await restart();
    },
    /** The browser made its broken database anew, and the page goes on in it. */
    async loseDatabaseUnnoticed(): Promise<void> {
      await forEachTable(running.database, (table) => running.database.table(table).clear());
    },
    async end(): Promise<void> {
      running.loop.stop();
      await running.loop.settled();
      await running.database.delete();
    },
  };
}

type Station = Awaited<ReturnType<typeof createStation>>;

async function history(seed: number): Promise<void> {
  const random = seeded(seed);
  const backend = await createBackend(random);
  await putOrders(backend.open(), '');
  const stations: Station[] = [];
  for (const stationId of STATIONS) stations.push(await createStation(stationId, random, backend));
  for (let step = 0; step < STEPS; step++) {
    const station = stations[random.below(stations.length)] as Station;
    const roll = random.random();
    if (roll < 0.4) await station.pack();
    else if (roll < 0.43) await station.takeOver();
    else if (roll < 0.74) await station.sync();
    else if (roll < 0.75) await station.openAgain();
    else if (roll < 0.8) await station.restart();
    else if (roll < 0.81) await station.loseDatabase();
    else if (roll < 0.82) await station.loseDatabaseUnnoticed();
    else if (roll < 0.84) await station.tidy();
    else if (roll < 0.87) await putOrders(backend.open(), `note ${step}`);
    else if (roll < 0.9) await station.saveDisk();
    else if (roll < 0.92) await station.rollBack();
    else if (roll < 0.96) await backend.backUp();
    else await backend.putBack(random.chance(0.5));
  }
  for (const station of stations) {
    station.setFaults(false);
    await station.restart();
  }
  for (let round = 0; round < 8; round++) for (const station of stations) await station.sync();
  for (const station of stations) await check(seed, backend, station);
  for (let n = 0; n < ORDERS; n++) {
    const may = await Promise.all(stations.map((station) => station.mayLabel(n)));
    expect(may.filter(Boolean).length, `seed ${seed}: order ${n} could leave twice`).toBeLessThan(2);
  }
  for (let n = 0; n < ORDERS; n++) await staysFinished(seed, backend, n);
  for (const station of stations) await station.end();
  expect(await wrongStock(backend.open()), `seed ${seed}: stock`).toEqual([]);
  await backend.close();
}

/** Of an order that was finished nothing counts any more but a further label, whatever a bench that was put back says of it. */
async function staysFinished(seed: number, backend: Backend, n: number): Promise<void> {
  let packing: PackingState | null = null;
  for (const { event, counts } of await backend.open().store.eventsOf(orderOf(n).id)) {
    if (!counts) continue;
    if (packing?.phase === 'finished')
      expect(['LabelPrinted', 'OverrideGranted', 'ScanRefused'], `seed ${seed}: order ${n} after its end`).toContain(
        event.type,
      );
    if (isPackingEvent(event)) packing = evolve(packing, event);
  }
}

async function check(seed: number, backend: Backend, { stationId, promised, running }: Station): Promise<void> {
  const { database, memory, reference, loop } = running();
  const say = (what: string) => `seed ${seed}, ${stationId}: ${what}`;
  const { log, records } = await backend.open().database.read(async (sql) => ({
    log: await sql.all<{ op: string; outcome: string; incarnation: string; hash: string }>(
      'SELECT * FROM log ORDER BY rowid',
    ),
    records: await sql.all<{ kind: string; key: string; json: string }>('SELECT kind, key, json FROM records'),
  }));
  const counted = new Map<string, number>();
  for (const { op, outcome } of log) if (outcome !== 'duplicate') counted.set(op, (counted.get(op) ?? 0) + 1);
  for (const opId of promised) expect(counted.get(opId), say(`${opId} counts once`)).toBe(1);
  for (const [op, times] of counted) expect(times, say(`${op} twice`)).toBe(1);
  expect(loop.status(), say('not at rest')).toMatchObject({ state: 'live', waiting: 0 });
  // The store holds this log as the station does, link by link.
  const own = await database.log
    .where('[incarnation+seq]')
    .between([memory.head.incarnation, 0], [memory.head.incarnation, Number.POSITIVE_INFINITY])
    .toArray();
  const theirs = log.filter(({ incarnation }) => incarnation === memory.head.incarnation).map(({ hash }) => hash);
  const base = await readLogBase(database);
  const gone = base.upTo[memory.head.incarnation] ?? 0;
  expect(theirs.slice(gone), say('another log')).toEqual(own.map(({ hash }) => hash));
  // The projection is what the log gives, folded anew.
  await replay(database);
  const byKey = (rows: readonly StateRow[]) => new Map(rows.map((row) => [keyOf(row), row.state]));
  expect(byKey(await database.states.toArray()), say('another projection')).toEqual(byKey(memory.states.rows()));
  // Every record that the store has is here as it is there, and nothing else.
  const kept = new Map<string, string>();
  for (const page of await database.pages.orderBy(':id').toArray()) {
    for (const key of page.removed) kept.delete(`${page.kind}/${key}`);
    for (const [at, record] of (JSON.parse(page.records) as unknown[]).entries())
      kept.set(`${page.kind}/${page.keys[at]}`, JSON.stringify(record));
  }
  const wanted = records.filter(({ kind }) => isRecordKind(kind));
  expect(new Map([...kept].sort()), say('another copy')).toEqual(
    new Map(wanted.map(({ kind, key, json }) => [`${kind}/${key}`, json] as const).sort()),
  );
  for (let n = 0; n < ORDERS; n++)
    expect(await reference.order(orderOf(n).id), say(`order ${n}`)).toEqual(
      JSON.parse(records.find(({ key }) => key === orderOf(n).id)?.json ?? 'null'),
    );
}

test(`the real station and the real store agree after every history: ${SEEDS} of them`, async () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++)
    await history(seed).catch((error) => {
      if (error instanceof Error) error.message = `history of seed ${seed}: ${error.message}`;
      throw error;
    });
}, 600_000);
