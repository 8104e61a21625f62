import {
  chainHash,
  type Envelope,
  keyOf,
  type LogHead,
  orderSubject,
  readEnvelope,
  readEvent,
  type Subject,
  subjectsOf,
} from '#shared/log/index.ts';
import { type Digest, type EpochMs, fail, ok, type Result } from '#shared/prelude/index.ts';
import { MOST_PROOF_CHARACTERS, PROOF_FORMAT, ProofFile, type ProofLog, type ProofPartName } from './proof-file.ts';
import { bareFingerprint, bodyDigest, fingerprintOf, proofText, sealedText } from './sealed-text.ts';

/** Whether a signature (128 hex digits) is the key's (64 hex digits) over the UTF-8 bytes of a text, by Ed25519. */
export type VerifySeal = (key: string, text: string, signature: string) => boolean;

/**
 * Why a file proves nothing. `no-proof`: it is another file · `newer`: of a later version of Packbench · `rewritten`: what it says may be the same, its
 * letters are not · `shape`: a field is not as it has to be · `broken-link`: an entry, or the ones before it, are not what the log says · `order`: entries
 * do not follow each other · `twice`: an operation stands in it twice · `foreign`: an entry is about something else · `no-label`: no entry says that
 * the parcel has this number · `seal`: it was changed after it was sealed · `other-key`: it was sealed by another key than was asked for.
 */
export type ProofFault =
  | { readonly type: 'no-proof' | 'newer' | 'rewritten' | 'no-label' | 'seal' }
  | { readonly type: 'shape'; readonly path: string }
  | { readonly type: 'broken-link' | 'order' | 'twice' | 'foreign'; readonly station: string; readonly seq: number }
  | { readonly type: 'other-key'; readonly fingerprint: string };

/** What a proof that holds vouches for. Times are epoch milliseconds. */
export interface ProofVouched {
  readonly file: ProofFile;
  readonly fingerprint: string;
  /** Whether the key is the one that was asked for. False: nobody said which it has to be. */
  readonly keyIsKnown: boolean;
  /** Entries that are told, and those whose text was left out. */
  readonly entries: number;
  readonly leftOutEntries: number;
  readonly leftOutParts: readonly ProofPartName[];
  readonly stations: readonly string[];
  /** Where the chain is begun again: that nothing lies between is vouched for by the store alone. */
  readonly gaps: number;
  /** The first and the last entry, by the stations' clocks put right. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** How far a station's clock was off from the store's at the most, in milliseconds; null where one was never measured. */
  readonly clockOffMs: number | null;
}

/** Looks at a proof, without any database. `asked`: the fingerprint that its key has to have. */
export function verifyProof(
  { digest, verifySeal }: { readonly digest: Digest; readonly verifySeal: VerifySeal },
  text: string,
  asked?: string,
): Result<ProofVouched, ProofFault> {
  const read = readProof(text);
  if (!read.ok) return read;
  const file = read.value;
  const walked = walk(digest, file);
  if (!walked.ok) return walked;
  const { key, signature } = file.seal;
  if (!verifySeal(key, sealedText(digest, file), signature)) return fail({ type: 'seal' });
  const fingerprint = fingerprintOf(digest, key);
  if (asked !== undefined && bareFingerprint(asked) !== bareFingerprint(fingerprint))
    return fail({ type: 'other-key', fingerprint });
  const { said, leftOut } = walked.value;
  const times = said.map(({ at, clockOffset = 0 }) => at + clockOffset);
  return ok({
    ...{ file, fingerprint, keyIsKnown: asked !== undefined, entries: said.length, leftOutEntries: leftOut },
    leftOutParts: file.parts.flatMap((part) => ('leftOut' in part ? [part.name] : [])),
    stations: [...new Set(file.logs.map(({ station }) => station))],
    gaps: file.logs.reduce((sum, { runs }) => sum + runs.length - 1, 0),
    from: Math.min(...times),
    until: Math.max(...times),
    clockOffMs: said.some(({ clockOffset }) => clockOffset === undefined)
      ? null
      : Math.max(...said.map(({ clockOffset = 0 }) => Math.abs(clockOffset))),
  });
}

