import { evolveManifest, type HandoverEvent, handoverEvents, loadedOn, type Manifest } from '#shared/handover/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { headOf, type Writing } from '../database/transaction.ts';
import { raise } from '../exceptions/exceptions.ts';
import { APPLIED, type Effects, type Heard } from '../log/effects.ts';
import { passState, saveState, stateOf } from '../log/states.ts';
import { leaveBy } from './leave-parcels.ts';
import { tellWhereItStands } from './parcel-rows.ts';
import { tellTwice } from './standing.ts';

/** What follows in the store from a hand-over: what stands on which manifest, for all doors, and what leaves when it is closed. */
export const createManifestEffects = (): Effects => ({
  handles: isHandover,
  excuses: (_sql, _heard, plea) => plea.isGranted('stopped-parcel'),
  async passOn({ sql }, { station, body: { event } }, from) {
    if (!isHandover(event)) return;
    await passState(sql, keyOf(event), from, station);
    await sql.run('UPDATE manifests SET station = ? WHERE id = ? AND station = ?', station, event.manifestId, from);
  },
  async apply(writing, heard) {
    const event = heard.body.event as HandoverEvent;
    const { station, heardAt, happenedAt } = heard;
    const before = (await stateOf<Manifest>(writing.sql, keyOf(event)))?.state ?? null;
    const manifest = evolveManifest(before, event);
    if (!manifest) {
      const subject = { kind: 'manifest', id: event.manifestId };
      const detail = 'sscc' in event ? event.sscc : event.type;
      await raise(writing, { type: 'manifest-not-taken', subject, stationId: station, detail, at: heardAt });
      return { outcome: 'conflict', reason: 'Nobody had opened the manifest.' };
    }
    await saveState(writing.sql, keyOf(event), { station, state: manifest }, heardAt, happenedAt);
    if (manifest === before) await tellLate(writing, heard, before, event);
    else await follow(writing, heard, before, manifest);
    return { ...APPLIED, folded: true };
  },
});

function isHandover(event: StationEvent): event is HandoverEvent {
  return Object.hasOwn(handoverEvents, event.type);
}

const keyOf = ({ manifestId }: HandoverEvent) => ({ kind: 'handover', id: manifestId }) as const;

/** Makes the tables say of a manifest what its state says after an event. */
async function follow(writing: Writing, heard: Heard, before: Manifest | null, manifest: Manifest): Promise<void> {
  const { sql } = writing;
  const { station, body, happenedAt } = heard;
  const { manifestId: id, code, carrier, account, origin, day, phase, missing } = manifest;
  if (!before)
    await sql.run(
      `INSERT INTO manifests (id, code, carrier, account, origin, day, station, phase, missing, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
        ON CONFLICT (id) DO NOTHING`,
      ...[id, code, carrier, account, origin, day, station, phase, happenedAt],
    );
  else if (before.phase !== phase)
    await sql.run('UPDATE manifests SET phase = ?, missing = ? WHERE id = ?', phase, missing, id);
  const { event } = body;
  if (event.type === 'ParcelLoaded' || event.type === 'ParcelTakenOff')
    await followParcel(writing, heard, before, manifest, event.sscc);
  if (event.type !== 'ManifestClosed') return;
  await sql.run('UPDATE manifests SET closed_at = ?, closed_by = ? WHERE id = ?', happenedAt, body.by, id);
  await leaveBy(writing, heard, manifest);
}

async function followParcel(
  writing: Writing,
  { body, happenedAt, heardAt }: Heard,
  before: Manifest | null,
  manifest: Manifest,
  sscc: string,
): Promise<void> {
  const { sql } = writing;
  const { manifestId } = manifest;
  const now = loadedOn(manifest, sscc);
  const was = before && loadedOn(before, sscc);
  if (now) {
    const head = await headOf(sql);
    const seen = body.seen?.epoch === head.epoch ? body.seen.version : null;
    await sql.run(
      `INSERT INTO manifest_parcels (manifest, sscc, order_id, parcel, tracking, pallet, loaded_at, version, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (manifest, sscc) DO NOTHING`,
      ...[manifestId, sscc, now.orderId, now.parcel, now.tracking, now.pallet, happenedAt, head.version + 1, seen],
    );
  } else await sql.run('DELETE FROM manifest_parcels WHERE manifest = ? AND sscc = ?', manifestId, sscc);
  const of = now ?? was;
  if (!of) return;
  await tellTwice(writing, of, heardAt);
  await tellWhereItStands(writing, of);
}

/** A station that forgot that a manifest was closed says more of it: that changes nothing, and a person looks at the parcel. */
async function tellLate(
  writing: Writing,
  { station, heardAt }: Heard,
  manifest: Manifest,
  event: HandoverEvent,
): Promise<void> {
  if (manifest.phase !== 'closed' || !('sscc' in event)) return;
  const isSaid = (loadedOn(manifest, event.sscc) !== undefined) === (event.type === 'ParcelLoaded');
  if (isSaid) return;
  const subject = { kind: 'manifest', id: event.manifestId };
  const said = { type: 'manifest-not-taken', subject, stationId: station, of: event.sscc } as const;
  await raise(writing, { ...said, detail: event.sscc, at: heardAt });
}
