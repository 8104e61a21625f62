import type { PickingEvent } from '#shared/picking/index.ts';
import type { ShelfPlace } from '#shared/stock/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise, settle } from '../exceptions/exceptions.ts';
import type { Heard } from '../log/effects.ts';

/** Where somebody looked for units in vain, and when. */
interface Short extends ShelfPlace {
  readonly act: string;
  readonly at: number;
}

/** Settled are those whose place was counted since, or got goods: then what is said of it is true again. */
const SETTLED = `EXISTS (SELECT 1 FROM stock_places AS p WHERE p.sku = s.sku AND p.location = s.location AND p.lot = s.lot AND p.counted_at >= s.at)
  OR EXISTS (SELECT 1 FROM moves AS m WHERE m.to_type = 'location' AND m.to_place = s.location AND m.to_lot = s.lot AND m.sku = s.sku
    AND m.happened_at > s.at AND m.certainty IN ('scanned', 'stated'))`;

/** A picker did not find units where they are said to be: nothing is promised from there, and a person is told to look. */
export async function noteShort(
  writing: Writing,
  { heardAt, happenedAt }: Heard,
  { scanId, sku, location, lot, units }: Extract<PickingEvent, { type: 'PickFoundShort' }>,
): Promise<void> {
  await writing.sql.run(
    'INSERT INTO pick_shorts (act, sku, location, lot, units, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (act) DO NOTHING',
    ...[scanId, sku, location, lot, units, happenedAt],
  );
  const detail = `${[sku, lot].filter(Boolean).join(' · ')}: ${units}`;
  await raise(writing, { ...exceptionOf({ sku, location, lot }), detail, at: heardAt });
}

/** No station in its name: two pickers who miss the same are one fact. */
const exceptionOf = ({ sku, location, lot }: ShelfPlace) =>
  ({
    type: 'pick-short',
    stationId: '',
    subject: { kind: 'location', id: location },
    of: JSON.stringify([sku, lot]),
  }) as const;

/** The places from which nothing is promised, because somebody looked there in vain. */
export const shortPlaces = (sql: Statements): Promise<readonly ShelfPlace[]> =>
  sql.all<ShelfPlace>(`SELECT DISTINCT sku, location, lot FROM pick_shorts AS s WHERE NOT (${SETTLED})`);

/** Forgets what is settled, and what was taken back; the exceptions of it go with it. */
export async function settleShorts(writing: Writing, takenBack = ''): Promise<void> {
  const { sql } = writing;
  const gone = await sql.all<Short>(
    `SELECT act, sku, location, lot, at FROM pick_shorts AS s WHERE s.act = ? OR ${SETTLED}`,
    takenBack,
  );
  for (const { act, ...place } of gone) {
    await sql.run('DELETE FROM pick_shorts WHERE act = ?', act);
    const others = await sql.get(
      'SELECT 1 AS one FROM pick_shorts WHERE sku = ? AND location = ? AND lot = ? LIMIT 1',
      ...[place.sku, place.location, place.lot],
    );
    if (!others) await settle(writing, exceptionOf(place));
  }
}
