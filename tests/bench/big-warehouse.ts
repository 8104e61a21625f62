import { writeFileSync } from 'node:fs';
import { checkDigit } from '#shared/barcode/index.ts';

/** GTIN-13 number `n` under the prefix for demonstrations; `n` below ten million. */
export const gtinOf = (n: number): string => {
  const body = `952${String(n).padStart(9, '0')}`;
  return `${body}${checkDigit(body)}`;
};

/** Files of a large warehouse: `items` items with two barcodes each, `orders` orders of one to five lines. */
export function writeBigWarehouse(
  folder: string,
  items: number,
  orders: number,
): { readonly items: string; readonly orders: string } {
  const itemLines = ['sku,title,barcodes,weight_grams'];
  for (let n = 0; n < items; n++)
    itemLines.push(`SKU-${n},"Item number ${n}, a title of usual length",${gtinOf(n)}|CASE${n}*6,${100 + (n % 900)}`);
  const orderLines = [
    'order,channel,sku,quantity,unit_price,currency,name,street1,city,postcode,country,service,ship_by',
  ];
  const start = Date.now();
  for (let n = 0; n < orders; n++)
    for (let line = 0; line <= n % 5; line++) {
      const shipBy = new Date(start + n * 60_000).toISOString();
      orderLines.push(
        `B-${n},Wish,SKU-${(n * 31 + line * 7) % items},${1 + ((n + line) % 3)},12.90,EUR,Customer Number ${n},Main Street ${n % 500},Berlin,10115,DE,Standard,${shipBy}`,
      );
    }
  const files = { items: `${folder}/items.csv`, orders: `${folder}/orders.csv` };
  writeFileSync(files.items, itemLines.join('\n'));
  writeFileSync(files.orders, orderLines.join('\n'));
  return files;
}
