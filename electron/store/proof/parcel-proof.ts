import { randomBytes } from 'node:crypto';
import type { Order } from '#shared/domain/index.ts';
import { readBody, readEnvelope, ZERO_HASH } from '#shared/log/index.ts';
import type { Parcel } from '#shared/packing/index.ts';
import type { Clock, Digest } from '#shared/prelude/index.ts';
import {
  fingerprintOf,
  leaveOutPersonal,
  MOST_BETWEEN,
  PROOF_FORMAT,
  ProofFile,
  type ProofLink,
  type ProofLog,
  proofText,
  sealedText,
  type UnsealedProof,
} from '#shared/proof/index.ts';
import { may } from '#shared/rights/index.ts';
import type { ParcelAnswer, ProofAnswer } from '#shared/sync/index.ts';
import type { Database, Statements } from '../database/database.ts';
import { happenedAt } from '../log/effect-of.ts';
import { roleIn } from '../log/entry-rights.ts';
import { orderRecordOf, stepsOf } from '../orders/order-status.ts';
import { packingOf } from '../orders/packing-state.ts';
import type { SecretBox } from '../outbox/secret-box.ts';
import { titlesIn } from '../stock/titles.ts';
import { publicKeyOf, signText } from './ed25519.ts';
import { entriesBetween, entriesOfParcel, type ParcelEntry } from './parcel-entries.ts';
import { parcelOfLabel } from './parcel-labels.ts';
import { contentsPart, namesOf, orderPart, parcelIn, skusOf } from './parcel-parts.ts';
import { proofKeys, sealingKey } from './proof-keys.ts';

/** A key that proofs are sealed with, as people compare it. */
export interface ProofKeyShown {
  readonly fingerprint: string;
  readonly key: string;
  readonly madeAt: number;
}

/** Parcels as they are looked back at, and proved. */
export interface ParcelBook {
  /** A parcel's whole life, by a number of its label; for whoever may see it (an operator's id; null: a program that was let in). */
  readonly parcelLife: (sscc: string, operatorId: string | null) => Promise<ParcelAnswer>;
  /** The proof of a parcel; `personal`: with what names a person. */
  readonly parcelProof: (sscc: string, personal: boolean, operatorId: string | null) => Promise<ProofAnswer>;
  /** Every key that proofs of this store are or were sealed with, the newest last. */
  readonly proofKeys: () => Promise<readonly ProofKeyShown[]>;
}

/** A parcel with all that the store has of it. */
interface Found {
  readonly orderId: string;
  readonly order: Order;
  readonly parcel: Parcel;
  readonly parcels: number;
  readonly entries: readonly ParcelEntry[];
}

