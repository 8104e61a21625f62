import {
  type Count,
  type CountingEvent,
  countingEvents,
  evolveCount,
  isCountOver,
  type PaperCount,
} from '#shared/counting/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writing } from '../database/transaction.ts';
import { raise } from '../exceptions/exceptions.ts';
import { releaseClaim } from '../log/claims.ts';
import { APPLIED, type Effect, type Effects, type Heard } from '../log/effects.ts';
import { supersedeRows } from '../log/log-rows.ts';
import { seenIn } from '../log/seen.ts';
import { passState, saveState, stateOf } from '../log/states.ts';
import { policyIn } from '../policies/policies.ts';
import { closeCount } from './close-count.ts';
import { noteOut } from './count-out.ts';
import { locationOf, locationSubject, notePlace, passPlace, setPhase } from './count-places.ts';
import { taskOf } from './count-tasks.ts';
import { asOnPaper, paperTimes, SHEET, WHOLE_COUNT } from './count-windows.ts';

/** What follows in the store from counting: when and by whom each item was counted, and at the end what was found. */
export const createCountEffects = (): Effects => ({
  handles: isCounting,
  // A packer counts what stands on a list, where the merchant says so.
  async excuses(sql, { body: { event, by } }) {
    if (!isCounting(event) || !(await policyIn(sql, 'packers-count'))) return false;
    const { taskId, paper } =
      event.type === 'CountOpened' ? event : ((await stateOf<Count>(sql, keyOf(event)))?.state ?? {});
    // A sheet names who counted: that is a supervisor's word. What a packer's own scanner had in its memory is theirs.
    const isOwn = paper === undefined || (paper.stored === true && paper.countedBy === by);
    return isOwn && typeof taskId === 'string' && (await taskOf(sql, taskId)) !== undefined;
  },
  async passOn({ sql }, { station, body: { event } }, from) {
    if (!isCounting(event)) return;
    await passState(sql, keyOf(event), from, station);
    await passPlace(sql, event.countId, from, station);
  },
  async apply(writing, heard) {
    const event = heard.body.event as CountingEvent;
    const key = keyOf(event);
    const { station, heardAt, happenedAt } = heard;
    const held = await stateOf<Count>(writing.sql, key);
    if (held?.state === null) return refuseTaken(writing, heard, event);
    const before = held?.state ?? null;
    const count = evolveCount(before, event);
    if (!count || (before && isCountOver(before))) {
      const reason = count ? 'The count was finished before this was said.' : 'The count was never begun.';
      const subject = { kind: 'count', id: event.countId };
      const detail = count ? count.location : event.type;
      await raise(writing, { type: 'count-not-taken', subject, stationId: station, detail, at: heardAt });
      return { outcome: 'conflict', reason };
    }
    if (event.type === 'CountFinished' && count.paper && !(await isToEnter(writing.sql, count, count.paper)))
      return refuseEntered(writing, heard, count);
    await saveState(writing.sql, key, { station, state: count }, heardAt, happenedAt);
    await noteWindow(writing.sql, heard, event, count);
    await notePlace(writing, heard, event, count);
    await noteOut(writing.sql, event);
    if (event.type === 'CountFinished') await closeCount(writing, asOnPaper(heard, count), count);
    return { ...APPLIED, folded: true };
  },
});

/** Whether what was planned of a place waits for a sheet still; of what a scanner had in its memory, whether nobody took the same in before. */
async function isToEnter(sql: Statements, { taskId, location, countId }: Count, paper: PaperCount): Promise<boolean> {
  if (paper.stored) return !(await isTakenIn(sql, { location, countId }, paper));
  const kept = taskId === null ? undefined : await taskOf(sql, taskId);
  return kept?.isOpen === true && kept.task.attempt === 1 && kept.task.skus === null && kept.task.location === location;
}

/** Whether the same codes of a place were taken in before, as of the same time. */
async function isTakenIn(
  sql: Statements,
  { location, countId }: Pick<Count, 'location' | 'countId'>,
  { sheet, from, until }: PaperCount,
): Promise<boolean> {
  const rows = await sql.all<{ state: string | null }>(
    `SELECT s.state FROM count_places AS c JOIN states AS s ON s.kind = 'counting' AND s.id = c.count_id
      WHERE c.location = ? AND c.phase = 'finished' AND c.station = '${SHEET}' AND c.count_id <> ?`,
    ...[location, countId],
  );
  return rows.some(({ state }) => {
    const paper = state === null ? undefined : (JSON.parse(state) as Count).paper;
    return paper?.sheet === sheet && paper.from <= until && paper.until >= from;
  });
}

