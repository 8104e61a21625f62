import { z } from 'zod';
import { Address, Hold, OrderStatus } from '#shared/domain/index.ts';
import { PolicyChanges, PolicyDocument, PolicyValue } from '#shared/records/index.ts';
import { CorrectedLine, storeServices } from '#shared/sync/index.ts';
import { PutAnswer, rowsSchema, WRITABLE, type Writable } from '../import/put-rows.ts';
import { People } from '../people/program-people.ts';
import { ItemPage, ItemRow } from '../stock/items.ts';
import { CARTON_OPERATIONS } from './carton-operations.ts';
import { RIGHTS } from './clients.ts';
import { COUNT_OPERATIONS } from './count-operations.ts';
import { DELIVERY_OPERATIONS } from './delivery-operations.ts';
import { INSIGHT_OPERATIONS } from './insight-operations.ts';
import { ChangesAsked, OrderPage, OrdersAsked, OrderWhole, PageAsked, StatusChanges } from './integration.ts';
import { MANIFEST_OPERATIONS } from './manifest-operations.ts';
import type { Operation } from './operation.ts';
import { PARCEL_OPERATIONS } from './parcel-operations.ts';
import { RATE_OPERATIONS } from './rate-operations.ts';
import { STOCK_OPERATIONS } from './stock-operations.ts';

/** A problem as the store tells it. Source: RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  trouble: z.string().optional(),
  /** The rights of which the key needs one. */
  rights: z.array(z.enum(RIGHTS)).readonly().optional(),
  /** What an item is needed by. */
  uses: z
    .object({ orders: z.array(z.string()).readonly(), kits: z.array(z.string()).readonly(), units: z.number().int() })
    .optional(),
  errors: z
    .array(z.object({ path: z.string(), reason: z.string(), allowed: z.array(z.string()).readonly().optional() }))
    .readonly()
    .optional(),
});

export const PairRequest = z.object({
  code: z.string().min(1).max(64),
  stationId: z.string().min(1).max(64),
  name: z.string().min(1).max(60),
});
export const PairAnswer = z.object({ key: z.string() });
export const Health = z.object({ status: z.string(), version: z.string() });

/** What came of a decision about an order. */
export const OrderDecided = z.object({ status: OrderStatus, hold: Hold.nullable() });

const Removed = z.object({ removed: z.boolean() });

const SET = { rev: z.number().int(), at: z.number().int().nullable(), by: z.string().nullable() };
/** A policy as it holds. `rev` counts its changes; 0: nobody set it. `otherwise`: its default. */
export const PolicyWhole = z.object({
  ...{ name: z.string(), value: PolicyValue, otherwise: PolicyValue, meaning: z.string() },
  ...SET,
  /** What holds for the orders of single channels instead; absent where it holds for all channels alike. */
  channels: z
    .array(z.object({ channel: z.string(), value: PolicyValue, ...SET }))
    .readonly()
    .optional(),
});
/** All of them: some dozens, and which version of them it is. */
export const PolicyList = z.object({
  version: z.number().int(),
  policies: z.array(PolicyWhole).readonly(),
  next: z.null(),
});
/** Changes of the rules before a version; without it the newest. */
export const PolicyChangesAsked = z.object({ before: z.coerce.number().int().min(1).max(1_000_000_000).optional() });
export const PolicyPut = z.strictObject({ value: PolicyValue });

const DECISIONS = {
  release: 'Lets an order be packed as it is, whatever held it',
  hold: 'Makes an order wait for a person; also one that is packed',
  cancel: 'Says that an order is never packed, or that its parcel must not leave',
} as const;

const RIGHT_TO_PUT = {
  ...{ items: 'items', orders: 'orders', stock: 'stock', deliveries: 'stock', cartons: 'stock', operators: 'people' },
  ...{ rates: 'stock', services: 'stock' },
} as const satisfies Readonly<Record<Writable, (typeof RIGHTS)[number]>>;

