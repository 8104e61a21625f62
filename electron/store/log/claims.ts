import type { Subject } from '#shared/log/index.ts';
import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import { aboutOf, type Claim, recordKeyOf, sinceOf, subjectOf } from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import { type ClaimReply, type ClaimRequest, LEASE_MS } from '#shared/sync/index.ts';
import type { Statements } from '../database/database.ts';
import type { Writer, Writing } from '../database/transaction.ts';
import type { Arbitration, Standing } from './arbitration.ts';
import { roleIn } from './entry-rights.ts';

interface ClaimRow {
  readonly station: string;
  readonly fence: number;
  readonly until: EpochMs;
}

/** What stands in the way of a claim: whose it is, and whether a take-over takes somebody's yes. */
interface Holder {
  readonly station: string;
  readonly takesYes: boolean;
}

/**
 * Who works on what. Online a claim is exclusive, by the store's clock: it lasts a lease and is renewed by asking again. What was done of
 * a subject stays its station's beyond that, as its feature says (`Arbitration`). A person can take it over: the fence grows, what was
 * done there counts no more, and whatever the old station still says of it is an exception.
 */
export function createClaims(
  writer: Writer,
  arbitrations: readonly Arbitration[],
  clock: Clock,
): (request: ClaimRequest) => Promise<ClaimReply> {
  return (request) =>
    writer.write(async (writing) => {
      const { sql } = writing;
      const { stationId, stationName, takeOver, allowedBy, by: person } = request;
      const subject = subjectOf(request);
      const arbitration = arbitrations.find((one) => one.subject === subject.kind);
      const row = await claimRowOf(sql, subject);
      const standing = await arbitration?.standing(sql, subject.id);
      const now = clock.now();
      const fence = row?.fence ?? 1;
      if (standing?.finished && standing.station !== stationId)
        return heldAsFinished(sql, subject, standing.station, standing.finished, fence, now);
      const runs = row !== undefined && isRunning(row, now);
      const holder = holderOf(runs ? row : undefined, standing, stationId);
      const mayTake = async () =>
        takeOver && (!holder?.takesYes || (await maySay(sql, allowedBy, arbitration?.right ?? 'take-over-order')));
      if (holder && !(await mayTake())) {
        const by = await claimOfHolder(sql, arbitration, subject, holder.station, fence, now);
        return { type: 'held', by, units: standing?.units ?? 0, live: holder.takesYes };
      }
      const same = row?.station === stationId && runs;
      const claim: Claim = {
        ...{ ...aboutOf(subject), stationId, stationName },
        fence: same ? row.fence : (row?.fence ?? 0) + 1,
        at: now,
        ...(person !== undefined && { by: person }),
      };
      await saveClaim(sql, subject, stationId, claim.fence, now + LEASE_MS);
      if (holder) {
        const taken = { station: stationId, by: person ?? null, at: now, fence: claim.fence };
        await arbitration?.takeOver(writing, subject.id, taken);
      }
      // A renewal is nobody's news: only a new holder is told to the others, or another person there.
      const before = await claimOf(sql, subject);
      const superseded = await isSuperseded(sql, subject, stationId);
      if (same && before && (person === undefined || person === before.by))
        return { type: 'granted', claim: before, superseded };
      await writing.put('claim', recordKeyOf(subject), JSON.stringify(claim), sinceOf(subject));
      return { type: 'granted', claim, superseded };
    });
}

/** Another station whose lease runs, or that has done some of it. */
function holderOf(
  running: ClaimRow | undefined,
  standing: Standing | undefined,
  stationId: string,
): Holder | undefined {
  if (running && running.station !== stationId) return { station: running.station, takesYes: true };
  if (!standing || standing.units === 0 || standing.station === stationId) return undefined;
  return { station: standing.station, takesYes: standing.takesYes };
}

/** A yes to a take-over, by the store's own records. A store that knows nobody has nobody to ask. */
async function maySay(sql: Statements, allowedBy: string | undefined, right: Arbitration['right']): Promise<boolean> {
  const role = allowedBy === undefined ? undefined : await roleIn(sql, allowedBy);
  if (role !== undefined) return may(role, right);
  return !(await sql.get("SELECT 1 AS one FROM records WHERE kind = 'operator' LIMIT 1"));
}

