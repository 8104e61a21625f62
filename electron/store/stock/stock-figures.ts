import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Location, StockRow } from '#shared/domain/index.ts';
import { type Clock, groupBy } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';
import {
  type DatedLot,
  expiringWithin,
  type FigureRules,
  type FiguresAsk,
  type ItemDay,
  type ItemFigures,
  isSellable,
  itemFigures,
  type StockFigures,
  summaryOf,
} from '#shared/stock/index.ts';
import { paceFigures } from '../counting/pace-figures.ts';
import { zoneFigures } from '../counting/zones.ts';
import type { Database, Statements } from '../database/database.ts';
import { roleIn } from '../log/entry-rights.ts';
import { policyIn } from '../policies/policies.ts';
import { shrinkageFigures } from './shrinkage-figures.ts';
import { stockKey } from './stock-key.ts';

/** How the stock is doing: how long it lasts, what does not move, what expires, what is missing, how fast is counted. */
export interface StockInsight {
  /** For a person at a station, by the store's own records; null: they may not see it. */
  readonly stockFigures: (asked: FiguresAsk, operatorId: string) => Promise<StockFigures | null>;
  /** The same for a program that the store let in, or whoever runs the store. */
  readonly figuresOf: (asked: FiguresAsk) => Promise<StockFigures>;
}

/** A delivery takes a week. */
const RULES: Pick<FigureRules, 'lead' | 'service'> = { lead: { days: 7, sdDays: 0 }, service: 95 };
const DAY_MS = 86_400_000;
/** So many rows are read before others get their turn. */
const A_TIME = 1_000;

type Figures<Of extends StockFigures['of']> = Extract<StockFigures, { of: Of }>;