const PUT: Readonly<Record<Writable, string>> = {
  items: 'Puts items, named like the columns of items.csv; the same rows again change nothing',
  orders:
    'Puts orders, named like the columns of orders.csv, a row for each line. The rows of an order replace all its lines, so all go into one request; lines that are taken off are named by `warnings`',
  operators:
    'Puts packers and supervisors, named like the columns of operators.csv. Administrators are refused by name, and so is a badge that somebody else has; PINs are given by an administrator only',
  deliveries:
    'Puts what suppliers are to bring, named like the columns of deliveries.csv, a row for each line. The rows of a delivery replace all its lines, so all go into one request; what came of it stays',
  cartons: 'Puts empty cartons, named like the columns of cartons.csv; the same rows again change nothing',
  rates:
    'Puts prices of carriers, named like the columns of rates.csv. `warnings` name gaps, overlaps, falling prices and rows that never count',
  services: 'Puts what belongs to carriers’ services, named like the columns of services.csv',
  stock: 'Puts what was counted at places, named like the columns of stock.csv; the same rows again change nothing',
};

/** Parts of an order that are put right, and what is sent. A line that is left out is taken off the order. */
export const CORRECTIONS = {
  address: Address,
  lines: z.strictObject({ lines: z.array(CorrectedLine).min(1).max(500) }),
} as const;

