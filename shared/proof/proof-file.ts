import { z } from 'zod';
import {
  Address,
  Counter,
  LabelVersion,
  Minor,
  Moment,
  OrderStatus,
  ParcelNumber,
  Units,
} from '#shared/domain/index.ts';
import { Hash } from '#shared/log/index.ts';

/** How a proof names itself. */
export const PROOF_FORMAT = 'packbench-parcel-proof';
/** The longest file that is read, in characters. */
export const MOST_PROOF_CHARACTERS = 40_000_000;
/** Between two entries of a parcel at most so many of other work are named by their digests; where there are more, the chain is begun again. */
export const MOST_BETWEEN = 2_000;

const Sscc = z.string().regex(/^\d{18}$/);
const sku = z.string().min(1).max(64);
const text = (most: number) => z.string().max(most);

/** What was ordered, and how it came to leave: nothing of it names a person. */
export const ProofOrder = z.strictObject({
  order: text(80),
  channel: text(60),
  placedAt: Moment,
  shipBy: Moment,
  status: OrderStatus,
  service: text(80),
  currency: text(3).nullable(),
  /** The country that the parcel goes to, ISO 3166-1 alpha-2. */
  country: text(2),
  lines: z
    .array(z.strictObject({ sku, title: text(300), quantity: Units, unitPriceMinor: Minor.nullable() }))
    .max(500)
    .readonly(),
  short: z
    .array(z.strictObject({ sku, units: Units }))
    .max(2_000)
    .readonly(),
  substituted: z
    .array(z.strictObject({ sku, insteadOf: sku, units: Units }))
    .max(2_000)
    .readonly(),
});
export type ProofOrder = z.infer<typeof ProofOrder>;

/** Who gets it, and what they wrote. */
export const ProofReceiver = z.strictObject({ address: Address, email: text(200), note: text(500) });
export type ProofReceiver = z.infer<typeof ProofReceiver>;

/** What lies in the parcel, by the store's own fold of the entries. Weights in grams. */
export const ProofContents = z.strictObject({
  closed: z.boolean(),
  carton: text(40).nullable(),
  grams: z.number().int().min(-1_000_000).max(1_000_000).nullable(),
  expectedGrams: z.number().int().min(-1_000_000).max(1_000_000).nullable(),
  verdict: text(20).nullable(),
  scans: z
    .array(
      z.strictObject({
        scanId: text(64),
        sku,
        units: Units,
        lot: text(40).nullable(),
        expiry: text(10).nullable(),
        serial: text(40).nullable(),
        insteadOf: sku.nullable(),
      }),
    )
    .max(20_000)
    .readonly(),
});
export type ProofContents = z.infer<typeof ProofContents>;

/** Photos of the order: the SHA-256 of each file's base64 text. `kept`: the store has its file. */
export const ProofPhotos = z
  .array(z.strictObject({ hash: Hash, takenAt: Moment, parcel: ParcelNumber.nullable(), kept: z.boolean() }))
  .max(2_000)
  .readonly();

/** How the order went through the house, oldest first: hand-over and what the carrier said among it. */
export const ProofSteps = z
  .array(z.strictObject({ to: OrderStatus, at: Moment, by: text(80).nullable(), station: text(64) }))
  .max(2_000)
  .readonly();

/** The names of the people whose ids the entries have. */
export const ProofPeople = z
  .array(z.strictObject({ id: text(80), name: text(80) }))
  .max(500)
  .readonly();

/** What the store says beside the entries, by name, and whether it names a person. */
export const PROOF_PARTS = {
  order: { content: ProofOrder, personal: false },
  contents: { content: ProofContents, personal: false },
  photos: { content: ProofPhotos, personal: false },
  steps: { content: ProofSteps, personal: false },
  receiver: { content: ProofReceiver, personal: true },
  people: { content: ProofPeople, personal: true },
} as const;
export type ProofPartName = keyof typeof PROOF_PARTS;

const Salt = z.string().regex(/^[0-9a-f]{32}$/);
/** A part that is told, with the salt that keeps its digest from being guessed; or that was left out, of which the digest stays. */
const part = <Name extends ProofPartName, Content extends z.ZodType>(name: Name, content: Content) =>
  z.union([
    z.strictObject({ name: z.literal(name), salt: Salt, content }),
    z.strictObject({ name: z.literal(name), leftOut: Hash }),
  ]);

/** All parts in their order. */
const Parts = z.tuple([
  part('order', PROOF_PARTS.order.content),
  part('contents', PROOF_PARTS.contents.content),
  part('photos', PROOF_PARTS.photos.content),
  part('steps', PROOF_PARTS.steps.content),
  part('receiver', PROOF_PARTS.receiver.content),
  part('people', PROOF_PARTS.people.content),
]);

const told = {
  /** When the store took it, by its own clock. */
  heardAt: Moment,
  /** Whether it took effect; the others are somebody's story that the store could not follow. */
  counts: z.boolean(),
  /** Of this entry and all before it in the log. */
  hash: Hash,
};
/**
 * A link of a log: an entry about the parcel, as its station wrote it; one whose text was left out or erased, of which its digest stays; or
 * the digests of entries about other work that lie between.
 */
const Link = z.union([
  z.strictObject({ body: text(65_536).min(1), ...told }),
  z.strictObject({ leftOut: Hash, ...told }),
  z.strictObject({ others: z.array(Hash).min(1).max(MOST_BETWEEN).readonly() }),
]);
export type ProofLink = z.infer<typeof Link>;

/** An unbroken piece of a log. `after`: the entry before its first one. */
const Run = z.strictObject({
  after: z.strictObject({ seq: Counter, hash: Hash }),
  links: z.array(Link).min(1).max(40_000).readonly(),
});

/** What one installation of one station wrote about the parcel. */
const Log = z.strictObject({
  station: text(64).min(1),
  incarnation: text(64).min(1),
  runs: z.array(Run).min(1).max(2_000).readonly(),
});
export type ProofLog = z.infer<typeof Log>;

/**
 * The proof of one parcel. The seal is a signature (Ed25519, RFC 8032) over `sealedText`: over the digests of everything that can be left out, and over
 * all else as it stands. `key`: the store's public key, 32 bytes in hex.
 */
export const ProofFile = z.strictObject({
  format: z.literal(PROOF_FORMAT),
  version: z.literal(1),
  parcel: z.strictObject({
    sscc: Sscc,
    orderId: text(160).min(1),
    number: ParcelNumber,
    label: LabelVersion,
  }),
  parts: Parts,
  logs: z.array(Log).min(1).max(500).readonly(),
  seal: z.strictObject({
    algorithm: z.literal('Ed25519'),
    key: Hash,
    sealedAt: Moment,
    signature: z.string().regex(/^[0-9a-f]{128}$/),
  }),
});
export type ProofFile = z.infer<typeof ProofFile>;
