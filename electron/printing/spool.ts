import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { Postage } from '#shared/domain/index.ts';
import type { Clock, EpochMs } from '#shared/prelude/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { migrateSpool, SPOOL_MIGRATIONS, spoolVersion } from './spool-schema.ts';

/**
 * One label that is to be printed once. Its state says what is known about the paper.
 * `queued`: no byte went out · `sending`: bytes may be on the way · `printed`: it came out ·
 * `sent`: a spooler, or a printer that says nothing, took all of it; it is taken to come out, and a scan or a person can
 * still say · `failed`: it did not come out and may be tried again · `unclear`: it may have come out, and is never sent
 * again until the printer, a scan of the label, or a person says which.
 */
const SpoolJob = z.object({
  id: z.string(),
  /** Which parcel, and which of its labels: one job each. */
  label: z.string(),
  /** `shipping`: the station's own label · `carrier`: one that came as a file. */
  kind: z.enum(['shipping', 'carrier']),
  /** What further labels of the same parcel have in common with it. */
  family: z.string(),
  orderId: z.string(),
  parcel: z.number(),
  /** Counts the labels of a family. */
  version: z.number(),
  /** Empty for a carrier's label. */
  sscc: z.string(),
  orderCode: z.string(),
  /** What was asked for, as ZPL; empty once it was pruned. */
  zpl: z.string(),
  /** What it was made for: dots a millimetre, width and height in millimetres, such as `8 102 152`; empty when not known. */
  paper: z.string(),
  /** Why this label follows an earlier one of the same parcel; null for the first. */
  reason: z.string().nullable(),
  /** The supervisor who allowed it, by their id; null for one that needs nobody's yes. */
  approvedBy: z.string().nullable(),
  /** Where it sends its parcel, as `destinationOf` tells it; null where that is not known. */
  destination: z.string().nullable(),
  /** What was bought for it at a carrier; null: it is the station's own, or came as a file. */
  postage: z
    .string()
    .transform((text) => Postage.parse(JSON.parse(text)))
    .nullable(),
  state: z.enum(['queued', 'sending', 'sent', 'printed', 'failed', 'unclear']),
  /** Whose word the outcome is; null before there is one. */
  settledBy: z.enum(['sending', 'printer', 'scan', 'operator']).nullable(),
  detail: z.string(),
  /** The printer of the last attempt, and its label counter before it where it has one. */
  printerId: z.string().nullable(),
  counter: z.number().nullable(),
  sentAt: z.number().nullable(),
  attempts: z.number(),
  at: z.number(),
});
export type SpoolJob = Readonly<z.infer<typeof SpoolJob>>;

const SpoolStep = z.object({ at: z.number(), state: z.string(), by: z.string().nullable(), detail: z.string() });

/** What is known of a label before it is printed. */
export type NewJob = Pick<
  SpoolJob,
  | 'id'
  | 'label'
  | 'kind'
  | 'family'
  | 'orderId'
  | 'parcel'
  | 'version'
  | 'sscc'
  | 'orderCode'
  | 'zpl'
  | 'paper'
  | 'reason'
  | 'approvedBy'
> &
  Partial<Pick<SpoolJob, 'destination' | 'postage'>>;

/** What became of an attempt, in the printer's words. */
export interface Outcome {
  readonly state: 'printed' | 'sent' | 'failed' | 'unclear';
  readonly detail: string;
}

/**
 * The durable record of every label. Each change is on the disk before the call returns. A change that does not fit the
 * state of the job does nothing and gives false: an unclear job cannot become a sent one by mistake.
 */
