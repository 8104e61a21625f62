import type { z } from 'zod';
import { POLICIES, type PolicyChanges, type PolicyDocument } from '#shared/records/index.ts';
import type { CountFigures } from '#shared/sync/index.ts';
import type { PutAnswer } from '../import/put-rows.ts';
import type { People } from '../people/program-people.ts';
import type { ItemPage, ItemRow } from '../stock/items.ts';
import type { CartonPage, CartonRow } from '../weights/cartons.ts';
import type { CountLines, CountMade, SheetTaken } from './count-operations.ts';
import { CUSTOMS_EXAMPLES } from './customs-examples.ts';
import type { DeliveryPage, DeliveryShown } from './delivery-operations.ts';
import type { ExpiringPage, MovementPage, PacePage, ShrinkagePage, ZonePage } from './insight-operations.ts';
import type { OrderPage, OrderWhole, StatusChanges } from './integration.ts';
import type { ManifestWhole, ShipmentShown } from './manifest-operations.ts';
import type { OrderDecided, PolicyList, PolicyWhole, Problem } from './operations.ts';
import type { ParcelShown } from './parcel-operations.ts';
import { RATE_EXAMPLES } from './rate-examples.ts';
import type { Moved, Shortages, StockMoves, StockPage } from './stock-operations.ts';

/** What is sent and what is answered, for one operation. */
interface Example {
  readonly body?: unknown;
  readonly answer?: unknown;
}

const address = {
  ...{ name: 'Anna Schmidt', company: '', street1: 'Lindenstr. 14', street2: '', city: 'Berlin', region: '' },
  ...{ postcode: '10969', country: 'DE', phone: '+49 30 1234567' },
};
const placedAt = 1_795_944_000_000;
const shipBy = placedAt + 2 * 24 * 60 * 60 * 1_000;

