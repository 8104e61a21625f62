import type { Count } from '#shared/counting/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { PackingState } from '#shared/packing/index.ts';
import { recordKeyOf } from '#shared/records/index.ts';
import type { Hand, SerialPlace, SerialSeen } from '#shared/stock/index.ts';
import { asOnPaper } from '../counting/count-windows.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise, settle } from '../exceptions/exceptions.ts';
import type { Effects, Heard } from '../log/effects.ts';
import { stateOf } from '../log/states.ts';
import { packingOf } from '../orders/packing-state.ts';

/** A unit that was scanned by its serial number: where it was then, and where it is from then on. */
interface Sighting {
  readonly sku: string;
  readonly serial: string;
  /** The scan that it follows from, by which it is taken back. */
  readonly act: string;
  /** Where its code was read; null: it came from outside, or was on its way with whoever scans it. */
  readonly at: SerialPlace | null;
  readonly to: SerialPlace;
}

/**
 * Writes down where units with serial numbers are, after whatever an entry brings about: each is at one place at a time, the one of its last scan that
 * stands. One that is scanned where it is said not to be is kept for a person; the goods are there, so it is where it was scanned.
 */
export const seeingSerials = (effects: Effects): Effects => ({
  ...effects,
  async apply(writing, heard) {
    const effect = await effects.apply(writing, heard);
    if (effect.outcome === 'applied') await noteSerials(writing, heard);
    return effect;
  },
});

async function noteSerials(writing: Writing, heard: Heard): Promise<void> {
  const { event } = heard.body;
  for (const unit of await takeBackSerials(writing.sql, event)) await settleExplained(writing, unit);
  for (const sighting of await sightingsOf(writing.sql, event))
    await note(writing, await asItWas(writing.sql, heard), sighting);
}

/** What is taken in as a count later was scanned when it was counted. */
async function asItWas(sql: Statements, heard: Heard): Promise<Heard> {
  const { event } = heard.body;
  if (event.type !== 'UnitsCounted') return heard;
  const count = (await stateOf<Count>(sql, { kind: 'counting', id: event.countId }))?.state;
  return count ? { ...heard, happenedAt: asOnPaper(heard, count).happenedAt } : heard;
}

/** What an event says of units with serial numbers. */
async function sightingsOf(sql: Statements, event: StationEvent): Promise<readonly Sighting[]> {
  switch (event.type) {
    case 'UnitsReceived':
    case 'UnitsCounted':
    case 'UnitsTaken':
    case 'UnitsFound':
    case 'UnitsPicked':
    case 'UnitScanned': {
      const { sku, serial, scanId: act } = event;
      return serial === null || sku === null ? [] : [{ sku, serial, act, ...(await wayOf(sql, event)) }];
    }
    case 'UnitsPutDown': {
      const hand = (await stateOf<Hand>(sql, { kind: 'moving', id: event.handId }))?.state;
      const put = hand?.acts.at(-1);
      if (put?.type !== 'put' || put.scanId !== event.scanId) return [];
      const to = { type: 'location', id: event.location } as const;
      return put.goods.flatMap(({ sku, serial }) =>
        serial === null ? [] : [{ sku, serial, act: event.scanId, at: null, to }],
      );
    }
    default:
      return [];
  }
}

type Scanned = Extract<
  StationEvent,
  { type: 'UnitsReceived' | 'UnitsCounted' | 'UnitsTaken' | 'UnitsFound' | 'UnitsPicked' | 'UnitScanned' }
>;

/** Where a unit was when its code was read, and where it is from then on. */
async function wayOf(sql: Statements, event: Scanned): Promise<Pick<Sighting, 'at' | 'to'>> {
  switch (event.type) {
    case 'UnitsReceived':
      return { at: OUTSIDE, to: { type: 'location', id: await placeOf(sql, 'receiving', event.receiptId) } };
    case 'UnitsCounted': {
      const here = { type: 'location', id: await placeOf(sql, 'counting', event.countId) } as const;
      return { at: here, to: here };
    }
    case 'UnitsTaken':
      return { at: { type: 'location', id: event.location }, to: { type: 'hand', id: event.handId } };
    case 'UnitsFound':
      return { at: OUTSIDE, to: { type: 'hand', id: event.handId } };
    case 'UnitsPicked':
      return { at: { type: 'location', id: event.location }, to: { type: 'tote', id: event.orderId } };
    case 'UnitScanned':
      return { at: { type: 'tote', id: event.orderId }, to: { type: 'parcel', id: event.orderId } };
  }
}

const OUTSIDE: SerialPlace = { type: 'outside', id: '' };

async function placeOf(sql: Statements, kind: 'receiving' | 'counting', id: string): Promise<string> {
  return (await stateOf<{ readonly location: string }>(sql, { kind, id }))?.state?.location ?? '';
}

/** Whether a unit that is said to be somewhere may have been read at a place. A bench may have fetched from any shelf what nobody picked. */
function fits(said: SerialPlace, { at, to }: Sighting): boolean {
  if (at === null || (said.type === at.type && said.id === at.id)) return true;
  if (said.type === to.type && said.id === to.id) return true;
  return at.type === 'tote' && said.type === 'location';
}