export function createParcelBook(
  database: Database,
  { digest, clock, box }: { readonly digest: Digest; readonly clock: Clock; readonly box: SecretBox },
): ParcelBook {
  const mayNot = async (sql: Statements, operatorId: string | null): Promise<boolean> =>
    operatorId !== null && !may(await roleIn(sql, operatorId), 'see-parcels');

  async function find(sql: Statements, sscc: string): Promise<Found | undefined> {
    const label = await parcelOfLabel(sql, sscc);
    if (!label) return undefined;
    const { orderId } = label;
    const order = (await orderRecordOf(sql, orderId))?.order;
    const state = (await packingOf(sql, orderId))?.state;
    const parcel = parcelIn(state, label.parcel);
    if (!order || !state || !parcel) return undefined;
    const entries = await entriesOfParcel(sql, orderId, label.parcel);
    return { orderId, order, parcel, parcels: state.parcels.length, entries };
  }

  async function unsealed(sql: Statements, found: Found, sscc: string, key: string): Promise<UnsealedProof> {
    const { orderId, order, parcel, entries } = found;
    const salt = () => randomBytes(16).toString('hex');
    const people = await namesOf(sql, peopleIn(entries));
    const photos = await sql.all<{ hash: string; takenAt: number; parcel: number | null; phase: string }>(
      `SELECT hash, taken_at AS "takenAt", parcel, phase FROM photos WHERE about_kind = 'order' AND about_id = ?
        AND (parcel IS NULL OR parcel = ?) ORDER BY taken_at, op_id LIMIT 2000`,
      ...[orderId, parcel.number],
    );
    const steps = await stepsOf(sql, orderId);
    const { address, email, note } = order;
    return ProofFile.omit({ seal: true })
      .extend({ seal: ProofFile.shape.seal.omit({ signature: true }) })
      .parse({
        ...{ format: PROOF_FORMAT, version: 1 },
        parcel: { sscc, orderId, number: parcel.number, label: parcel.label?.version ?? 1 },
        parts: [
          { name: 'order', salt: salt(), content: orderPart(order, await titlesIn(sql, skusOf(order, parcel))) },
          { name: 'contents', salt: salt(), content: contentsPart(parcel, expectedIn(entries)) },
          {
            name: 'photos',
            salt: salt(),
            content: photos.map(({ phase, ...one }) => ({ ...one, kept: phase === 'kept' })),
          },
          { name: 'steps', salt: salt(), content: steps.map(({ to, at, by, station }) => ({ to, at, by, station })) },
          { name: 'receiver', salt: salt(), content: { address, email, note } },
          { name: 'people', salt: salt(), content: people },
        ],
        logs: await logsOf(sql, digest, entries),
        seal: { algorithm: 'Ed25519', key, sealedAt: clock.now() },
      });
  }

  return {
    parcelLife: (sscc, operatorId) =>
      database.read(async (sql): Promise<ParcelAnswer> => {
        if (await mayNot(sql, operatorId)) return { type: 'not-allowed' };
        const found = await find(sql, sscc);
        if (!found) return { type: 'unknown-parcel' };
        const { orderId, order, parcel, parcels, entries } = found;
        const keys = await proofKeys(sql);
        const newest = keys.at(-1);
        const stations = await sql.all<{ id: string; name: string }>('SELECT id, name FROM stations');
        const people = await namesOf(sql, peopleIn(entries));
        return {
          ...{ type: 'parcel', sscc: parcel.label?.sscc ?? null, orderId, parcel: parcel.number, parcels },
          order: orderPart(order, await titlesIn(sql, skusOf(order, parcel))),
          contents: contentsPart(parcel, expectedIn(entries)),
          steps: entries
            .flatMap((entry) => {
              const said = readBody(entry);
              if (!said) return [];
              const { heardAt, station, outcome } = entry;
              const { by, event } = said;
              return [{ at: happenedAt(said, heardAt), heardAt, by, station, counts: outcome === 'applied', event }];
            })
            .sort((one, other) => one.at - other.at),
          statuses: (await stepsOf(sql, orderId)).map(({ to, at, by, station }) => ({ to, at, by, station })),
          names: Object.fromEntries([...stations, ...people].map(({ id, name }) => [id, name])),
          fingerprint: newest ? fingerprintOf(digest, newest.key) : null,
        };
      }),
    parcelProof: async (sscc, personal, operatorId) => {
      const made = await database.write(async (sql): Promise<ProofAnswer | { readonly file: ProofFile }> => {
        if (await mayNot(sql, operatorId)) return { type: 'not-allowed' };
        const found = await find(sql, sscc);
        if (!found) return { type: 'unknown-parcel' };
        const live = found.parcel.label?.sscc ?? null;
        if (!found.parcel.closed || live === null) return { type: 'not-closed' };
        const secret = await sealingKey(sql, box, clock);
        if (secret === undefined) return { type: 'no-key' };
        const proof = await unsealed(sql, found, live, publicKeyOf(secret));
        const signature = signText(secret, sealedText(digest, proof));
        return { file: { ...proof, seal: { ...proof.seal, signature } } };
      });
      if (!('file' in made)) return made;
      const file = personal ? made.file : leaveOutPersonal(digest, made.file);
      return { type: 'proof', sscc: file.parcel.sscc, text: proofText(file) };
    },
    proofKeys: () =>
      database.read(async (sql) =>
        (await proofKeys(sql)).map(({ key, madeAt }) => ({ fingerprint: fingerprintOf(digest, key), key, madeAt })),
      ),
  };
}

/** Everybody who did something, or allowed it. */
const peopleIn = (entries: readonly ParcelEntry[]): readonly string[] =>
  entries.flatMap(({ body }) => {
    const said = readEnvelope({ body });
    const supervisor = said?.event.supervisorId;
    return [said?.by ?? [], typeof supervisor === 'string' ? supervisor : []].flat();
  });

/** What the scale's side expected when it was weighed last. */
function expectedIn(entries: readonly ParcelEntry[]): number | null {
  const weighed = entries.flatMap((entry) => {
    const event = readBody(entry)?.event;
    return event?.type === 'ParcelWeighed' ? [event.expectedGrams] : [];
  });
  return weighed.at(-1) ?? null;
}

/** Entries as the links of their logs, with what lies between them by its digests. */
async function logsOf(sql: Statements, digest: Digest, entries: readonly ParcelEntry[]): Promise<readonly ProofLog[]> {
  const logs = new Map<string, ParcelEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.station, entry.incarnation]);
    logs.set(key, [...(logs.get(key) ?? []), entry]);
  }
  const made: ProofLog[] = [];
  for (const of of logs.values()) made.push(await logOf(sql, digest, of));
  return made;
}

async function logOf(sql: Statements, digest: Digest, entries: readonly ParcelEntry[]): Promise<ProofLog> {
  const runs: { readonly after: { readonly seq: number; readonly hash: string }; readonly links: ProofLink[] }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    const between = entry.seq - last - 1;
    const isFar = between > MOST_BETWEEN;
    // The one before the first is looked up for its hash.
    const from = isFar ? entry.seq - 1 : last + 1;
    const others = between === 0 ? [] : await entriesBetween(sql, entry, from, entry.seq - 1);
    if (isFar) runs.push({ after: { seq: entry.seq - 1, hash: others[0]?.hash ?? ZERO_HASH }, links: [] });
    else if (others.length > 0)
      runs.at(-1)?.links.push({ others: others.map(({ body, erased }) => erased ?? digest(body)) });
    runs.at(-1)?.links.push(linkOf(entry));
    last = entry.seq;
  }
  const { station = '', incarnation = '' } = entries[0] ?? {};
  return { station, incarnation, runs };
}

function linkOf({ body, erased, heardAt, outcome, hash }: ParcelEntry): ProofLink {
  const told = { heardAt, counts: outcome === 'applied', hash };
  return erased === null ? { body, ...told } : { leftOut: erased, ...told };
}
