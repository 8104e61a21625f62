// What the models of the exchange share: a seeded generator, a store in memory that can be put back, and a network with faults.
import type { Database, SqlValue } from '#electron/store/database/database.ts';
import type { Order } from '#shared/domain/index.ts';
import { readBody } from '#shared/log/index.ts';
import {
  decide,
  NO_UNIT_RULES,
  type OrderFacts,
  openParcel,
  type PackingEvent,
  type PackingState,
} from '#shared/packing/index.ts';
import { anOrder, factsOf } from '#tests/fixtures/orders.ts';
import { openSqliteInMemory } from '#tests/kit/new-sqlite.ts';
import { type OpenStore, openStoreOn } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf, stockRecordsOf } from '#tests/kit/stock-moves.ts';

export interface Random {
  /** What it began with: a failing history names it. */
  readonly seed: number;
  readonly random: () => number;
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
}

/** A small repeatable generator (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { seed, random, below: (limit) => Math.floor(random() * limit), chance: (share) => random() < share };
}

/** Every table that holds anything of the store's, whoever added it last. */
const TABLES =
  "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'schema_version'";
type Rows = ReadonlyMap<string, readonly Readonly<Record<string, SqlValue>>[]>;

async function readTables(database: Database): Promise<Rows> {
  const rows = new Map<string, readonly Readonly<Record<string, SqlValue>>[]>();
  await database.read(async (sql) => {
    for (const { name } of await sql.all<{ name: string }>(TABLES))
      rows.set(name, await sql.all(`SELECT rowid AS row_number, * FROM ${name} ORDER BY rowid`));
  });
  return rows;
}

async function writeTables(database: Database, rows: Rows): Promise<void> {
  await database.write(async (sql) => {
    for (const [table, found] of rows) {
      await sql.run(`DELETE FROM ${table}`);
      for (const { row_number: _, ...row } of found) {
        const columns = Object.keys(row);
        const places = columns.map(() => '?').join(', ');
        await sql.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, ...Object.values(row));
      }
    }
  });
}

/** The store of a model: backups are taken, and put back with a new epoch as the tool does, or by hand without. */
export interface Backend {
  readonly open: () => OpenStore;
  readonly backUp: () => Promise<void>;
  readonly putBack: (stamped: boolean) => Promise<void>;
  /** The copies so far are never put back any more. */
  readonly forgetBackups: () => void;
  readonly close: () => Promise<void>;
}

export async function createBackend(random: Random): Promise<Backend> {
  let epochs = 0;
  const fresh = () => openStoreOn(async () => openSqliteInMemory(), `epoch-${++epochs}`);
  let open = await fresh();
  const backups: Rows[] = [];
  return {
    open: () => open,
    backUp: async () => void backups.push(await readTables(open.database)),
    async putBack(stamped) {
      const backup = backups[random.below(backups.length)];
      if (!backup) return;
      const { time } = open.clock;
      await open.store.close();
      open = await fresh();
      open.clock.time = time;
      await writeTables(open.database, backup);
      if (stamped)
        await open.database.write((sql) =>
          sql.run("UPDATE meta SET value = ? WHERE key = 'epoch'", `epoch-${++epochs}`),
        );
    },
    forgetBackups: () => void backups.splice(0),
    close: () => open.store.close(),
  };
}

export const STATIONS: readonly string[] = ['bench-1', 'bench-2', 'bench-3'];
export const ORDERS = 4;
export const orderOf = (n: number, rev = 1): Order =>
  anOrder({
    id: `Wish:${n}`,
    code: `${n}`,
    rev,
    lines: [{ id: '1', sku: 'MUG', quantity: 2, unitPriceMinor: 1, components: null }],
  });
export const facts = (n: number): OrderFacts => factsOf(orderOf(n));

const anItem = (title: string) => ({
  sku: 'MUG',
  title,
  barcodes: [{ code: '4006381333931', units: 1 }],
  image: '',
  tracking: 'none',
});

export const putOrders = ({ store }: OpenStore, note: string) =>
  store.putRecords([
    { kind: 'item', key: 'MUG', value: anItem(note) },
    { kind: 'stock', key: 'MUG|A-01|', value: { sku: 'MUG', location: 'A-01', lot: '', expiry: null, quantity: 4 } },
    ...Array.from({ length: ORDERS }, (_, n) => {
      const order = orderOf(n);
      return { kind: 'order', key: order.id, value: { ...order, note } } as const;
    }),
  ]);

