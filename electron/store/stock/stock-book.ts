import type { Item, Location, StockRow } from '#shared/domain/index.ts';
import type { Clock } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';
import {
  type Allocation,
  allocate,
  byUrgency,
  type Hand,
  type OpenOrder,
  type Place,
  replenish,
  type ShelfPlace,
  type StockAsk,
  type StockLevel,
  type StockLook,
  stockLevels,
} from '#shared/stock/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { roleIn } from '../log/entry-rights.ts';
import { lastMoves } from './move-rows.ts';
import { createOpenOrders } from './open-orders.ts';
import { type Promised, releasedUnits } from './pick-lists.ts';
import { shortPlaces } from './pick-shorts.ts';
import { serialsSeen } from './serial-sightings.ts';

/** What is asked for of the stock; a field that is left out is any. `after`: the number of the last row before. */
export interface StockQuery {
  readonly after: number;
  readonly limit: number;
  readonly sku?: string | undefined;
  readonly location?: string | undefined;
  readonly lot?: string | undefined;
}

/** Units that an open order needs and nobody has for it, with the time by which it must leave. */
export interface OpenShortage {
  readonly orderId: string;
  readonly sku: string;
  readonly units: number;
  readonly shipBy: number;
}

/** What is on hand, promised to orders and free: derived each time it is asked for, from the ledger and the open orders. */
export interface StockBook {
  /** By place and lot; `next` is null at the end. */
  readonly stockLevels: (
    asked: StockQuery,
  ) => Promise<{ readonly stock: readonly StockLevel[]; readonly next: number | null }>;
  /** Who will lack what, the order that must leave first first. */
  readonly shortages: () => Promise<readonly OpenShortage[]>;
  /**
   * For whoever stands before the shelf: what is there, what happened to it last, who lacks it, and what is to be
   * brought there. Null: this person may not see it.
   */
  readonly lookAtStock: (asked: StockAsk, operatorId: string) => Promise<StockLook | null>;
}

const LEVELS = 200;
const MOVES = 30;
const LACKING = 100;
/** So many of the most urgent orders are looked at for the next pick list. */
const LOOKED_AT = 1_000;