const mug: z.infer<typeof ItemRow> = {
  ...{ sku: 'MUG-300', title: 'Mug, 300 ml', barcodes: '4006381333931|4006381333948*6' },
  ...{ weight_grams: 310, length_mm: 120, width_mm: 90, height_mm: 100, tracking: 'none', image: 'mug-300.jpg' },
  ...{ note: '', checklist: 'Handle whole|No chips', price_minor: 1_250, cost_minor: 480, currency: 'EUR' },
  reorder_point: 24,
};
const ana = { name: 'Ana Pereira', badge: 'B-1042', role: 'packer', language: 'es' } as const;
const touch: z.infer<typeof PolicyWhole> = {
  ...{ name: 'count-by-touch', value: false, otherwise: true, rev: 1, at: placedAt, by: null },
  channels: [{ channel: 'wish', value: true, rev: 1, at: placedAt, by: null }],
  meaning: POLICIES['count-by-touch'].meaning,
};
const counted = { sku: 'MUG-300', location: 'A-01-3', lot: '', expiry: null, quantity: 58 };
const whole: z.infer<typeof OrderWhole> = {
  ...{ order: '10492', channel: 'My shop', status: 'packed', hold: null, rev: 1, placedAt, shipBy, currency: 'EUR' },
  ...{ address, email: 'anna@example.com', service: 'Standard', note: '', tote: null },
  lines: [{ id: '1', sku: 'MUG-300', quantity: 2, unitPriceMinor: 1_250, components: null }],
  steps: [
    { from: null, to: 'confirmed', at: placedAt, by: null, station: 'import' },
    { from: 'confirmed', to: 'packing', at: placedAt + 3_600_000, by: 'ana pereira', station: 'bench-1' },
    { from: 'packing', to: 'packed', at: placedAt + 3_660_000, by: 'ana pereira', station: 'bench-1' },
  ],
  parcels: [{ number: 1, closed: true, sscc: '340123450000000017' }],
};
const changes: z.infer<typeof StatusChanges> = {
  changes: whole.steps.map((step) => ({ ...step, order: whole.order, channel: whole.channel })),
  next: 3,
  more: false,
};
const delivery: DeliveryShown = {
  ...{ delivery: 'PO-771', supplier: 'Northern Tea', expectedAt: placedAt, open: 36 },
  lines: [{ sku: 'MUG-300', lot: '', expiry: null, ordered: 48, received: 12 }],
};
const manifest: z.infer<typeof ManifestWhole> = {
  ...{ manifest: 'M-1201-4F7K2A', id: '0193-4f7k2a', carrier: 'DHL', account: '', origin: '', day: '2026-12-01' },
  ...{ station: 'door-1', phase: 'closed', missing: 2, openedAt: placedAt + 7_200_000, closedAt: placedAt + 7_260_000 },
  ...{ closedBy: 'ana pereira', parcels: 1 },
  on: [
    {
      ...{
        order: '10492',
        channel: 'My shop',
        number: 1,
        sscc: '340123450000000017',
        tracking: '00340434161094042557',
      },
      ...{ pallet: null, loadedAt: placedAt + 7_220_000 },
    },
  ],
};
const { on: _on, ...manifestRow } = manifest;
const shipment: z.infer<typeof ShipmentShown> = {
  ...{ order: '10492', channel: 'My shop', number: 1, sscc: '340123450000000017', state: 'left', carrier: 'DHL' },
  ...{ service: 'DHL Paket', tracking: '00340434161094042557', station: 'bench-1', packedAt: placedAt + 3_660_000 },
  ...{ labelledAt: placedAt + 3_670_000, manifest: 'M-1201-4F7K2A', leftAt: placedAt + 7_260_000 },
};
const carton: z.infer<typeof CartonRow> = {
  ...{ carton: 'CTN-S2', length_mm: 240, width_mm: 170, height_mm: 110, tare_grams: 95, max_grams: 30_000 },
  ...{ outer_length_mm: 248, outer_width_mm: 178, outer_height_mm: 122 },
  ...{ cost_minor: 24, currency: 'EUR', stock: 200 },
};
const parcel: z.infer<typeof ParcelShown> = {
  ...{ sscc: '340123450000000017', orderId: 'My shop:10492', parcel: 1, parcels: 1 },
  order: {
    ...{ order: '10492', channel: 'My shop', placedAt, shipBy, status: 'packed', service: 'Standard', currency: 'EUR' },
    ...{ country: 'DE', short: [], substituted: [] },
    lines: [{ sku: 'MUG-300', title: 'Mug, 300 ml', quantity: 2, unitPriceMinor: 1_250 }],
  },
  contents: {
    ...{ closed: true, carton: 'CTN-S2', grams: 742, expectedGrams: 740, verdict: 'within' },
    scans: [{ scanId: 'scan-1', sku: 'MUG-300', units: 2, lot: null, expiry: null, serial: null, insteadOf: null }],
  },
  steps: [
    {
      ...{
        at: placedAt + 3_650_000,
        heardAt: placedAt + 3_651_000,
        by: 'ana pereira',
        station: 'bench-1',
        counts: true,
      },
      event: { type: 'ParcelClosed', v: 1, orderId: 'My shop:10492', parcel: 1 },
    },
  ],
  statuses: [{ to: 'packed', at: placedAt + 3_660_000, by: 'ana pereira', station: 'bench-1' }],
  names: { 'ana pereira': 'Ana Pereira', 'bench-1': 'Bench 1' },
  fingerprint: '9f86 d081 884c 7d65 9a2f eaa0 c55a d015 a3bf 4f1b',
};
const taken: PutAnswer = { added: 1, changed: 0, unchanged: 0, skipped: 0, problems: [], warnings: [] };
const decided = (answer: z.infer<typeof OrderDecided>): Example => ({ answer });
const confirmed = { status: 'confirmed', hold: null } as const;

