import type { z } from 'zod';
import {
  CarrierService,
  Carton,
  Delivery,
  type Hold,
  Item,
  Location,
  Operator,
  Order,
  parcelKey,
  WaitingParcel,
} from '#shared/domain/index.ts';
import { ChannelPolicy, policyKey } from './channel-policies.ts';
import { Claim, recordKeyOf, subjectOf } from './claim.ts';
import { CountTask } from './count-task.ts';
import { StoreException } from './exception.ts';
import { ItemLots } from './item-lots.ts';
import { ItemWeight } from './item-weight.ts';
import { PackedContent } from './packed-content.ts';
import { PickList } from './pick-list.ts';
import { PolicyRecord } from './policies.ts';
import { POLICY_VERSION_KEY, PolicyVersion } from './policy-version.ts';
import { RateCard, rateCardKey } from './rate-card.ts';

/** All that the rest of the program needs to know of a kind of record that a station holds a copy of. */
export interface RecordRow<Value> {
  /** What this program reads. A record that does not fit it is that one record, and takes nothing along. */
  readonly schema: z.ZodType<Value>;
  /**
   * The version of the schema. A kind that is new to a station, or whose version changed, comes to it with a snapshot of its own. Where an older
   * version cannot read all records, the store puts those with the version that they take.
   */
  readonly version: number;
  /** The key that a record is stored under. */
  readonly keyOf: (record: Value) => string;
  /**
   * How a station holds it in memory. `whole`: all of it, for kinds of which there are some hundreds · `index`: what is shown and searched, by an
   * index of its own in `renderer/replica`, and the page of the rest.
   */
  readonly held: 'index' | 'whole';
  /** What a station is told that reads an earlier version: the same record without what that version would not bear. */
  readonly toEarlier?: (record: Value) => Value;
}

const FIRST_LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'es', 'ar']);

const earlierHold = (hold: Hold): Hold => (hold.reason === 'customs-data' ? { ...hold, reason: 'other' } : hold);

const row = <Value>(row: RecordRow<Value>): RecordRow<Value> => row;

/** Every kind of record that stations hold: one row a kind, in the order in which a store sends them. All stations hold all of them. */
export const RECORDS = {
  order: row<Order>({
    // Version 1 does not know that an order waits for customs data.
    ...{ schema: Order, version: 2, keyOf: ({ id }) => id, held: 'index' },
    toEarlier: (order) => ({
      ...order,
      hold: order.hold && earlierHold(order.hold),
      ...(order.care && { care: { ...order.care, passed: order.care.passed.map(earlierHold) } }),
    }),
  }),
  item: row<Item>({ schema: Item, version: 1, keyOf: ({ sku }) => sku, held: 'index' }),
  operator: row<Operator>({
    // Version 1 knows four languages, and has no screen for a person of another one.
    ...{ schema: Operator, version: 2, keyOf: ({ id }) => id, held: 'whole' },
    toEarlier: (person) => ({
      ...person,
      language: FIRST_LANGUAGES.has(person.language ?? '') ? person.language : null,
    }),
  }),
  carton: row<Carton>({ schema: Carton, version: 1, keyOf: ({ code }) => code, held: 'whole' }),
  location: row<Location>({ schema: Location, version: 1, keyOf: ({ code }) => code, held: 'whole' }),
  // Version 1 knows orders only.
  claim: row<Claim>({ schema: Claim, version: 2, keyOf: (claim) => recordKeyOf(subjectOf(claim)), held: 'whole' }),
  exception: row<StoreException>({ schema: StoreException, version: 2, keyOf: ({ id }) => id, held: 'whole' }),
  'count-task': row<CountTask>({ schema: CountTask, version: 1, keyOf: ({ id }) => id, held: 'whole' }),
  delivery: row<Delivery>({ schema: Delivery, version: 1, keyOf: ({ code }) => code, held: 'whole' }),
  'pick-list': row<PickList>({ schema: PickList, version: 1, keyOf: ({ id }) => id, held: 'whole' }),
  'item-weight': row<ItemWeight>({ schema: ItemWeight, version: 1, keyOf: ({ sku }) => sku, held: 'whole' }),
  'item-lots': row<ItemLots>({ schema: ItemLots, version: 1, keyOf: ({ sku }) => sku, held: 'whole' }),
  'packed-content': row<PackedContent>({
    ...{ schema: PackedContent, version: 1, keyOf: ({ content }) => content, held: 'whole' },
  }),
  service: row<CarrierService>({ schema: CarrierService, version: 1, keyOf: ({ code }) => code, held: 'whole' }),
  'rate-card': row<RateCard>({ schema: RateCard, version: 1, keyOf: rateCardKey, held: 'whole' }),
  'waiting-parcel': row<WaitingParcel>({ schema: WaitingParcel, version: 1, keyOf: parcelKey, held: 'whole' }),
  policy: row<PolicyRecord>({ schema: PolicyRecord, version: 1, keyOf: ({ name }) => name, held: 'whole' }),
  'channel-policy': row<ChannelPolicy>({ schema: ChannelPolicy, version: 1, keyOf: policyKey, held: 'whole' }),
  // After the rules that it is the version of.
  'policy-version': row<PolicyVersion>({
    ...{ schema: PolicyVersion, version: 1, keyOf: () => POLICY_VERSION_KEY, held: 'whole' },
  }),
};

/** The kinds of records that this program holds. */
export type RecordKind = keyof typeof RECORDS;
/** A record of a kind. */
export type RecordOf<Kind extends RecordKind> = (typeof RECORDS)[Kind] extends RecordRow<infer Value> ? Value : never;
/** The kinds that a station holds whole. */
export type WholeKind = Exclude<RecordKind, 'order' | 'item'>;

/** The kinds by themselves, in the order in which a store sends them. */
export const RECORD_KINDS = Object.keys(RECORDS) as readonly RecordKind[];
/** Whether this program knows a kind. */
export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(RECORDS, kind);
/** The kinds that this program reads, each with the version of its schema. */
export const RECORD_VERSIONS: Readonly<Record<string, number>> = Object.fromEntries(
  RECORD_KINDS.map((kind) => [kind, RECORDS[kind].version]),
);

/** What a station of version 0.1 reads and has: it does not say so. Its pages number the kinds in this order. */
export const FIRST_KINDS: Readonly<Record<string, number>> = {
  ...{ order: 1, item: 1, operator: 1, carton: 1 },
  ...{ location: 1, claim: 1, exception: 1 },
};