export interface Spool {
  readonly find: (label: string) => SpoolJob | undefined;
  readonly byId: (id: string) => SpoolJob | undefined;
  /** All labels of one family, oldest first, without their contents. */
  readonly family: (family: string) => readonly SpoolJob[];
  /** Every job whose end is open, and the newest `limit` each of those that came out and that did not; newest first, no contents. */
  readonly list: (limit: number) => readonly SpoolJob[];
  /** Jobs whose label may be on the paper or not, oldest first. */
  readonly unclear: () => readonly SpoolJob[];
  /**
   * Takes a label in, at a person's wish. One that is known stays as it is, but a label that never went out takes the new
   * contents.
   */
  readonly queue: (job: NewJob, person?: string) => SpoolJob;
  /** Before the first byte. Only a queued or failed job may be sent. */
  readonly begin: (id: string, attempt: { readonly printerId: string; readonly counter: number | null }) => boolean;
  /** After the last byte, when it broke off, or when the printer was not ready for the first one. */
  readonly finish: (id: string, outcome: Outcome) => boolean;
  /** The word on an unclear job, or on one that was only sent. */
  readonly settle: (
    id: string,
    word: { readonly cameOut: boolean; readonly by: 'printer' | 'scan' | 'operator'; readonly detail?: string },
  ) => boolean;
  /** The label as a PNG, kept for whoever asks later what was printed. */
  readonly keepPicture: (id: string, png: Uint8Array) => void;
  readonly picture: (id: string) => Uint8Array | null;
  /** The newest jobs that came out, as far as is known, newest first. */
  readonly printed: (limit: number) => readonly SpoolJob[];
  /** All that happened to a job, in order. */
  readonly steps: (id: string) => readonly z.infer<typeof SpoolStep>[];
  /**
   * Forgets contents and pictures of labels before that time that came out, or in whose place another one did; that they were printed
   * stays known. A label that never came out keeps its contents: its parcel still waits for it.
   */
  readonly prune: (before: EpochMs) => number;
  readonly close: () => void;
}

/** In a label's history, before the supervisor's id. */
const APPROVED = 'approved by ';
const LEFT = 'the program ended while it was being sent';

