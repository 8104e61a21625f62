import { NO_CARE, type Order, type OrderCare, type OrderLine } from '#shared/domain/index.ts';
import type { OrderDraft } from '#shared/orders/index.ts';
import type { Clock, Digest } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';
import type { CorrectedLine, OrderChange, OrderChangeAnswer } from '#shared/sync/index.ts';
import { checkStored } from '../customs/check-stored.ts';
import type { Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import { roleIn } from '../log/entry-rights.ts';
import { takenApart } from './order-lines.ts';
import { orderRecordOf, statusOf, writeStep } from './order-status.ts';
import { packingOf } from './packing-state.ts';

/** Who decides, and where: an operator's id and a station's, or no operator and the name of a program. */
export interface Decider {
  readonly by: string | null;
  readonly station: string;
}

/** What people and shops decide about orders that are not packed yet. */
export interface OrderCares {
  /** Does it, without asking who may. */
  readonly change: (orderId: string, change: OrderChange, decider: Decider) => Promise<OrderChangeAnswer>;
  /** The same for a person at a station: a supervisor or an administrator, by the store's own records. */
  readonly changeOrder: (
    orderId: string,
    change: OrderChange,
    operatorId: string,
    station: string,
  ) => Promise<OrderChangeAnswer>;
}

/** What a digest of an order's part is made of: the same part always gives the same text. */
const addressAsCame = (digest: Digest, address: Order['address']): string => digest(JSON.stringify(address));
const linesAsCame = (digest: Digest, lines: readonly Pick<OrderLine, 'id' | 'sku' | 'quantity'>[]): string =>
  digest(JSON.stringify(lines.map(({ id, sku, quantity }) => [id, sku, quantity])));

/** What a file or a program says of an order, without the mistakes in it that a person has put right since. */
export function keepDecided(digest: Digest, said: OrderDraft, before: Order): OrderDraft {
  const { care } = before;
  if (!care) return said;
  return {
    ...said,
    ...(care.addressAsCame === addressAsCame(digest, said.address) && { address: before.address }),
    ...(care.linesAsCame === linesAsCame(digest, said.lines) && { lines: before.lines }),
  };
}

export function createOrderCares(writer: Writer, digest: Digest, clock: Clock): OrderCares {
  async function change(orderId: string, asked: OrderChange, decider: Decider): Promise<OrderChangeAnswer> {
    return writer.write(async (writing) => {
      const record = await orderRecordOf(writing.sql, orderId);
      if (!record) return { type: 'unknown-order' };
      const { order } = record;
      if (!record.live || CLOSED.has(order.status)) return { type: 'closed', status: order.status };
      // A parcel that is packed can still be stopped; what is in it and where it goes is for its bench.
      if (order.status === 'packed' && asked.type !== 'cancel' && asked.type !== 'hold') return { type: 'packed' };
      const changed = await decide(writing.sql, order, asked);
      return save(writing, order, changed, decider);
    });
  }

  async function decide(sql: Statements, order: Order, asked: OrderChange): Promise<Order> {
    const care = order.care ?? NO_CARE;
    switch (asked.type) {
      case 'cancel':
        return { ...order, status: 'cancelled', hold: null };
      case 'hold':
        return { ...order, status: 'on-hold', hold: { reason: asked.reason, detail: asked.detail } };
      case 'release': {
        const { holds: found } = await checkStored(sql, order, clock.now());
        const passed = [...(order.hold ? [order.hold] : []), ...found].slice(0, 20);
        return released(sql, order, { ...care, passed, releases: care.releases + 1 });
      }
      case 'correct':
        return corrected(sql, order, asked);
    }
  }

  /** Released as a whole: to where its packing stands, when it was begun at a bench. */
  async function released(sql: Statements, order: Order, care: OrderCare): Promise<Order> {
    const packing = (await packingOf(sql, order.id))?.state;
    const held = !packing || packing.phase === 'held';
    return { ...order, status: held ? 'confirmed' : statusOf(packing), hold: null, care };
  }

  async function corrected(
    sql: Statements,
    order: Order,
    { address, lines }: Extract<OrderChange, { type: 'correct' }>,
  ): Promise<Order> {
    const care = order.care ?? NO_CARE;
    const next: Order = {
      ...order,
      ...(address && { address }),
      ...(lines && { lines: await takenApart(sql, correctLines(order.lines, lines), order.lines) }),
    };
    const noted: OrderCare = {
      ...care,
      addressAsCame: address ? (care.addressAsCame ?? addressAsCame(digest, order.address)) : care.addressAsCame,
      linesAsCame: lines ? (care.linesAsCame ?? linesAsCame(digest, order.lines)) : care.linesAsCame,
    };
    // An order that was not held is not held by being put right, unless it is wrong now.
    const [hold = null] = (await checkStored(sql, next, clock.now())).holds;
    if (hold) return { ...next, status: 'on-hold', hold, care: noted };
    return order.status === 'on-hold'
      ? released(sql, next, { ...noted, releases: noted.releases + 1 })
      : { ...next, care: noted };
  }

  async function save(
    writing: Writing,
    before: Order,
    changed: Order,
    { by, station }: Decider,
  ): Promise<OrderChangeAnswer> {
    const order = { ...changed, rev: before.rev + 1 };
    if (order.status !== before.status)
      await writeStep(writing.sql, {
        orderId: order.id,
        from: before.status,
        to: order.status,
        at: clock.now(),
        by,
        station,
      });
    await writing.put('order', order.id, JSON.stringify(order));
    return { type: 'changed', status: order.status, hold: order.hold };
  }

  return {
    change,
    async changeOrder(orderId, asked, operatorId, station) {
      const role = await writer.write(({ sql }) => roleIn(sql, operatorId));
      return may(role, 'change-order') ? change(orderId, asked, { by: operatorId, station }) : { type: 'not-allowed' };
    },
  };
}

const CLOSED: ReadonlySet<Order['status']> = new Set(['cancelled', 'refunded', 'shipped', 'delivered']);

const correctLines = (before: readonly OrderLine[], lines: readonly CorrectedLine[]): OrderLine[] =>
  lines.map(({ id, sku, quantity }) => {
    const known = before.find((line) => line.id === id);
    const same = known?.sku === sku;
    return {
      id,
      sku,
      quantity,
      unitPriceMinor: known?.unitPriceMinor ?? null,
      components: same ? known.components : null,
    };
  });