/**
 * Stock is the sum of its moves, what an order moved is what lies in its closed parcels, and a move is dated by when its entry says that it
 * happened. Gives what is not so.
 */
export const wrongStock = ({ database }: OpenStore): Promise<readonly string[]> =>
  database.read(async (sql) => {
    const wrong: string[] = [];
    const moves = await movesOf(sql);
    const onHand = onHandOf(moves);
    const records = await stockRecordsOf(sql);
    for (const key of new Set([...onHand.keys(), ...records.keys()]))
      if (records.get(key)?.quantity !== (onHand.get(key) ?? 0))
        wrong.push(`${key}: ${onHand.get(key)} by its moves, ${records.get(key)?.quantity} on record`);
    const packing = new Map(
      (await sql.all<{ id: string; state: string }>("SELECT id, state FROM states WHERE kind = 'packing'")).map(
        ({ id, state }) => [id, JSON.parse(state) as PackingState | null],
      ),
    );
    const taken = new Map<string, number>();
    for (const { from, to, units } of moves) {
      if (to.type === 'parcel') taken.set(to.orderId, (taken.get(to.orderId) ?? 0) + units);
      if (from.type === 'parcel') taken.set(from.orderId, (taken.get(from.orderId) ?? 0) - units);
    }
    for (const id of new Set([...packing.keys(), ...taken.keys()])) {
      const parcels = packing.get(id)?.parcels.filter(({ closed }) => closed) ?? [];
      const units = parcels.flatMap(({ scans }) => scans).reduce((sum, scan) => sum + scan.units, 0);
      if (units !== (taken.get(id) ?? 0)) wrong.push(`${id}: ${units} in parcels, ${taken.get(id)} taken`);
    }
    const entries = await sql.all<{ op: string; body: string }>(
      "SELECT op, body FROM log WHERE outcome <> 'duplicate'",
    );
    const bodies = new Map(entries.map(({ op, body }) => [op, body]));
    for (const { cause, happenedAt, heardAt } of moves) {
      if (cause.type !== 'operation') continue;
      const { at, clockOffset = 0 } = readBody({ body: bodies.get(cause.id) ?? '' }) ?? {
        at: Number.NaN,
        clockOffset: 0,
      };
      const happened = Math.max(0, Math.min(heardAt, at + clockOffset));
      if (happenedAt !== happened) wrong.push(`${cause.id}: happened at ${happened}, moved at ${happenedAt}`);
    }
    return wrong;
  });

/** Something that a packer may do now with an order, as the real rules allow it; undefined when the dice fell badly. */
export function somethingToDo(
  random: Random,
  n: number,
  state: PackingState | null,
  newId: () => string,
): readonly PackingEvent[] | undefined {
  const order = facts(n);
  const bench = { order, today: '2026-01-01', confirmClose: false };
  const unit = { scanId: newId(), sku: 'MUG', units: 1, lot: null, expiry: null, serial: null, raw: 'MUG' };
  const roll = random.random();
  const done =
    state === null || state.phase === 'suspended'
      ? decide(state, { type: 'OpenOrder', order })
      : state.phase === 'held'
        ? decide(state, { type: 'ReleaseHold' })
        : state.phase === 'packed'
          ? labelled(state, order, random, newId)
          : roll < 0.6
            ? decide(state, { type: 'ScanUnit', unit, rules: NO_UNIT_RULES, by: 'scan', bench })
            : roll < 0.7
              ? decide(state, { type: 'UndoScan' })
              : roll < 0.85
                ? decide(state, { type: 'SuspendOrder' })
                : roll < 0.93
                  ? decide(state, { type: 'HoldOrder', reason: 'short', detail: '', releases: 0 })
                  : decide(state, { type: 'RestartOrder', order });
  return done.ok && done.value.length > 0 ? done.value : undefined;
}

function labelled(state: PackingState, order: OrderFacts, random: Random, newId: () => string) {
  const parcel = state.parcels[0];
  const sscc = '095212340000000013';
  if (parcel?.label?.state === 'printed') return decide(state, { type: 'ScanLabel', scanId: newId(), sscc, order });
  if (random.chance(0.2)) return decide(state, { type: 'ReopenParcel', parcel: 1 });
  const outcome = { type: 'printed' as const, sscc, jobId: newId() };
  return decide(state, {
    type: 'RecordLabel',
    parcel: 1,
    version: (openParcel(state)?.voidedLabels ?? parcel?.voidedLabels ?? 0) + 1,
    outcome,
  });
}