/** Opens the spool; whatever was being sent when the program ended is unclear from then on. Fails with a sentence. */
export function openSpool(file: string, clock: Clock): Result<Spool, string> {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 2_000 });
    const found = spoolVersion(database);
    if (found > SPOOL_MIGRATIONS.length) {
      database.close();
      return fail(`it has version ${found}; this program knows ${SPOOL_MIGRATIONS.length}`);
    }
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    migrateSpool(database);
    return ok(createSpool(database, clock));
  } catch (error) {
    database?.close();
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function createSpool(database: DatabaseSync, clock: Clock): Spool {
  const select = (where: string) => database.prepare(`SELECT * FROM jobs WHERE ${where}`);
  // Whoever looks at many wants neither contents nor pictures, which are most of the bytes.
  const selectLight = (where: string) =>
    database.prepare(
      `SELECT id, label, kind, family, orderId, parcel, version, sscc, orderCode, '' AS zpl, paper, reason, approvedBy,
              destination, postage, state, settledBy, detail, printerId, counter, sentAt, attempts, at FROM jobs WHERE ${where}`,
    );
  const byId = select('id = ?');
  const byLabel = select('label = ?');
  const unclear = select("state = 'unclear' ORDER BY at, rowid");
  const printed = select("state IN ('printed', 'sent') ORDER BY at DESC, rowid DESC LIMIT ?");
  const family = selectLight('family = ? ORDER BY rowid');
  const list = selectLight(
    `state IN ('queued', 'sending', 'unclear')
       OR id IN (SELECT id FROM jobs WHERE state = 'failed' ORDER BY at DESC, rowid DESC LIMIT ?1)
       OR id IN (SELECT id FROM jobs WHERE state IN ('printed', 'sent') ORDER BY at DESC, rowid DESC LIMIT ?1)
     ORDER BY at DESC, rowid DESC`,
  );
  const insert = database.prepare(
    `INSERT INTO jobs (id, label, kind, family, orderId, parcel, version, sscc, orderCode, zpl, paper, reason, approvedBy, destination, postage, state, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?)
     ON CONFLICT (label) DO UPDATE SET sscc = excluded.sscc, orderCode = excluded.orderCode, zpl = excluded.zpl,
       paper = excluded.paper, destination = excluded.destination, postage = excluded.postage, picture = NULL, approvedBy = coalesce(excluded.approvedBy, approvedBy),
       reason = CASE WHEN excluded.approvedBy IS NULL THEN reason ELSE excluded.reason END
     WHERE state IN ('queued', 'failed')`,
  );
  const begin = database.prepare(
    `UPDATE jobs SET state = 'sending', settledBy = NULL, detail = '', printerId = ?, counter = ?, sentAt = ?,
       attempts = attempts + 1 WHERE id = ? AND state IN ('queued', 'failed')`,
  );
  // A job that never began, because the printer was not ready, can only have failed.
  const finish = database.prepare(
    `UPDATE jobs SET state = ?1, settledBy = ?2, detail = ?3
     WHERE id = ?4 AND (state = 'sending' OR (?1 = 'failed' AND state IN ('queued', 'failed')))`,
  );
  const settle = database.prepare(
    `UPDATE jobs SET state = ?, settledBy = ?, detail = ? WHERE id = ? AND state IN ('unclear', 'sent')`,
  );
  const note = database.prepare('INSERT INTO steps (job, at, state, by, detail) VALUES (?, ?, ?, ?, ?)');
  const keepPicture = database.prepare('UPDATE jobs SET picture = ? WHERE id = ?');
  const picture = database.prepare('SELECT picture FROM jobs WHERE id = ?');
  const steps = database.prepare('SELECT at, state, by, detail FROM steps WHERE job = ? ORDER BY rowid');
  const prune = database.prepare(
    `UPDATE jobs SET zpl = '', picture = NULL
     WHERE at < ? AND (zpl <> '' OR picture IS NOT NULL) AND (state IN ('printed', 'sent') OR state = 'failed' AND EXISTS (
       SELECT 1 FROM jobs AS later WHERE later.family = jobs.family AND later.version > jobs.version
         AND later.state IN ('printed', 'sent')))`,
  );
  const one = (row: unknown): SpoolJob | undefined => (row === undefined ? undefined : SpoolJob.parse(row));

  /** A change and its line in the history, both or neither. */
  function change(id: string, state: string, by: string | null, detail: string, run: () => boolean): boolean {
    database.exec('BEGIN IMMEDIATE');
    try {
      const changed = run();
      if (changed) note.run(id, clock.now(), state, by, detail);
      database.exec('COMMIT');
      return changed;
    } catch (error) {
      // SQLite takes some back itself, as when the disk is full.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  for (const job of select("state = 'sending'").all())
    change(
      String(job.id),
      'unclear',
      null,
      LEFT,
      () => finish.run('unclear', null, LEFT, String(job.id)).changes === 1,
    );

  return {
    find: (label) => one(byLabel.get(label)),
    byId: (id) => one(byId.get(id)),
    family: (name) => z.array(SpoolJob).parse(family.all(name)),
    list: (limit) => z.array(SpoolJob).parse(list.all(limit)),
    unclear: () => z.array(SpoolJob).parse(unclear.all()),
    queue(job, person = '') {
      const { id, label, kind, family, orderId, parcel, version, sscc, orderCode, zpl, paper, reason, approvedBy } =
        job;
      const known = one(byLabel.get(label));
      const own = known?.id ?? id;
      const yes = approvedBy === null ? '' : `${APPROVED}${approvedBy}`;
      const about = [known ? 'asked for again' : (reason ?? ''), person, yes].filter(Boolean).join(', ');
      const values = [
        id,
        label,
        kind,
        family,
        orderId,
        parcel,
        version,
        sscc,
        orderCode,
        zpl,
        paper,
        reason,
        approvedBy,
        job.destination ?? null,
        job.postage ? JSON.stringify(job.postage) : null,
      ];
      change(own, known?.state ?? 'queued', null, about, () => insert.run(...values, clock.now()).changes === 1);
      return SpoolJob.parse(byId.get(own));
    },
    begin: (id, { printerId, counter }) =>
      change(id, 'sending', null, printerId, () => begin.run(printerId, counter, clock.now(), id).changes === 1),
    finish: (id, { state, detail }) => {
      const by = state === 'unclear' || state === 'sent' ? null : 'sending';
      return change(id, state, by, detail, () => finish.run(state, by, detail, id).changes === 1);
    },
    settle: (id, { cameOut, by, detail = '' }) => {
      const state = cameOut ? 'printed' : 'failed';
      return change(id, state, by, detail, () => settle.run(state, by, detail, id).changes === 1);
    },
    keepPicture: (id, png) => void keepPicture.run(png, id),
    picture: (id) => {
      const found = picture.get(id)?.picture;
      return found instanceof Uint8Array ? found : null;
    },
    printed: (limit) => z.array(SpoolJob).parse(printed.all(limit)),
    steps: (id) => z.array(SpoolStep).parse(steps.all(id)),
    prune: (before) => {
      const forgotten = Number(prune.run(before).changes);
      // What was pruned is written over; its copy in the log goes too. Free pages of an earlier version go with the first that is pruned.
      if (forgotten > 0) database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
      return forgotten;
    },
    close: () => database.close(),
  };
}