/** Everything that the store answers to, and what it answers. */
export const OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/health',
    summary: 'Whether the store and its database answer',
    open: true,
    answer: Health,
  },
  {
    method: 'post',
    path: '/v1/pair',
    summary: 'Spends a one-time code for a station’s key',
    open: true,
    body: PairRequest,
    answer: PairAnswer,
  },
  {
    method: 'delete',
    path: '/v1/pair',
    summary: 'For stations: this station leaves the store, and may come back under its id',
    answer: z.object({ left: z.boolean() }),
  },
  { method: 'get', path: '/v1/openapi.json', summary: 'This document', open: true, answer: 'document' },
  {
    method: 'get',
    path: '/v1/metrics',
    summary: 'Figures for Prometheus',
    answer: 'text/plain',
    rights: ['read'],
    shared: true,
  },
  {
    method: 'get',
    path: '/v1/changes',
    summary: 'The change feed: an event `changed` with the version after each commit, `beat` in between',
    answer: 'text/event-stream',
  },
  ...Object.entries(storeServices).map(
    ([name, service]): Operation => ({
      method: 'post',
      path: `/v1/station/${name}`,
      summary: `For stations: ${name}, its arguments as an array`,
      body: service.in,
      answer: service.out,
    }),
  ),
  ...WRITABLE.map(
    (kind): Operation => ({
      method: 'put',
      path: `/v1/${kind}`,
      summary: PUT[kind],
      named: true,
      body: rowsSchema(kind),
      answer: PutAnswer,
      rights: [RIGHT_TO_PUT[kind]],
      ...(kind === 'orders' ? {} : { shared: true }),
    }),
  ),
  {
    method: 'get',
    path: '/v1/orders/{channel}/{code}',
    summary: 'An order as a whole: how it stands and the way to it, its address and lines, its parcels and their SSCC',
    answer: OrderWhole,
    rights: ['orders', 'read'],
  },
  {
    method: 'get',
    path: '/v1/orders',
    summary:
      'Orders with their lines, by status and channel, page by page. With `since` (0 at first, then what the answer says): those that changed, the one that changed last at the end; one that changes while you read comes again',
    query: OrdersAsked,
    answer: OrderPage,
    rights: ['orders', 'read'],
  },
  ...(['release', 'hold', 'cancel'] as const).map(
    (act): Operation => ({
      method: 'post',
      path: `/v1/orders/{channel}/{code}/${act}`,
      summary: DECISIONS[act],
      answer: OrderDecided,
      rights: ['orders'],
    }),
  ),
  ...Object.entries(CORRECTIONS).map(
    ([part, body]): Operation => ({
      method: 'put',
      path: `/v1/orders/{channel}/{code}/${part}`,
      summary: `Puts the ${part} of an order right that is not packed yet; it is checked anew, and its bench is told`,
      body,
      answer: OrderDecided,
      rights: ['orders'],
    }),
  ),
  {
    method: 'get',
    path: '/v1/status-changes',
    summary:
      'Status changes after a cursor, oldest first; 0 is the beginning. Of one channel a page may be empty and more true',
    query: ChangesAsked,
    answer: StatusChanges,
    rights: ['orders', 'read'],
  },
  {
    method: 'get',
    path: '/v1/items',
    summary: 'Items with the columns of items.csv, page by page',
    query: PageAsked,
    answer: ItemPage,
    rights: ['items', 'read'],
    shared: true,
  },
  {
    method: 'get',
    path: '/v1/items/{sku}',
    summary: 'One item with the columns of items.csv',
    answer: ItemRow,
    rights: ['items', 'read'],
    shared: true,
  },
  {
    method: 'delete',
    path: '/v1/items/{sku}',
    summary:
      'Removes an item, from the benches too; 409 `item-in-use` while an order that has not left, a kit or stock needs it',
    answer: Removed,
    rights: ['items'],
    shared: true,
  },
  {
    method: 'get',
    path: '/v1/operators',
    summary:
      'Everybody who may sign in, with the columns of operators.csv, page by page; of an administrator not the badge',
    query: PageAsked,
    answer: People,
    rights: ['people'],
    shared: true,
  },
  {
    method: 'delete',
    path: '/v1/operators/{name}',
    summary: 'Removes a packer or a supervisor; 409 `is-administrator` for an administrator',
    answer: Removed,
    rights: ['people'],
    shared: true,
  },
  {
    method: 'get',
    path: '/v1/policies',
    summary: 'The rules that hold at every bench: what each is, what it can be, and since when',
    answer: PolicyList,
    rights: ['policies', 'read'],
    shared: true,
  },
  {
    method: 'put',
    path: '/v1/policies',
    summary:
      'Sets all rules that a document names at once, with its channels; what it does not name stays. 422 `bad-document` names each row that cannot be, and nothing of it holds; 409 `changed-since` where `version` is another one by now',
    body: PolicyDocument,
    answer: PolicyList,
    rights: ['policies'],
    shared: true,
  },
  {
    method: 'get',
    path: '/v1/policy-changes',
    query: PolicyChangesAsked,
    summary: 'What was changed of the rules, newest first: each is a version; `before` is `next` of the page before',
    answer: PolicyChanges,
    rights: ['policies', 'read'],
    shared: true,
  },
  {
    method: 'get',
    path: '/v1/policies/{name}',
    summary: 'One rule that holds at every bench; `NAME@CHANNEL` is what holds for the orders of one channel',
    answer: PolicyWhole,
    rights: ['policies', 'read'],
    shared: true,
  },
  {
    method: 'put',
    path: '/v1/policies/{name}',
    summary:
      'Sets a rule at every bench, or with `NAME@CHANNEL` for the orders of one channel; the same value again changes nothing. 422 `bad-value` says what it can be',
    body: PolicyPut,
    answer: PolicyWhole,
    rights: ['policies'],
    shared: true,
  },
  {
    method: 'delete',
    path: '/v1/policies/{name}',
    summary: 'Lets the default of a rule hold again; of a channel’s, what holds for the warehouse',
    answer: Removed,
    rights: ['policies'],
    shared: true,
  },
  ...STOCK_OPERATIONS,
  ...MANIFEST_OPERATIONS,
  ...DELIVERY_OPERATIONS,
  ...CARTON_OPERATIONS,
  ...PARCEL_OPERATIONS,
  ...RATE_OPERATIONS,
  ...COUNT_OPERATIONS,
  ...INSIGHT_OPERATIONS,
];