export function createStockFigures(
  database: Pick<Database, 'read' | 'oneOf' | 'jsonField'>,
  clock: Clock,
): StockInsight {
  const { oneOf, jsonField } = database;
  const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

  /** On hand and what of it may leave, by item. */
  async function unitsByItem(): Promise<ReadonlyMap<string, Pick<ItemFigures, 'onHand' | 'sellable'>>> {
    const kinds = new Map(
      (await database.read((sql) => sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'location'"))).map(
        ({ json }) => {
          const { code, kind } = JSON.parse(json) as Location;
          return [code, kind];
        },
      ),
    );
    const today = dayOf(clock.now());
    const units = new Map<string, Pick<ItemFigures, 'onHand' | 'sellable'>>();
    for (let after = 0, more = true; more; ) {
      const rows = await database.read((sql) =>
        sql.all<{ id: number; json: string }>(
          "SELECT id, json FROM records WHERE kind = 'stock' AND id > ? ORDER BY id LIMIT ?",
          ...[after, A_TIME],
        ),
      );
      for (const { json } of rows) {
        const { sku, location, expiry, quantity } = JSON.parse(json) as StockRow;
        const known = units.get(sku) ?? { onHand: 0, sellable: 0 };
        const free = isSellable({ kind: kinds.get(location) ?? null, expiry }, today) ? quantity : 0;
        units.set(sku, { onHand: known.onHand + quantity, sellable: known.sellable + free });
      }
      after = rows.at(-1)?.id ?? after;
      more = rows.length === A_TIME;
      await othersFirst();
    }
    return units;
  }

  /** Cost and currency of items; of all, where none is named. */
  async function costsOf(sql: Statements, skus: readonly string[] | null) {
    const rows = await sql.all<{ sku: string; cost: string | number | null; currency: string | null }>(
      `SELECT key AS sku, ${jsonField('json', 'costMinor')} AS cost, ${jsonField('json', 'currency')} AS currency
        FROM records WHERE kind = 'item'${skus === null ? '' : ` AND ${oneOf('key')}`}`,
      ...(skus === null ? [] : [JSON.stringify(skus)]),
    );
    return new Map(
      rows.map(({ sku, cost, currency }) => [sku, { costMinor: cost === null ? null : Number(cost), currency }]),
    );
  }

  async function daysOf(skus: readonly string[], since: number): Promise<ReadonlyMap<string, readonly ItemDay[]>> {
    const rows = await database.read((sql) =>
      sql.all<ItemDay & { readonly sku: string }>(
        `SELECT sku, day, units_left AS left, net FROM item_days WHERE ${oneOf('sku')} AND day >= ? ORDER BY sku, day`,
        ...[JSON.stringify(skus), since],
      ),
    );
    return groupBy(rows, ({ sku }) => sku);
  }

  async function movement({ days, movements, skip, limit }: FiguresAsk): Promise<Figures<'movement'>> {
    const { slowDays, deadDays } = await database.read(async (sql) => ({
      slowDays: await policyIn(sql, 'stock-slow-days'),
      deadDays: await policyIn(sql, 'stock-dead-days'),
    }));
    const rules = { ...RULES, days, slowDays, deadDays };
    const today = Math.floor(clock.now() / DAY_MS);
    const costs = await database.read((sql) => costsOf(sql, null));
    const units = await unitsByItem();
    const skus = [...new Set([...costs.keys(), ...units.keys()])].sort();
    const items: ItemFigures[] = [];
    for (let at = 0; at < skus.length; at += A_TIME) {
      const some = skus.slice(at, at + A_TIME);
      const moved = await daysOf(some, today - Math.max(days, rules.deadDays));
      for (const sku of some) {
        const cost = costs.get(sku) ?? { costMinor: null, currency: null };
        const held = units.get(sku) ?? { onHand: 0, sellable: 0 };
        items.push(itemFigures({ sku, ...cost, ...held, days: moved.get(sku) ?? [] }, rules, today));
      }
      await othersFirst();
    }
    const listed = items
      .filter((item) => movements.length === 0 || movements.includes(item.movement))
      .sort((a, b) => tiedUp(b) - tiedUp(a) || b.onHand - a.onHand);
    const { cover, movements: groups } = summaryOf(items);
    return { of: 'movement', rows: listed.slice(skip, skip + limit), total: listed.length, movements: groups, cover };
  }

  async function expiring(sql: Statements, { days, skip, limit }: FiguresAsk): Promise<Figures<'expiring'>> {
    const places = await sql.all<Omit<DatedLot, 'quantity' | 'costMinor' | 'currency'>>(
      'SELECT sku, location, lot, expiry FROM stock_places WHERE expiry <= ?',
      dayOf(clock.now() + days * DAY_MS),
    );
    const lots: DatedLot[] = [];
    for (let at = 0; at < places.length; at += A_TIME) {
      const some = places.slice(at, at + A_TIME);
      const rows = await sql.all<{ key: string; json: string }>(
        `SELECT key, json FROM records WHERE kind = 'stock' AND ${oneOf('key')}`,
        JSON.stringify(some.map(stockKey)),
      );
      const held = new Map(rows.map(({ key, json }) => [key, (JSON.parse(json) as StockRow).quantity]));
      const costs = await costsOf(
        sql,
        some.map(({ sku }) => sku),
      );
      for (const place of some)
        lots.push({
          ...{ ...place, quantity: held.get(stockKey(place)) ?? 0 },
          ...(costs.get(place.sku) ?? { costMinor: null, currency: null }),
        });
    }
    const { lots: due, groups } = expiringWithin(lots, dayOf(clock.now()), days);
    return { of: 'expiring', rows: due.slice(skip, skip + limit), total: due.length, groups };
  }

  async function figuresOf(asked: FiguresAsk): Promise<StockFigures> {
    const { days, skip, limit } = asked;
    const until = clock.now();
    const from = until - days * DAY_MS;
    switch (asked.of) {
      case 'movement':
        return movement(asked);
      case 'expiring':
        return database.read((sql) => expiring(sql, asked));
      case 'shrinkage': {
        const { items, ...shrinkage } = await database.read((sql) =>
          shrinkageFigures(sql, { from, until }, (skus) => costsOf(sql, skus)),
        );
        return { of: asked.of, ...shrinkage, rows: items.slice(skip, skip + limit), total: items.length };
      }
      case 'zones': {
        const aisles = await database.read((sql) => zoneFigures(sql, { from, now: until }));
        return { of: asked.of, rows: aisles.slice(skip, skip + limit), total: aisles.length };
      }
      case 'pace': {
        const paces = await database.read((sql) => paceFigures(sql, database, from));
        return { of: asked.of, rows: paces.slice(skip, skip + limit), total: paces.length };
      }
    }
  }

  return {
    figuresOf,
    async stockFigures(asked, operatorId) {
      const role = await database.read((sql) => roleIn(sql, operatorId));
      return may(role, 'see-stock') ? figuresOf(asked) : null;
    },
  };
}

/** What an item on hand is worth; without a cost it stands behind all that have one. */
const tiedUp = ({ onHand, costMinor }: ItemFigures): number => (costMinor === null ? -1 : onHand * costMinor);
