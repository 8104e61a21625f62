import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ShipmentAsked } from '#electron/carriers/carrier-port.ts';
import type { Order } from '#shared/domain/index.ts';
import { destinationOf, isVerified, serviceOf } from '#shared/packing/index.ts';
import type { Clock, Digest } from '#shared/prelude/index.ts';
import type { LabelSold, LabelWanted } from '#shared/sync/index.ts';
import { customsTold } from '../customs/customs-told.ts';
import type { Database, Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { raise, settle } from '../exceptions/exceptions.ts';
import { orderRecordOf } from '../orders/order-status.ts';
import { packingOf } from '../orders/packing-state.ts';
import { askedOf } from './asked-parcel.ts';
import type { CarrierAccounts, ServiceAtCarrier } from './carrier-accounts.ts';
import { changePostage, LIVE, NOT_LEFT, type PostageRow, postageOf, postagesOf, unwant } from './postage-row.ts';
import { intentOf, isOpen, type Step, takeStep } from './postage-step.ts';

/** Labels that are bought at carriers: asked for by stations, bought once, given back where nobody wants them any more. */
export interface PostageOffice {
  /** Our services whose labels are bought. */
  readonly carrierServices: () => Promise<readonly string[]>;
  /**
   * The label of a verified parcel, bought if it is not. Asked again it is the same label, as long as the parcel goes to the same place by the same
   * service and is not heavier. Answers within some 20 s; what is not there by then goes on by itself.
   */
  readonly buyLabel: (wanted: LabelWanted) => Promise<LabelSold>;
  /** Takes up all that is due: purchases that broke off, labels to be fetched, money to be asked back. Gives how many rows were worked on. */
  readonly advancePostage: () => Promise<number>;
}

/** Twice what one call takes at most: whoever takes a row over works on it alone. */
const LEASE_MS = 90_000;
const ANSWER_MS = 20_000;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 30 * 60_000;
/** A purchase that is in doubt for so long is for a person. */
const UNCLEAR_MS = 15 * 60_000;
const A_TIME = 50;
/** More steps than any row takes at one go. */
const MOST_STEPS = 8;
const OPEN_STATES =
  "(state IN ('wanted', 'made', 'buying', 'bought', 'voiding') OR (state = 'ready' AND unwanted = 1))";

export function createPostageOffice(dependencies: {
  readonly database: Database;
  readonly writer: Writer;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly accounts: Pick<CarrierAccounts, 'list' | 'forService' | 'open'>;
  /** Hears each step as it is reached; what a crash leaves at each is held by the crash test. */
  readonly onStep?: (step: 'wanted' | 'taken' | 'intended' | 'called' | 'noted') => void;
}): PostageOffice {
  const { database, writer, clock, digest, accounts, onStep = () => undefined } = dependencies;

  /** Puts on record what a station asks for; gives the row, or why there is none. */
  const want = (wanted: LabelWanted): Promise<LabelSold | number> =>
    writer.write(async ({ sql }) => {
      const { orderId, parcel: number, story } = wanted;
      const [record, bench] = await Promise.all([orderRecordOf(sql, orderId), packingOf(sql, orderId)]);
      const parcel = bench?.state?.parcels.find((one) => one.number === number);
      if (!record?.live || !bench?.state || !parcel || !isVerified(bench.state, number)) return NOT_HEARD;
      const { order } = record;
      const at = await accounts.forService(sql, serviceOf(order, parcel));
      if (!at) return { type: 'own' };
      const asked = await askedOf(sql, order, parcel);
      if (!asked) return { type: 'refused', words: 'its weight is not known: weigh the parcel' };
      const customs = await customsTold(sql, order, bench.state, parcel, clock.now());
      if (customs && 'gaps' in customs)
        return { type: 'refused', words: `customs data are missing: ${customs.gaps.join('; ')}`.slice(0, 300) };
      const destination = destinationOf(order, digest);
      const all = await postagesOf(sql, orderId, number);
      const live = all.filter(({ state, unwanted }) => LIVE.has(state) && unwanted === 0);
      const same = live.find((row) => isSame(row, { story, at, destination, grams: asked.grams }));
      await unwant(
        sql,
        live.flatMap(({ id }) => (id === same?.id ? [] : [id])),
      );
      if (same) return same.id;
      const told = { ...asked, ...(customs && { customs }) };
      return insert(sql, { order, story, number, at, asked: told, destination, attempt: all.length + 1 });
    });

  async function insert(
    sql: Statements,
    asked: {
      readonly order: Order;
      readonly story: string;
      readonly number: number;
      readonly at: ServiceAtCarrier;
      readonly asked: Omit<ShipmentAsked, 'from' | 'reference'>;
      readonly destination: string;
      readonly attempt: number;
    },
  ): Promise<number> {
    const { order, story, number, at, destination, attempt } = asked;
    const reference = `${order.channel}:${order.code} ${number}.${attempt}`.slice(0, 100);
    await sql.run(
      `INSERT INTO postage (order_id, parcel, story, reference, account, carrier, service, asked, destination, grams, state, asked_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'wanted', ?)`,
      ...[order.id, number, story, reference, at.account, at.carrier, at.service],
      ...[JSON.stringify({ ...asked.asked, reference }), destination, asked.asked.grams, clock.now()],
    );
    const row = await sql.get<{ id: number }>('SELECT max(id) AS id FROM postage WHERE order_id = ?', order.id);
    return row?.id ?? 0;
  }

  /** Takes a row that nobody else works on, and steps until nothing is left or it has to wait. */
  async function work(id: number): Promise<void> {
    const holder = randomUUID();
    const now = clock.now();
    const took = await database.write((sql) =>
      sql.run(
        'UPDATE postage SET holder = ?, leased_until = ? WHERE id = ? AND leased_until <= ?',
        ...[holder, now + LEASE_MS, id, now],
      ),
    );
    if (took === 0) return;
    onStep('taken');
    const held = { id, holder };
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const row = await database.read((sql) => postageOf(sql, id));
      if (!row || !isOpen(row)) break;
      if (!(await step(row, held))) break;
    }
    await database.write((sql) =>
      sql.run('UPDATE postage SET leased_until = 0 WHERE id = ? AND holder = ?', id, holder),
    );
  }

  /** One step; whether the next can follow at once. */
  async function step(found: PostageRow, held: { readonly id: number; readonly holder: string }): Promise<boolean> {
    const earlier = await waitsFor(found);
    if (earlier !== undefined) return (await note(found, held, { change: { trouble: earlier }, again: true })) && false;
    const now = clock.now();
    const intent = intentOf(found, now);
    if (intent && !(await database.write((sql) => changePostage(sql, held, intent)))) return false;
    onStep('intended');
    const account = await accounts.open(found.account);
    const taken: Step = account
      ? await takeStep({ ...found, ...intent, asked: withSender(found.asked, account.from) }, account.port, {
          now,
          isFresh: intent !== undefined,
        })
      : { change: { ...(intent ? { state: found.state } : {}), trouble: NO_ACCOUNT }, again: true };
    onStep('called');
    const noted = await note(found, held, taken);
    onStep('noted');
    return noted && taken.again !== true;
  }

  /** A label is bought once every earlier one of its parcel is void, or was never bought; why it waits, otherwise. */
  async function waitsFor({ id, state, orderId, parcel }: PostageRow): Promise<string | undefined> {
    if (state !== 'wanted' && state !== 'made') return undefined;
    const all = await database.read((sql) => postagesOf(sql, orderId, parcel));
    const before = all.find((row) => row.id < id && isOpen(row));
    return before && 'the label before is not given back yet';
  }

  /** Writes down what a step made of it. What cannot go on is tried again after a pause that grows; what a person should know is said. */
  const note = (found: PostageRow, held: { readonly id: number; readonly holder: string }, { change, again }: Step) =>
    writer.write(async (writing) => {
      const { sql } = writing;
      const tries = again ? found.tries + 1 : 0;
      if (!(await changePostage(sql, held, { ...change, tries }))) return false;
      const now = clock.now();
      const wait = again ? Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(tries - 1, 10)) : 0;
      await sql.run('UPDATE postage SET next_at = ? WHERE id = ?', now + wait, held.id);
      if (change.state === 'bought') await sql.run('UPDATE postage SET bought_at = ? WHERE id = ?', now, held.id);
      await tellPerson(writing, { ...found, ...change }, now);
      return true;
    });

  async function tellPerson(writing: Writing, row: PostageRow, now: number): Promise<void> {
    const about = { subject: { kind: 'order', id: row.orderId }, stationId: '', of: row.reference } as const;
    const detail = [row.carrier, row.tracking, row.trouble].filter(Boolean).join(', ').slice(0, 200);
    if (row.state === 'not-refunded') await raise(writing, { ...about, type: 'postage-not-refunded', detail, at: now });
    const unclear = { ...about, type: 'postage-unclear' } as const;
    if (row.state !== 'buying') await settle(writing, unclear);
    else if (now - row.buyingAt > UNCLEAR_MS) await raise(writing, { ...unclear, detail, at: now });
  }

  /** What nobody wants any more: the labels of orders that were cancelled or refunded before they left. */
  async function sweep(): Promise<void> {
    const over = await database.read(async (sql) => {
      const rows = await sql.all<{ id: number; orderId: string }>(
        `SELECT id, order_id AS "orderId" FROM postage WHERE unwanted = 0 AND ${NOT_LEFT}
          AND state IN ('wanted', 'made', 'buying', 'bought', 'ready')`,
      );
      const ids: number[] = [];
      for (const { id, orderId } of rows) {
        const status = (await orderRecordOf(sql, orderId))?.order.status;
        if (status === 'cancelled' || status === 'refunded') ids.push(id);
      }
      return ids;
    });
    if (over.length > 0) await database.write((sql) => unwant(sql, over));
  }

  return {
    carrierServices: async () => (await accounts.list()).flatMap(({ services }) => services),
    async buyLabel(wanted) {
      const found = await want(wanted);
      onStep('wanted');
      if (typeof found !== 'number') return found;
      const ending = new AbortController();
      const late = pause(ANSWER_MS, undefined, { ref: false, signal: ending.signal }).catch(() => undefined);
      await Promise.race([workThrough(wanted, found), late]).finally(() => ending.abort());
      const row = await database.read((sql) => postageOf(sql, found));
      return row ? soldOf(row) : NOT_HEARD;
    },
    async advancePostage() {
      await sweep();
      const due = await database.read((sql) =>
        sql.all<{ id: number }>(
          `SELECT id FROM postage WHERE ${OPEN_STATES} AND next_at <= ? AND leased_until <= ? ORDER BY id LIMIT ${A_TIME}`,
          ...[clock.now(), clock.now()],
        ),
      );
      for (const { id } of due) await work(id);
      return due.length;
    },
  };

  /** A person waits for it: the labels before it are given back first, then it is bought. */
  async function workThrough({ orderId, parcel }: LabelWanted, id: number): Promise<void> {
    const all = await database.read((sql) => postagesOf(sql, orderId, parcel));
    for (const row of all) if (row.id < id && isOpen(row)) await work(row.id);
    await work(id);
  }
}

