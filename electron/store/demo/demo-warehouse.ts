import type { Carton, Delivery, Item, Location, Operator, Order, StockRow } from '#shared/domain/index.ts';
import { orderIdOf, rateKeyOf } from '#shared/domain/index.ts';
import { operatorIdOf } from '#shared/orders/index.ts';
import type { EpochMs } from '#shared/prelude/index.ts';
import type { PlannedRecord } from '../import/import-plan.ts';
import { stockKey } from '../stock/stock-key.ts';
import { demoItems } from './demo-items.ts';
import { DEMO_OPERATORS, DEMO_PIN, demoAddresses } from './demo-people.ts';
import { demoRates, demoServices } from './demo-rates.ts';

const HOUR = 3_600_000;
const ORDERS = 200;

/**
 * The demo warehouse as records: items, kits, locations, stock, cartons, people and 200 orders that are due around
 * `now`, two of them late and two held. The same `now` gives the same warehouse.
 */
export function demoRecords(now: EpochMs): {
  readonly records: readonly PlannedRecord[];
  readonly operators: readonly string[];
  readonly pin: string;
} {
  const random = seeded(20_261_123);
  const { items, kits } = demoItems();
  const operators = DEMO_OPERATORS.map(
    (person): Operator => ({ id: operatorIdOf(person.name), ...person, pinSet: false }),
  );
  const records: PlannedRecord[] = [
    ...items.map((value) => ({ kind: 'item', key: value.sku, value }) as const),
    ...kits.map((value) => ({ kind: 'kit', key: value.sku, value }) as const),
    ...cartons().map((value) => ({ kind: 'carton', key: value.code, value }) as const),
    ...demoServices().map((value) => ({ kind: 'service', key: value.code, value }) as const),
    ...demoRates().map((value) => ({ kind: 'rate', key: rateKeyOf(value), value }) as const),
    ...locations(items).map((value) => ({ kind: 'location', key: value.code, value }) as const),
    ...deliveries(now).map((value) => ({ kind: 'delivery', key: value.code, value }) as const),
    ...stock(items, random).map((value) => ({ kind: 'stock', key: stockKey(value), value }) as const),
    ...operators.map((value) => ({ kind: 'operator', key: value.id, value }) as const),
    ...orders(items, now, random).map((value) => ({ kind: 'order', key: value.id, value }) as const),
  ];
  return { records, operators: operators.map((operator) => operator.id), pin: DEMO_PIN };
}

function orders(items: readonly Item[], now: EpochMs, random: () => number): readonly Order[] {
  const addresses = demoAddresses();
  const channels = ['Wish', 'Wish', 'Wish', 'own shop', 'Etsy'];
  const services = ['Standard', 'Standard', 'Express', 'Economy'];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  // Serial and lot capture at the bench come later; until then the demo sells what a scan alone can prove.
  const sold = items.filter((item) => item.tracking === 'none');
  return Array.from({ length: ORDERS }, (_, at): Order => {
    const code = String(10_401 + at);
    const channel = pick(channels);
    const address = addresses[at % addresses.length] ?? pick(addresses);
    const lineCount = at % 17 === 16 ? 8 + Math.floor(random() * 5) : 1 + Math.floor(random() * random() * 5);
    const chosen = new Map<string, Item>();
    while (chosen.size < lineCount) {
      const item = pick(sold);
      chosen.set(item.sku, item);
    }
    const placedAt = now - Math.round((4 + random() * 30) * HOUR);
    return {
      id: orderIdOf(channel, code),
      code,
      channel,
      placedAt,
      shipBy: at < 2 ? now - (26 - 20 * at) * HOUR : now + Math.round((0.4 + at * 0.35 + random()) * HOUR),
      currency: 'EUR',
      address: at === 77 ? { ...address, street1: '' } : address,
      email: `customer${at + 1}@example.com`,
      service: pick(services),
      note: at % 23 === 5 ? 'Gift: no invoice in the parcel' : '',
      tote: `TOTE-${String(at + 1).padStart(3, '0')}`,
      lines: [...chosen.values()].map((item, line) => ({
        id: String(line + 1),
        sku: at === 123 && line === 0 ? 'OLD-SKU-7' : item.sku,
        quantity: random() < 0.68 ? 1 : 1 + Math.ceil(random() * 3),
        unitPriceMinor: item.priceMinor,
        components: null,
      })),
      status: 'confirmed',
      hold: null,
      rev: 1,
    };
  });
}

const cartons = (): readonly Carton[] =>
  (
    [
      ['CTN-S1', 180, 130, 80, 62],
      ['CTN-S2', 240, 170, 110, 95],
      ['CTN-M1', 310, 220, 150, 168],
      ['CTN-M2', 380, 280, 190, 240],
      ['CTN-L1', 480, 350, 260, 395],
      ['CTN-XL', 600, 400, 400, 720],
    ] as const
  ).map(([code, lengthMm, widthMm, heightMm, tareGrams]) => ({
    code,
    lengthMm,
    widthMm,
    heightMm,
    tareGrams,
    maxGrams: 30_000,
    costMinor: Math.round(tareGrams / 4),
    currency: 'EUR',
    stock: 200,
  }));

const locationOf = (at: number): string => `A-${String(1 + (at % 12)).padStart(2, '0')}-${1 + Math.floor(at / 12)}`;

const locations = (items: readonly Item[]): readonly Location[] => [
  ...items.map((_, at): Location => ({ code: locationOf(at), zone: 'A', kind: 'pick' })),
  { code: 'B-01', zone: 'B', kind: 'bulk' },
  { code: 'IN-1', zone: 'dock', kind: 'receiving' },
  { code: 'Q-1', zone: 'dock', kind: 'quarantine' },
];

const stock = (items: readonly Item[], random: () => number): readonly StockRow[] =>
  items.map((item, at) => ({
    sku: item.sku,
    location: locationOf(at),
    lot: '',
    expiry: null,
    quantity: 40 + Math.floor(random() * 160),
  }));

/** One that comes today, with a lot that is good for a year and more, and one that comes tomorrow. */
const deliveries = (now: EpochMs): readonly Omit<Delivery, 'came' | 'newest'>[] => [
  {
    ...{ code: 'DEL-2001', supplier: 'Keramik Nord', expectedAt: now + 3 * HOUR },
    lines: [
      { sku: 'MUG-BLU', quantity: 24, lot: '', expiry: null },
      { sku: 'TEA-EG', quantity: 12, lot: '', expiry: null },
      { sku: 'VIT-D3', quantity: 6, lot: 'V27', expiry: new Date(now + 500 * 24 * HOUR).toISOString().slice(0, 10) },
    ],
  },
  {
    ...{ code: 'DEL-2002', supplier: 'Seifenhaus', expectedAt: now + 27 * HOUR },
    lines: [
      { sku: 'SOAP-LAV', quantity: 40, lot: '', expiry: null },
      { sku: 'SOAP-OLV', quantity: 40, lot: '', expiry: null },
    ],
  },
];

/** A small repeatable generator (mulberry32): the demo is the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