export function createStockBook(
  database: Pick<Database, 'read' | 'oneOf' | 'jsonField'>,
  clock: Clock,
): StockBook & { readonly promised: Promised } {
  const { oneOf, jsonField } = database;
  const openOrders = createOpenOrders(database);
  const today = (): string => new Date(clock.now()).toISOString().slice(0, 10);
  const sku = jsonField('json', 'sku');

  async function withKinds(sql: Statements, rows: readonly StockRow[]): Promise<readonly Place[]> {
    const locations = await sql.all<{ json: string }>(
      `SELECT json FROM records WHERE kind = 'location' AND ${oneOf('key')}`,
      JSON.stringify([...new Set(rows.map(({ location }) => location))]),
    );
    const kinds = new Map(
      locations.map(({ json }) => {
        const { code, kind } = JSON.parse(json) as Location;
        return [code, kind];
      }),
    );
    const short = new Set((await shortPlaces(sql)).map(placeKey));
    return rows.map((row) => ({
      ...{ ...row, kind: kinds.get(row.location) ?? null },
      ...(short.has(placeKey(row)) ? { isShort: true } : {}),
    }));
  }

  /** All places of some items; of all, where none is named. */
  async function placesOf(sql: Statements, skus: readonly string[] | null): Promise<readonly Place[]> {
    const rows = await (skus === null
      ? sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'stock'")
      : sql.all<{ json: string }>(
          `SELECT json FROM records WHERE kind = 'stock' AND ${oneOf(sku)}`,
          JSON.stringify(skus),
        ));
    return withKinds(
      sql,
      rows.map(({ json }) => JSON.parse(json) as StockRow),
    );
  }

  async function itemsAt(sql: Statements, location: string): Promise<readonly string[]> {
    const rows = await sql.all<{ sku: string }>(
      'SELECT DISTINCT sku FROM stock_places WHERE location = ? ORDER BY sku LIMIT ?',
      ...[location, LEVELS],
    );
    return rows.map((row) => row.sku);
  }

  /** The items that stand in bulk somewhere: of no other can anything be brought. */
  async function itemsOf(
    sql: Statements,
    places: readonly Place[],
  ): Promise<readonly Pick<Item, 'sku' | 'reorderPoint'>[]> {
    const skus = new Set(
      places.filter(({ kind, quantity }) => kind === 'bulk' && quantity > 0).map((place) => place.sku),
    );
    const rows = await sql.all<{ json: string }>(
      `SELECT json FROM records WHERE kind = 'item' AND ${oneOf('key')}`,
      JSON.stringify([...skus]),
    );
    return rows.map(({ json }) => {
      const { sku: of, reorderPoint } = JSON.parse(json) as Item;
      return { sku: of, reorderPoint: reorderPoint ?? null };
    });
  }

  /** What somebody carries, at whatever bench, by item. */
  async function carriedUnits(sql: Statements): Promise<ReadonlyMap<string, number>> {
    const rows = await sql.all<{ state: string }>(
      `SELECT state FROM states WHERE kind = 'moving' AND ${jsonField('state', 'phase')} <> 'empty'`,
    );
    const units = new Map<string, number>();
    for (const one of rows.flatMap(({ state }) => (JSON.parse(state) as Hand).goods))
      units.set(one.sku, (units.get(one.sku) ?? 0) + one.units);
    return units;
  }

  return {
    stockLevels: (asked) =>
      database.read(async (sql) => {
        const wanted = [asked.sku, asked.location, asked.lot];
        const fields = ['sku', 'location', 'lot'].map((name) => jsonField('json', name));
        const rows = await sql.all<{ id: number; json: string }>(
          `SELECT id, json FROM records WHERE kind = 'stock' AND id > ?${wanted
            .map((value, at) => (value === undefined ? '' : ` AND ${fields[at]} = ?`))
            .join('')} ORDER BY id LIMIT ?`,
          ...[asked.after, ...wanted.filter((value) => value !== undefined), asked.limit],
        );
        const page = rows.map(({ json }) => JSON.parse(json) as StockRow);
        const skus = new Set(page.map((row) => row.sku));
        const orders = needing(await openOrders(sql), skus);
        const { allocations } = allocate(orders, await placesOf(sql, [...skus]), today(), await releasedUnits(sql));
        return {
          stock: stockLevels(await withKinds(sql, page), allocations, today()),
          next: rows.length === asked.limit ? (rows.at(-1)?.id ?? null) : null,
        };
      }),
    shortages: () =>
      database.read(async (sql) =>
        lackingIn(await openOrders(sql), await placesOf(sql, null), today(), await releasedUnits(sql)),
      ),
    async promised(sql, orderIds) {
      const all = (await openOrders(sql)).filter(({ isShort }) => !isShort).toSorted(byUrgency);
      const named = all.filter(({ orderId }) => orderIds.includes(orderId));
      // What an order gets depends on those before it alone.
      const served = named.length > 0 ? needing(all, skusOf(named)) : all.slice(0, LOOKED_AT);
      const places = await placesOf(sql, [...skusOf(served)]);
      return { orders: served, ...allocate(served, places, today(), await releasedUnits(sql)) };
    },
    lookAtStock: (asked, operatorId) =>
      database.read(async (sql) => {
        if (!may(await roleIn(sql, operatorId), 'see-stock')) return null;
        if (asked.type === 'serial')
          return { levels: [], moves: [], shortages: [], tasks: [], serials: await serialsSeen(sql, asked, MOVES) };
        const of =
          asked.type === 'item' ? [asked.sku] : asked.type === 'lacking' ? null : await itemsAt(sql, asked.location);
        const all = await openOrders(sql);
        const orders = of === null ? all : needing(all, new Set(of));
        const places = await placesOf(sql, of);
        const released = await releasedUnits(sql);
        const { allocations } = allocate(orders, places, today(), released);
        const isAsked = ({ location }: Place): boolean =>
          asked.type === 'item' || (asked.type === 'location' && location === asked.location);
        const levels = stockLevels(places.filter(isAsked), allocations, today());
        const lacking = asked.type === 'location' ? [] : lackingIn(orders, places, today(), released);
        return {
          levels: levels.filter(({ quantity, allocated }) => quantity !== 0 || allocated > 0).slice(0, LEVELS),
          moves: asked.type === 'lacking' ? [] : await lastMoves(sql, asked, MOVES),
          shortages: lacking.slice(0, LACKING),
          serials: [],
          tasks: replenish(await itemsOf(sql, places), places, orders, today(), await carriedUnits(sql)).slice(
            0,
            LACKING,
          ),
        };
      }),
  };
}

const placeKey = ({ sku, location, lot }: ShelfPlace): string => JSON.stringify([sku, location, lot]);

const skusOf = (orders: readonly OpenOrder[]): ReadonlySet<string> =>
  new Set(orders.flatMap(({ needs }) => needs.map((need) => need.sku)));

/** Who lacks what, the order that must leave first first. */
function lackingIn(
  orders: readonly OpenOrder[],
  places: readonly Place[],
  day: string,
  released: readonly Allocation[],
): readonly OpenShortage[] {
  const shipBy = new Map(orders.map((order) => [order.orderId, order.shipBy]));
  return allocate(orders, places, day, released).shortages.map((one) => ({
    ...one,
    shipBy: shipBy.get(one.orderId) ?? 0,
  }));
}

/** Items are promised each by itself: what an order needs besides these makes no difference. */
const needing = (orders: readonly OpenOrder[], skus: ReadonlySet<string>): readonly OpenOrder[] =>
  orders.flatMap((order) => {
    const needs = order.needs.filter((need) => skus.has(need.sku));
    return needs.length > 0 ? [{ ...order, needs }] : [];
  });