/** A lease that ends later than any can was given by a clock that was ahead, and is none. */
const isRunning = ({ until }: ClaimRow, now: EpochMs): boolean => until > now && until <= now + LEASE_MS;

/** What is done is taken over by nobody, whoever asks and however long ago it was. */
async function heldAsFinished(
  sql: Statements,
  subject: Subject,
  station: string,
  { by: person, at, stationName, units }: NonNullable<Standing['finished']>,
  fence: number,
  now: EpochMs,
): Promise<ClaimReply> {
  const name = stationName ?? (await stationNameOf(sql, subject, station));
  const by = { ...aboutOf(subject), stationId: station, stationName: name, fence, at: at ?? now };
  return { type: 'held', by, units, live: true, finished: { by: person, at: at ?? now } };
}

/** Whether the last that a station said of a subject is of a story that is over. */
async function isSuperseded(sql: Statements, { kind, id }: Subject, stationId: string): Promise<boolean> {
  const last = await sql.get<{ outcome: string }>(
    "SELECT outcome FROM log WHERE about_kind = ? AND about_id = ? AND station = ? AND outcome <> 'duplicate' ORDER BY rowid DESC LIMIT 1",
    ...[kind, id, stationId],
  );
  return last?.outcome === 'superseded';
}

/** Gives a claim back: the work was put aside or finished there. Another station's claim stays. */
export async function releaseClaim({ sql, remove }: Writing, subject: Subject, stationId: string): Promise<void> {
  // The row stays for its fence, which only ever grows.
  const released = await sql.run(
    'UPDATE claims SET until = 0 WHERE kind = ? AND id = ? AND station = ?',
    ...[subject.kind, subject.id, stationId],
  );
  if (released > 0) await remove('claim', recordKeyOf(subject));
}

/** The station that claimed a subject last, whether or not its lease runs. */
export const claimantOf = async (sql: Statements, subject: Subject): Promise<string | undefined> =>
  (await claimRowOf(sql, subject))?.station;

const claimRowOf = (sql: Statements, { kind, id }: Subject): Promise<ClaimRow | undefined> =>
  sql.get<ClaimRow>('SELECT station, fence, until FROM claims WHERE kind = ? AND id = ?', kind, id);

async function saveClaim(sql: Statements, { kind, id }: Subject, station: string, fence: number, until: EpochMs) {
  await sql.run(
    `INSERT INTO claims (kind, id, station, fence, until) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (kind, id) DO UPDATE SET station = excluded.station, fence = excluded.fence, until = excluded.until`,
    ...[kind, id, station, fence, until],
  );
}

async function claimOf(sql: Statements, subject: Subject): Promise<Claim | undefined> {
  const row = await sql.get<{ json: string }>(
    "SELECT json FROM records WHERE kind = 'claim' AND key = ?",
    recordKeyOf(subject),
  );
  return row && (JSON.parse(row.json) as Claim);
}

/** A holder's own claim; or of one that works without, as a station does while the store is away, what is known of it. */
async function claimOfHolder(
  sql: Statements,
  arbitration: Arbitration | undefined,
  subject: Subject,
  stationId: string,
  fence: number,
  at: EpochMs,
): Promise<Claim> {
  const known = await claimOf(sql, subject);
  if (known?.stationId === stationId) return known;
  const stationName = await stationNameOf(sql, subject, stationId);
  const person = await arbitration?.lastBy(sql, subject.id, stationId);
  return { ...aboutOf(subject), stationId, stationName, fence, at, ...(person && { by: person }) };
}

/** A station's name as it said it with its claim, or at its pairing; empty where neither is known. */
export async function stationNameOf(sql: Statements, subject: Subject, stationId: string): Promise<string> {
  const claim = await claimOf(sql, subject);
  if (claim?.stationId === stationId) return claim.stationName;
  const station = await sql.get<{ name: string }>('SELECT name FROM stations WHERE id = ?', stationId);
  return station?.name.slice(0, 60) ?? '';
}