async function note(writing: Writing, heard: Heard, sighting: Sighting): Promise<void> {
  const { sql } = writing;
  const { sku, serial, act, at, to } = sighting;
  const { station, happenedAt, heardAt, body } = heard;
  const said = await lastSeen(sql, sku, serial, happenedAt);
  await sql.run(
    `INSERT INTO serial_sightings (sku, serial, place_type, place, at_type, at_place, happened_at, reason, act, station, by_whom, undone)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
    ...[
      sku,
      serial,
      to.type,
      to.id,
      at?.type ?? null,
      at?.id ?? null,
      happenedAt,
      body.event.type,
      act,
      station,
      body.by,
    ],
  );
  // What was told late may be how the unit came to where it was scanned next.
  await settleExplained(writing, sighting);
  if (!said || !clashes(said, sighting)) return;
  const detail = `${serial} · ${said.type === 'hand' || said.type === 'outside' ? said.type : said.id}`.slice(0, 200);
  await raise(writing, { ...clashOf(sighting), detail, at: heardAt });
}

/** No station in its name: told twice it is one fact. */
function clashOf({ sku, serial, to }: Pick<Sighting, 'sku' | 'serial' | 'to'>) {
  const subject = to.type === 'location' ? { kind: 'location', id: to.id } : { kind: 'item', id: sku };
  return { type: 'serial-elsewhere', subject, stationId: '', of: JSON.stringify([sku, serial]) } as const;
}

/** Whether a unit was scanned where it cannot have been. That it was packed twice is told of the order (`serial-twice`), and once is enough. */
const clashes = (said: SerialPlace, sighting: Sighting): boolean =>
  !(said.type === 'parcel' && sighting.to.type === 'parcel') && !fits(said, sighting);

/** A unit by its number. */
type Unit = Pick<Sighting, 'sku' | 'serial'>;

/** Nobody need look for a unit any more, where what is known now explains how it came to where it was scanned, or that scan was taken back. */
async function settleExplained(writing: Writing, { sku, serial }: Unit): Promise<void> {
  const rows = await writing.sql.all<
    SerialPlace & { act: string; atType: SerialPlace['type'] | null; atId: string | null; undone: number }
  >(
    `SELECT place_type AS type, place AS id, at_type AS "atType", at_place AS "atId", act, CAST(undone AS INTEGER) AS undone FROM serial_sightings
      WHERE sku = ? AND serial = ? ORDER BY happened_at, id`,
    ...[sku, serial],
  );
  const all = rows.map(({ act, atType, atId, type, id, undone }) => {
    const at = atType === null ? null : { type: atType, id: atId ?? '' };
    return { undone, sighting: { sku, serial, act, at, to: { type, id } } };
  });
  const standing = all.flatMap(({ undone, sighting }) => (undone === 0 ? [sighting] : []));
  const wrong = standing.filter((one, nth) => nth > 0 && clashes(standing[nth - 1]?.to ?? OUTSIDE, one));
  const open = new Set(wrong.map((one) => recordKeyOf(clashOf(one).subject)));
  const named = new Map(all.map(({ sighting }) => [recordKeyOf(clashOf(sighting).subject), sighting]));
  for (const [name, sighting] of named) if (!open.has(name)) await settle(writing, clashOf(sighting));
}

/** Where a unit was said to be at a time; undefined: nobody has scanned it before. */
async function lastSeen(sql: Statements, sku: string, serial: string, until: number): Promise<SerialPlace | undefined> {
  const row = await sql.get<SerialPlace>(
    `SELECT place_type AS type, place AS id FROM serial_sightings WHERE sku = ? AND serial = ? AND happened_at <= ? AND undone = 0
      ORDER BY happened_at DESC, id DESC LIMIT 1`,
    ...[sku, serial, until],
  );
  return row;
}

/** What was done by a scan that is taken back was not: its units are where they were before. Gives those units. */
async function takeBackSerials(sql: Statements, event: StationEvent): Promise<readonly Unit[]> {
  switch (event.type) {
    case 'ScanUndone':
    case 'MoveUndone':
    case 'PickUndone':
    case 'ReceivedUndone':
    case 'CountUndone':
      await sql.run('UPDATE serial_sightings SET undone = 1 WHERE act = ?', event.scanId);
      return unitsOf(sql, 'act', event.scanId);
    case 'PackingRestarted':
    case 'OrderTakenOver':
      await sql.run("UPDATE serial_sightings SET undone = 1 WHERE place_type = 'parcel' AND place = ?", event.orderId);
      return unitsOf(sql, "place_type = 'parcel' AND place", event.orderId);
    case 'ActTakenBack':
      await packedAgain(sql, (await packingOf(sql, event.orderId))?.state ?? null);
      return unitsOf(sql, "place_type = 'parcel' AND place", event.orderId);
    default:
      return [];
  }
}

const unitsOf = (sql: Statements, column: string, value: string): Promise<readonly Unit[]> =>
  sql.all<Unit>(`SELECT DISTINCT sku, serial FROM serial_sightings WHERE ${column} = ?`, value);

/** The units of an order that was begun anew by mistake are in its parcels again. */
async function packedAgain(sql: Statements, packing: PackingState | null): Promise<void> {
  for (const { scanId, serial } of packing?.parcels.flatMap(({ scans }) => scans) ?? [])
    if (serial !== null)
      await sql.run("UPDATE serial_sightings SET undone = 0 WHERE act = ? AND place_type = 'parcel'", scanId);
}

/** Where the units with a serial number were scanned, the last scan first; of one item, where it is named. */
export const serialsSeen = (
  sql: Statements,
  { serial, sku }: { readonly serial: string; readonly sku?: string | undefined },
  limit: number,
): Promise<readonly SerialSeen[]> =>
  sql.all<SerialSeen>(
    `SELECT sku, serial, place_type AS type, place AS id, happened_at AS "happenedAt", reason, station, by_whom AS "by" FROM serial_sightings
      WHERE serial = ?${sku === undefined ? '' : ' AND sku = ?'} AND undone = 0 ORDER BY happened_at DESC, id DESC LIMIT ?`,
    ...[serial, ...(sku === undefined ? [] : [sku]), limit],
  );
