import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import { append, type EntryBody, emptyHead, headAfter, type LogEntry, type StationEvent } from '#shared/log/index.ts';
import {
  ProofFile,
  type ProofLink,
  type ProofLog,
  proofText,
  sealedText,
  type VerifySeal,
} from '#shared/proof/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';

export const digest = (text: string): string => hash('sha256', text);
const PKCS8 = '302e020100300506032b657004220420';
const SPKI = '302a300506032b6570032100';

/** A key like the store's, always the same for a letter. */
export function sealWith(letter: string) {
  const privateKey = createPrivateKey({
    key: Buffer.from(`${PKCS8}${digest(letter)}`, 'hex'),
    format: 'der',
    type: 'pkcs8',
  });
  const key = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  return {
    key,
    seal: (file: ProofFile): ProofFile => {
      const unsigned = { ...file, seal: { ...file.seal, key } };
      const signature = sign(null, Buffer.from(sealedText(digest, unsigned)), privateKey).toString('hex');
      return { ...unsigned, seal: { ...unsigned.seal, signature } };
    },
  };
}

export const verifySeal: VerifySeal = (key, text, signature) =>
  verify(
    null,
    Buffer.from(text),
    createPublicKey({ key: Buffer.from(`${SPKI}${key}`, 'hex'), format: 'der', type: 'spki' }),
    Buffer.from(signature, 'hex'),
  );

const { order, orderId, opened, scanned, closed, suspended } = mugStory(2, { note: 'For my aunt Anna' });
export const SSCC = '095212340000000013';
const STORY: readonly StationEvent[] = [
  opened,
  { type: 'ScanRefused', v: 1, scanId: 's0', orderId, raw: 'mailto:anna@example.com', reason: 'Unknown', sku: null },
  scanned('a'),
  scanned('b'),
  closed,
  { type: 'LabelPrinted', v: 1, orderId, parcel: 1, version: 1, sscc: SSCC, jobId: 'j' },
  { type: 'LabelVerified', v: 1, orderId, parcel: 1, scanId: 'c', sscc: SSCC },
  { type: 'OrderFinished', v: 1, orderId },
];

/** A station's log: work on another order, then each event of the parcel with more of it between. */
export function logOf(events: readonly StationEvent[] = STORY, more: Partial<EntryBody> = {}): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  const say = (event: StationEvent) => {
    const head = entries.length > 0 ? headAfter(entries.at(-1) as LogEntry) : emptyHead('i1');
    const at = 1_000 * entries.length;
    entries.push(
      append(digest, head, { opId: `op${entries.length}`, at, by: 'ana', clockOffset: 250, event, ...more }),
    );
  };
  for (const event of events) {
    say({ ...suspended, orderId: 'Wish:other' });
    say(event);
  }
  return entries;
}

/** A proof of that log, as a store makes it. `gapAfter`: the chain is begun again after so many entries of the parcel. */
export function proofOf(entries = logOf(), { gapAfter = 0, ofOrder = orderId } = {}): ProofFile {
  const links = entries.map((entry): ProofLink => {
    const told = { heardAt: 5, counts: true, hash: entry.hash };
    return entry.body.includes('Wish:other') ? { others: [digest(entry.body)] } : { body: entry.body, ...told };
  });
  const cut = gapAfter * 2;
  const run = (from: number, to?: number) => ({
    after: { seq: from, hash: from === 0 ? '0'.repeat(64) : (entries[from - 1]?.hash ?? '') },
    links: links.slice(from, to),
  });
  const runs = cut === 0 ? [run(0)] : [run(0, cut), run(cut + 1)];
  const logs: readonly ProofLog[] = [{ station: 'bench-1', incarnation: 'i1', runs }];
  const salt = '0123456789abcdef0123456789abcdef';
  const { code, channel, placedAt, shipBy, status, service, currency, address, email, note, lines } = order;
  const content = {
    ...{ order: code, channel, placedAt, shipBy, status, service, currency, country: address.country },
    lines: lines.map(({ sku, quantity, unitPriceMinor }) => ({ sku, title: 'Mug', quantity, unitPriceMinor })),
    ...{ short: [], substituted: [] },
  };
  const scan = { scanId: 'a', sku: 'MUG', units: 1, lot: null, expiry: null, serial: null, insteadOf: null };
  const contents = { closed: true, carton: null, grams: 640, expectedGrams: 642, verdict: 'fine', scans: [scan] };
  return sealWith('store').seal(
    ProofFile.parse({
      ...{ format: 'packbench-parcel-proof', version: 1 },
      parcel: { sscc: SSCC, orderId: ofOrder, number: 1, label: 1 },
      parts: [
        { name: 'order', salt, content },
        { name: 'contents', salt, content: contents },
        { name: 'photos', salt, content: [{ hash: digest('photo'), takenAt: 7, parcel: 1, kept: true }] },
        { name: 'steps', salt, content: [{ to: 'packed', at: 9, by: 'ana', station: 'bench-1' }] },
        { name: 'receiver', salt, content: { address, email, note } },
        { name: 'people', salt, content: [{ id: 'ana', name: 'Ana Pereira' }] },
      ],
      logs,
      seal: { algorithm: 'Ed25519', key: '0'.repeat(64), sealedAt: 10, signature: '0'.repeat(128) },
    }),
  );
}

/** The file of a proof. */
export const fileOf = (proof: ProofFile = proofOf()): string => proofText(proof);