/** By method and path. Each stands in the document beside the schema that it follows. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  'get /v1/health': { answer: { status: 'ok', version: '0.2.0' } },
  'post /v1/pair': {
    body: { code: 'K7QM-2XWP-9DRT', stationId: 'bench-1', name: 'Bench 1' },
    answer: { key: 'wU3c0vI9bXnT5yE1kqLr7ZsA2mHfGdOj8PxYtVeB6Qo' },
  },
  'delete /v1/pair': { answer: { left: true } },
  'put /v1/items': { body: { rows: [mug] }, answer: taken },
  'put /v1/orders': {
    body: {
      rows: [
        {
          ...{
            order: '10492',
            channel: 'My shop',
            sku: 'MUG-300',
            quantity: 2,
            unit_price_minor: 1_250,
            currency: 'EUR',
          },
          ...{ placed_at: '2026-11-29T10:00:00Z', email: 'anna@example.com', service: 'Standard', ...address },
        },
        { order: '10493', channel: 'My shop', sku: 'MUG-300', quantity: 1, placed_at: placedAt, ...address },
      ],
    },
    answer: {
      ...{ ...taken, added: 1, changed: 1 },
      warnings: [
        {
          ...{ line: 1, field: 'sku', reason: 'lines-taken-off', value: '10492: TEE-M' },
          ...{ order: '10492', channel: 'My shop' },
        },
      ],
    } satisfies PutAnswer,
  },
  'put /v1/stock': { body: { rows: [counted] }, answer: taken },
  'put /v1/deliveries': {
    body: {
      rows: [{ delivery: 'PO-771', supplier: 'Northern Tea', expected_at: '2026-12-01', sku: 'MUG-300', quantity: 48 }],
    },
    answer: taken,
  },
  'get /v1/manifests': { answer: { manifests: [manifestRow], next: null } },
  'get /v1/manifests/{manifest}': { answer: manifest },
  'get /v1/shipments': { answer: { shipments: [shipment], next: null } },
  'get /v1/shipments/{sscc}': { answer: shipment },
  'get /v1/deliveries': { answer: { deliveries: [delivery], next: null } satisfies z.infer<typeof DeliveryPage> },
  'get /v1/deliveries/{delivery}': { answer: delivery },
  'put /v1/cartons': { body: { rows: [carton] }, answer: taken },
  'get /v1/cartons': { answer: { cartons: [carton], next: null } satisfies z.infer<typeof CartonPage> },
  'get /v1/parcels/{sscc}': { answer: parcel },
  ...CUSTOMS_EXAMPLES,
  'get /v1/proof-keys': {
    answer: {
      keys: [
        {
          fingerprint: '9f86 d081 884c 7d65 9a2f eaa0 c55a d015 a3bf 4f1b',
          ...{ key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', madeAt: placedAt },
        },
      ],
    },
  },
  'get /v1/cartons/{carton}': { answer: carton },
  'delete /v1/cartons/{carton}': { answer: { removed: true } },
  ...RATE_EXAMPLES,
  'put /v1/operators': {
    body: { rows: [ana] },
    answer: {
      ...{ ...taken, added: 0, skipped: 1 },
      problems: [{ line: 1, field: 'badge', reason: 'badge-taken', value: 'B-1042: Ben Adler', name: 'Ana Pereira' }],
    } satisfies PutAnswer,
  },
  'get /v1/orders/{channel}/{code}': { answer: whole },
  'get /v1/orders': {
    answer: {
      orders: [
        {
          ...{ order: '10492', channel: 'My shop', status: 'packed', hold: null, rev: 1, placedAt, shipBy },
          lines: [{ id: '1', sku: 'MUG-300', quantity: 2 }],
        },
      ],
      ...{ next: null, since: '9f86d081-1204-311', more: false },
    } satisfies z.infer<typeof OrderPage>,
  },
  'post /v1/orders/{channel}/{code}/release': decided(confirmed),
  'post /v1/orders/{channel}/{code}/hold': decided({ status: 'on-hold', hold: { reason: 'other', detail: '' } }),
  'post /v1/orders/{channel}/{code}/cancel': decided({ status: 'cancelled', hold: null }),
  'put /v1/orders/{channel}/{code}/address': { body: { ...address, street1: 'Lindenstr. 41' }, ...decided(confirmed) },
  'put /v1/orders/{channel}/{code}/lines': {
    body: { lines: [{ id: '1', sku: 'MUG-300', quantity: 3 }] },
    ...decided(confirmed),
  },
  'get /v1/status-changes': { answer: changes },
  'get /v1/items': { answer: { items: [mug], next: null } satisfies z.infer<typeof ItemPage> },
  'get /v1/items/{sku}': { answer: mug },
  'delete /v1/items/{sku}': { answer: { removed: true } },
  'get /v1/operators': {
    answer: {
      operators: [ana, { name: 'Rosa Admin', badge: null, role: 'administrator', language: null }],
      next: null,
    } satisfies z.infer<typeof People>,
  },
  'delete /v1/operators/{name}': { answer: { removed: true } },
  'get /v1/policies': { answer: { version: 2, policies: [touch], next: null } satisfies z.infer<typeof PolicyList> },
  'put /v1/policies': {
    body: {
      policies: [{ name: 'count-by-touch', value: false, channels: [{ channel: 'wish', value: true }] }],
    } satisfies PolicyDocument,
    answer: { version: 2, policies: [touch], next: null } satisfies z.infer<typeof PolicyList>,
  },
  'get /v1/policy-changes': {
    answer: {
      changes: [
        {
          ...{ version: 1, name: 'count-by-touch', channel: null, from: null, to: false },
          ...{ at: placedAt, by: null, station: 'rules' },
        },
      ],
      next: null,
    } satisfies PolicyChanges,
  },
  'get /v1/policies/{name}': { answer: touch },
  'put /v1/policies/{name}': { body: { value: false }, answer: touch },
  'delete /v1/policies/{name}': { answer: { removed: true } },
  'get /v1/stock': {
    answer: {
      stock: [{ ...counted, kind: null, allocated: 3, available: 55 }],
      next: null,
    } satisfies z.infer<typeof StockPage>,
  },
  'get /v1/stock/moves': {
    answer: {
      moves: [
        {
          ...{ id: 1, sku: 'MUG-300', units: 58, from: { type: 'adjustment' }, certainty: 'stated', reason: 'count' },
          to: { type: 'location', location: 'A-01-3', lot: '' },
          ...{ happenedAt: placedAt, heardAt: placedAt, cause: { type: 'program', id: 'My ERP' } },
          ...{ station: null, by: null },
        },
      ],
      ...{ next: 1, more: false },
    } satisfies z.infer<typeof StockMoves>,
  },
  'get /v1/stock/shortages': {
    answer: {
      shortages: [{ channel: 'My shop', order: '10492', sku: 'TEE-M', units: 1, shipBy }],
      next: null,
    } satisfies z.infer<typeof Shortages>,
  },
  'post /v1/stock/adjustments': {
    body: {
      ...{ id: 'adj-1042', sku: 'MUG-300', location: 'A-01-3', lot: '', expiry: null, units: -2 },
      reason: 'damaged',
    },
    answer: { moved: true, onHand: 56 } satisfies z.infer<typeof Moved>,
  },
  'post /v1/stock/moves': {
    body: { id: 'move-77', sku: 'MUG-300', units: 6, from: 'A-01-3', to: 'B-12', lot: '' },
    answer: { moved: true, onHand: 6 } satisfies z.infer<typeof Moved>,
  },
  'get /v1/counts/lines': {
    answer: {
      lines: [
        {
          ...{
            id: 'c-81|MUG-300|',
            countId: 'c1',
            photos: 0,
            plan: 'C-0012',
            attempt: 1,
            location: 'A-01-3',
            sku: 'MUG-300',
            lot: '',
          },
          ...{ counted: 56, low: 58, high: 58, variance: -2, costMinor: 310, currency: 'EUR', countedAt: placedAt },
          ...{
            phase: 'posted',
            rule: 'tolerance',
            cause: null,
            counters: ['ana'],
            decidedBy: null,
            moves: [],
            beside: [],
          },
        },
      ],
      ...{ codes: [], open: 0, recount: 0, settled: 1, matched: 0, next: null },
    } satisfies z.infer<typeof CountLines>,
  },
  'get /v1/counts/figures': {
    answer: {
      ...{ lines: 1, strict: 0, tolerant: 1, locations: 0, gross: 0.96, netUnits: -2, grossUnits: 2 },
      ...{ range: [0, 0.79], money: [{ currency: 'EUR', foundMinor: 0, lostMinor: 620 }] },
    } satisfies z.infer<typeof CountFigures>,
  },
  'get /v1/stock/movement': {
    answer: {
      rows: [
        {
          ...{ sku: 'MUG-300', onHand: 58, sellable: 58, costMinor: 480, currency: 'EUR', left: 180, perDay: 2 },
          ...{ coverDays: 29, idleDays: 0, reorderAt: 21, movement: 'fine' },
        },
      ],
      ...{ total: 1, next: null },
      movements: [{ movement: 'fine', items: 1, units: 58, money: [{ currency: 'EUR', minor: 27_840 }], unpriced: 0 }],
      cover: [{ upTo: 30, items: 1, units: 58, money: [{ currency: 'EUR', minor: 27_840 }], unpriced: 0 }],
    } satisfies z.infer<typeof MovementPage>,
  },
  'get /v1/stock/expiring': {
    answer: {
      rows: [
        {
          ...{ sku: 'TEA-EG', location: 'A-02-1', lot: 'L2411', expiry: '2026-12-05', quantity: 12, costMinor: 310 },
          ...{ currency: 'EUR', daysLeft: 5 },
        },
      ],
      ...{ total: 1, next: null },
      groups: [{ upTo: 7, lots: 1, units: 12, money: [{ currency: 'EUR', minor: 3_720 }], unpriced: 0 }],
    } satisfies z.infer<typeof ExpiringPage>,
  },
  'get /v1/stock/shrinkage': {
    answer: {
      rows: [{ sku: 'MUG-300', units: 2, costMinor: 480, currency: 'EUR', minor: 960 }],
      ...{ total: 1, next: null, units: 2, money: [{ currency: 'EUR', minor: 960 }], unpriced: 0, paired: 3 },
      weeks: [{ from: placedAt, found: 3, lost: 5 }],
      writtenOff: [{ reason: 'damaged', units: 1, money: [{ currency: 'EUR', minor: 480 }], unpriced: 0 }],
    } satisfies z.infer<typeof ShrinkagePage>,
  },
  'get /v1/counts/zones': {
    answer: {
      rows: [
        {
          ...{ zone: 'A', aisle: 'A-01', first: 'A-01-1', last: 'A-01-9', places: 9, never: 1, lines: 40 },
          ...{ accuracy: 0.95, medianDays: 21 },
        },
      ],
      ...{ total: 1, next: null },
    } satisfies z.infer<typeof ZonePage>,
  },
  'get /v1/counts/pace': {
    answer: {
      rows: [{ by: 'ana pereira', lines: 84, places: 60, hours: 1.4, linesAnHour: 60, placesAnHour: 42.9 }],
      ...{ total: 1, next: null },
    } satisfies z.infer<typeof PacePage>,
  },
  'post /v1/counts/sheets': {
    body: {
      ...{ id: 'sheet-48', countedBy: 'ana pereira', from: placedAt, until: placedAt + 3_600_000 },
      rows: [{ location: 'A-01-3', sku: 'MUG-300', quantity: 56 }],
    },
    answer: { type: 'taken', lines: 1, places: 1 } satisfies z.infer<typeof SheetTaken>,
  },
  'post /v1/counts': {
    body: { id: 'week-48', of: { type: 'zone', zone: 'A' }, dueAt: shipBy },
    answer: { code: 'C-0012', places: 14 } satisfies z.infer<typeof CountMade>,
  },
};

/** What a webhook is told. */
export const TOLD = { id: '3f2c9a7e', type: 'orders.status-changed', ...changes } as const;

/** A no. */
export const NO: z.infer<typeof Problem> = {
  ...{ type: 'item-in-use', title: 'Conflict', status: 409 },
  detail: 'MUG-300 stays: orders that have not left need it: My shop:10492; 58 units of it are in stock.',
  uses: { orders: ['My shop:10492'], kits: [], units: 58 },
};