const NOT_HEARD: LabelSold = { type: 'waits', why: 'not-heard', words: '' };
const NO_ACCOUNT = 'its account is gone, or its key was sealed with another secrets.key';

function isSame(
  row: PostageRow,
  now: {
    readonly story: string;
    readonly at: ServiceAtCarrier;
    readonly destination: string;
    readonly grams: number;
  },
): boolean {
  const { story, at, destination, grams } = now;
  return (
    row.story === story &&
    row.account === at.account &&
    row.carrier === at.carrier &&
    row.service === at.service &&
    row.destination === destination &&
    // Lighter is paid for; heavier would be billed again.
    grams <= row.grams
  );
}

const withSender = (asked: string, from: ShipmentAsked['from']): string =>
  asked === '' ? '' : JSON.stringify({ ...(JSON.parse(asked) as object), from });

function soldOf({ state, carrier, service, tracking, labelType, label, trouble }: PostageRow): LabelSold {
  if (state === 'refused') return { type: 'refused', words: trouble };
  if (state !== 'ready') return { type: 'waits', why: 'carrier', words: trouble };
  const type = labelType === 'png' || labelType === 'pdf' ? labelType : 'zpl';
  return { type: 'sold', postage: { carrier, service, trackingNumber: tracking }, label: { type, data: label } };
}