/** Reads a file that may be a proof. */
export function readProof(text: string): Result<ProofFile, ProofFault> {
  const value = text.length > MOST_PROOF_CHARACTERS ? undefined : parsed(text);
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== PROOF_FORMAT)
    return fail({ type: 'no-proof' });
  if ('version' in value && typeof value.version === 'number' && value.version > 1) return fail({ type: 'newer' });
  const file = ProofFile.safeParse(value);
  if (!file.success)
    return fail({
      type: 'shape',
      path: file.error.issues
        .slice(0, 1)
        .map(({ path }) => path.join('.'))
        .join(''),
    });
  // In the order of the schema too: what the seal is over is made of what was read.
  return proofText(file.data) === text ? ok(file.data) : fail({ type: 'rewritten' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is said in a proof, and how many entries are left out of it. */
interface Walked {
  readonly said: readonly Envelope[];
  readonly leftOut: number;
}

/** Follows every log of it from link to link. */
function walk(digest: Digest, file: ProofFile): Result<Walked, ProofFault> {
  const told: Told[] = [];
  for (const log of file.logs) {
    const links = followLog(digest, log);
    if (!links.ok) return links;
    told.push(...links.value);
  }
  const read = told.flatMap(({ at, body }) => (body === null ? [] : [{ at, envelope: readEnvelope({ body }) }]));
  const subjects = ownSubjects(
    file,
    read.map(({ envelope }) => envelope),
  );
  const said: Envelope[] = [];
  const seen = new Set<string>();
  for (const { at, envelope } of read) {
    if (!envelope || !aboutOf(envelope).some((subject) => subjects.has(keyOf(subject))))
      return fail({ type: 'foreign', ...at });
    if (seen.has(envelope.opId)) return fail({ type: 'twice', ...at });
    seen.add(envelope.opId);
    said.push(envelope);
  }
  const isLabelled = said.some(({ event }) => event.type === 'LabelPrinted' && event.sscc === file.parcel.sscc);
  return isLabelled ? ok({ said, leftOut: told.length - read.length }) : fail({ type: 'no-label' });
}

/** What entries of the parcel are about: its order, and whatever else an entry is about that names it, such as the manifest it stands on. */
function ownSubjects({ parcel }: ProofFile, said: readonly (Envelope | undefined)[]): ReadonlySet<string> {
  const subjects = said.flatMap((one) =>
    one && one.event.orderId === parcel.orderId && one.event.sscc !== undefined ? aboutOf(one) : [],
  );
  return new Set([orderSubject(parcel.orderId), ...subjects].map(keyOf));
}

/** What an entry is about: what version 0.1 wrote says so in its event only. */
function aboutOf({ about, event }: Envelope): readonly Subject[] {
  if (about) return about;
  const known = readEvent(event);
  return known ? subjectsOf(known) : [];
}

interface Told {
  readonly at: { readonly station: string; readonly seq: number };
  readonly body: string | null;
}

function followLog(digest: Digest, { station, incarnation, runs }: ProofLog): Result<readonly Told[], ProofFault> {
  const told: Told[] = [];
  let last = -1;
  for (const { after, links } of runs) {
    if (after.seq <= last) return fail({ type: 'order', station, seq: after.seq });
    let head: LogHead = { incarnation, ...after };
    const step = (bodyHash: string): string => {
      const hash = chainHash(digest, head, head.seq + 1, bodyHash);
      head = { incarnation, seq: head.seq + 1, hash };
      return hash;
    };
    for (const link of links) {
      if ('others' in link) for (const other of link.others) step(other);
      else {
        if (step(bodyDigest(digest, link)) !== link.hash) return fail({ type: 'broken-link', station, seq: head.seq });
        told.push({ at: { station, seq: head.seq }, body: 'body' in link ? link.body : null });
      }
    }
    last = head.seq;
  }
  return ok(told);
}