/** The place of this sheet was entered before, or counted meanwhile: it is counted once. What was entered stays in the log, and a person hears of it. */
async function refuseEntered(
  writing: Writing,
  { station, heardAt: at }: Heard,
  { countId, location, paper }: Count,
): Promise<Effect> {
  const subject = { kind: 'count', id: countId };
  await saveState<Count>(writing.sql, { kind: 'counting', id: countId }, { station, state: null }, at);
  await supersedeRows(writing.sql, subject);
  await setPhase(writing.sql, countId, 'void');
  await releaseClaim(writing, locationSubject(location), station);
  await raise(writing, {
    type: 'count-not-taken',
    subject,
    stationId: station,
    detail: `${location} · ${paper?.sheet ?? ''}`,
    at,
  });
  return { outcome: 'conflict', reason: 'The place of this sheet was entered before.', anew: true };
}

/** Another station took the place over: what is said of this count stays in the log, and is added to nothing. */
async function refuseTaken(
  writing: Writing,
  { station, heardAt: at }: Heard,
  { type, countId }: CountingEvent,
): Promise<Effect> {
  // A station that steps back from what another has is in nobody's way.
  if (type === 'CountDropped' || type === 'CountLeft') return { outcome: 'superseded', reason: '' };
  const detail = (await locationOf(writing.sql, countId)) ?? '';
  // Somebody finished it and did not know: the other count is the one that counts.
  if (type === 'CountFinished')
    await raise(writing, {
      ...{ type: 'count-not-taken', subject: { kind: 'count', id: countId } },
      ...{ stationId: station, detail, at },
    });
  return { outcome: 'conflict', reason: 'Another station took the place over.' };
}

function isCounting(event: StationEvent): event is CountingEvent {
  return Object.hasOwn(countingEvents, event.type);
}

const keyOf = ({ countId }: CountingEvent) => ({ kind: 'counting', id: countId }) as const;

/** Keeps when an item was counted, by its first and last scan, what its station had seen before the first, and who counted. */
async function noteWindow(sql: Statements, heard: Heard, event: CountingEvent, { paper }: Count): Promise<void> {
  const { countId } = event;
  if (paper) return notePaper(sql, heard, event, paper);
  if (event.type === 'CountRestarted')
    return void (await sql.run("DELETE FROM count_windows WHERE count_id = ? AND sku <> ''", countId));
  const isScan = event.type === 'UnitsCounted';
  const { by } = heard.body;
  if (by !== null && isScan)
    await sql.run('INSERT INTO count_people (count_id, by_whom) VALUES (?, ?) ON CONFLICT DO NOTHING', countId, by);
  if (event.type === 'CountFinished' && by !== null)
    await sql.run('INSERT INTO count_people (count_id, by_whom) VALUES (?, ?) ON CONFLICT DO NOTHING', countId, by);
  if (!isScan && event.type !== 'CountOpened' && event.type !== 'CountFinished') return;
  const { sku, lot } = isScan ? { sku: event.sku ?? '', lot: event.lot ?? '' } : WHOLE_COUNT;
  await sql.run(
    `INSERT INTO count_windows (count_id, sku, lot, first_at, last_at, seen) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (count_id, sku, lot) DO UPDATE SET last_at = excluded.last_at`,
    ...[countId, sku, lot, heard.happenedAt, heard.happenedAt, await seenIn(sql, heard.body)],
  );
}

/** Of a sheet: who counted it, and between which times all that stands on it. */
async function notePaper(
  sql: Statements,
  heard: Heard,
  { type, countId }: CountingEvent,
  paper: PaperCount,
): Promise<void> {
  if (type === 'CountFinished')
    await sql.run(
      'INSERT INTO count_people (count_id, by_whom) VALUES (?, ?) ON CONFLICT DO NOTHING',
      countId,
      paper.countedBy,
    );
  if (type !== 'CountOpened') return;
  const { from, until } = paperTimes(paper, heard);
  await sql.run(
    'INSERT INTO count_windows (count_id, sku, lot, first_at, last_at, seen) VALUES (?, ?, ?, ?, ?, NULL) ON CONFLICT DO NOTHING',
    ...[countId, WHOLE_COUNT.sku, WHOLE_COUNT.lot, from, until],
  );
}
