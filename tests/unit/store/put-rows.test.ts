// What other programs put, as the store keeps it: the same as a file of the same rows.
import { expect, test } from 'vitest';
import { createIntegration } from '#electron/store/server/integration.ts';
import { createServices } from '#electron/store/services.ts';
import { Order } from '#shared/domain/index.ts';
import { openStore } from '#tests/kit/open-store.ts';

async function openIntegration() {
  const open = await openStore();
  const services = createServices(open.store, () => undefined);
  const integration = createIntegration(open.database, services);
  await integration.put('items', [{ sku: 'MUG', title: 'Mug', barcodes: '4006381333931' }]);
  return { ...open, services, integration };
}

test('an amount in the smallest unit and a time in milliseconds are stored as a file would have them', async () => {
  const { database, integration } = await openIntegration();
  const address = { name: 'Ana', street1: 'Main 1', city: 'Lisboa', postcode: '1000-001', country: 'PT' };
  const base = { channel: 'Shop', sku: 'MUG', quantity: 1, ...address };
  const at = Date.parse('2026-11-20T10:00:00Z');
  await integration.put('orders', [
    { ...base, order: 'A', unit_price_minor: 1250, currency: 'EUR', placed_at: at },
    { ...base, order: 'B', unit_price: '12.50', currency: 'EUR', placed_at: '2026-11-20T10:00:00Z' },
    { ...base, order: 'C', unit_price_minor: 1250, currency: 'JPY', placed_at: at },
  ]);
  const rows = await database.read((sql) =>
    sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'order' ORDER BY key"),
  );
  const orders = rows.map(({ json }) => Order.parse(JSON.parse(json)));
  expect(orders.map(({ placedAt, lines }) => [placedAt, lines[0]?.unitPriceMinor])).toEqual([
    [at, 1250],
    [at, 1250],
    [at, 1250],
  ]);
});

test('stock at a place that nobody knows is refused where the store has places, and taken where it has none', async () => {
  const { integration, services } = await openIntegration();
  const row = { sku: 'MUG', location: 'Z-9', quantity: 1 };
  expect(await integration.put('stock', [row])).toMatchObject({ added: 1, problems: [] });
  await services.applyImport('locations.csv', 'location\nA-1\n', '');
  expect(
    await integration.put('stock', [
      { ...row, location: 'Z-8' },
      { ...row, location: 'A-1' },
    ]),
  ).toMatchObject({
    added: 1,
    problems: [{ line: 1, field: 'location', reason: 'unknown', value: 'Z-8' }],
  });
});
