import { demoRecords } from '#electron/store/demo/demo-warehouse.ts';
import type { Item, Order } from '#shared/domain/index.ts';

/** The demo warehouse as tests look things up in it. Times differ, contents do not. */
const { records } = demoRecords(0);
const items = new Map(
  records.filter(({ kind }) => kind === 'item').map(({ value }) => [(value as Item).sku, value as Item]),
);
const kits = new Map(
  records
    .filter(({ kind }) => kind === 'kit')
    .map(({ value }) => [(value as { sku: string }).sku, value as { components: { sku: string; units: number }[] }]),
);
export const demoItems = [...items.values()];
export const demoOrders = records.filter(({ kind }) => kind === 'order').map(({ value }) => value as Order);

export const barcodeOf = (sku: string, units = 1): string => {
  const code = items.get(sku)?.barcodes.find((barcode) => barcode.units === units)?.code;
  if (!code) throw new Error(`${sku} has no barcode for ${units}`);
  return code;
};

export const orderByCode = (code: string): Order => {
  const order = demoOrders.find((candidate) => candidate.code === code);
  if (!order) throw new Error(`no order ${code}`);
  return order;
};

/** Every code that must be scanned to pack an order, unit by unit. */
export const codesOf = (code: string): string[] =>
  orderByCode(code).lines.flatMap((line) => {
    const parts = kits.get(line.sku)?.components ?? [{ sku: line.sku, units: 1 }];
    return parts.flatMap((part) => Array.from({ length: part.units * line.quantity }, () => barcodeOf(part.sku)));
  });

/** An item that an order does not need. */
export const strangerTo = (code: string): string => {
  const needed = new Set(codesOf(code));
  const sku = [...items.keys()].find((candidate) => !needed.has(barcodeOf(candidate)));
  if (!sku) throw new Error('every item is needed');
  return sku;
};

export const titleOf = (sku: string): string => items.get(sku)?.title ?? '';
