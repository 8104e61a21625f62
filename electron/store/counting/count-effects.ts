import {
  type Count,
  type CountedLine,
  type CountingEvent,
  countedLines,
  countingEvents,
  evolveCount,
} from '#shared/counting/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise } from '../exceptions/exceptions.ts';
import { APPLIED, type Effects, type Heard } from '../log/effects.ts';
import { begunAt, passState, saveState, stateOf } from '../log/states.ts';
import { countPlace } from '../stock/count-place.ts';
import { occasionOf } from '../stock/occasion.ts';

/** What a place holds of an item's lot by the moves. */
interface OnHand {
  readonly sku: string;
  readonly lot: string;
  readonly expiry: string | null;
  readonly quantity: number;
}

/** What follows in the store from counting: a place that is counted holds what was found there, and nothing else. */
export const createCountEffects = (): Effects => ({
  handles: isCounting,
  async passOn({ sql }, { station, body: { event } }, from) {
    if (isCounting(event)) await passState(sql, keyOf(event), from, station);
  },
  async apply(writing, heard) {
    const event = heard.body.event as CountingEvent;
    const key = keyOf(event);
    const { station, heardAt, happenedAt } = heard;
    const before = (await stateOf<Count>(writing.sql, key))?.state ?? null;
    const count = evolveCount(before, event);
    if (!count || before?.phase === 'finished') {
      const reason = count ? 'The count was finished before this was said.' : 'The count was never begun.';
      const subject = { kind: 'count', id: event.countId };
      const detail = count ? count.location : event.type;
      await raise(writing, { type: 'count-not-taken', subject, stationId: station, detail, at: heardAt });
      return { outcome: 'conflict', reason };
    }
    await saveState(writing.sql, key, { station, state: count }, heardAt, happenedAt);
    if (event.type === 'CountFinished') await post(writing, heard, count, await begunAt(writing.sql, key));
    return { ...APPLIED, folded: true };
  },
});

function isCounting(event: StationEvent): event is CountingEvent {
  return Object.hasOwn(countingEvents, event.type);
}

const keyOf = ({ countId }: CountingEvent) => ({ kind: 'counting', id: countId }) as const;

/** The place holds what was counted: each lot that was found, and none of those that were not. */
async function post(writing: Writing, heard: Heard, count: Count, from: number): Promise<void> {
  const { location } = count;
  const onHand = await onHandAt(writing.sql, location);
  const occasion = occasionOf(heard);
  for (const found of foundAt(onHand, countedLines(count)))
    await countPlace(writing, { ...found, location, from, until: heard.happenedAt }, occasion);
}

const onHandAt = (sql: Statements, location: string): Promise<readonly OnHand[]> =>
  sql.all<OnHand>(
    `SELECT p.sku, p.lot, p.expiry, CAST(
      coalesce((SELECT sum(units) FROM moves AS m WHERE m.to_type = 'location' AND m.to_place = p.location
        AND m.to_lot = p.lot AND m.sku = p.sku), 0) -
      coalesce((SELECT sum(units) FROM moves AS m WHERE m.from_type = 'location' AND m.from_place = p.location
        AND m.from_lot = p.lot AND m.sku = p.sku), 0) AS BIGINT) AS quantity
      FROM stock_places AS p WHERE p.location = ? ORDER BY p.sku, p.lot`,
    location,
  );

/** Every lot that is there or should be, with the units that were found of it. */
function foundAt(onHand: readonly OnHand[], lines: readonly CountedLine[]): readonly OnHand[] {
  const found = new Map(onHand.map((row) => [nameOf(row), { ...row, quantity: 0 }]));
  const add = (row: Omit<OnHand, 'quantity'>, units: number): void => {
    const known = found.get(nameOf(row));
    found.set(nameOf(row), {
      ...row,
      ...known,
      expiry: row.expiry ?? known?.expiry ?? null,
      quantity: (known?.quantity ?? 0) + units,
    });
  };
  for (const { sku, lot, expiry, units } of lines)
    if (lot !== null) add({ sku, lot, expiry }, units);
    else for (const [row, many] of lotsOf(onHand, sku, units)) add(row, many);
  return [...found.values()];
}

/**
 * In which lots units are that were counted without one: in those that are on hand there, as many as each has, what expires last before
 * what expires first; what is more, in the first of them.
 */
function lotsOf(onHand: readonly OnHand[], sku: string, units: number): readonly (readonly [OnHand, number])[] {
  const rows = onHand
    .filter((row) => row.sku === sku && row.quantity > 0)
    .toSorted((a, b) => (b.expiry ?? '').localeCompare(a.expiry ?? ''));
  let left = units;
  const spread = rows.map((row) => {
    const many = Math.min(left, row.quantity);
    left -= many;
    return [row, many] as const;
  });
  const rest = rows[0] ?? { sku, lot: '', expiry: null, quantity: 0 };
  return left > 0 ? [...spread, [rest, left]] : spread;
}

const nameOf = ({ sku, lot }: Pick<OnHand, 'sku' | 'lot'>): string => JSON.stringify([sku, lot]);
