import { describe, expect, test } from 'vitest';
import { createClients } from '#electron/store/clients.ts';
import { createIntegration } from '#electron/store/integration.ts';
import { createServices } from '#electron/store/services.ts';
import { EMPTY_CURSOR, type PullReply } from '#shared/sync/index.ts';
import { importFile, type OpenStore } from '#tests/kit/open-store.ts';

const DAY = 24 * 60 * 60 * 1_000;

/** What other programs read and write, run on every database. */
export function programApiContract(name: string, openStore: () => Promise<OpenStore>): void {
  const opened = async () => {
    const open = await openStore();
    const integration = createIntegration(
      open.database,
      createServices(open.store, () => undefined),
    );
    await integration.put('items', [
      { sku: 'MUG', title: 'Mug', barcodes: '4006381333931|4006381333948*6', price: '12.50', currency: 'EUR' },
      { sku: 'TEE', title: 'Tee' },
    ]);
    const address = { name: 'Ana', street1: 'Main 1', city: 'Lisboa', postcode: '1000-001', country: 'PT' };
    const put = (code: string, more: Readonly<Record<string, string | number>> = {}) =>
      integration.put('orders', [{ order: code, channel: 'Shop', sku: 'MUG', quantity: 1, ...address, ...more }]);
    return { ...open, integration, put };
  };

  describe(`orders by what changed, on ${name}`, () => {
    test('every order comes once, one that changes while they are read comes again, and the last cursor hears what is next', async () => {
      const { integration, put, store } = await opened();
      for (const code of ['A', 'B', 'C', 'D', 'E']) await put(code);
      const page = async (since: string) => {
        const answer = await integration.orders({ after: 0, limit: 2, since });
        if (answer?.since === undefined) throw new Error(`no answer after ${since}`);
        return { codes: answer.orders.map(({ order }) => order), since: answer.since, more: answer.more };
      };
      const first = await page('0');
      expect(first).toMatchObject({ codes: ['A', 'B'], more: true });
      // Between two pages one changes that was read, and one that was not.
      await store.decideOrder('Shop:A', { type: 'cancel' }, { by: null, station: 'x' });
      await put('C', { quantity: 3 });
      const second = await page(first.since);
      const third = await page(second.since);
      const fourth = await page(third.since);
      expect([second.codes, third.codes, fourth.codes]).toEqual([['D', 'E'], ['A', 'C'], []]);
      expect(fourth.more).toBe(false);
      expect((await page(fourth.since)).codes).toEqual([]);
      await put('F');
      expect((await page(fourth.since)).codes).toEqual(['F']);
      // The same cursor gives the same again: nothing is spent by reading.
      expect((await page(fourth.since)).codes).toEqual(['F']);
    });
    test('rows of one version are divided between pages, and none is lost or comes twice', async () => {
      const { integration } = await opened();
      await integration.put(
        'orders',
        Array.from({ length: 25 }, (_, n) => ({ order: `V${n}`, channel: 'Shop', sku: 'MUG', quantity: 1 })),
      );
      const codes: string[] = [];
      let since = '0';
      for (let more = true; more; ) {
        const answer = await integration.orders({ after: 0, limit: 7, since });
        codes.push(...(answer?.orders.map(({ order }) => order) ?? []));
        since = answer?.since ?? '';
        more = answer?.more ?? false;
      }
      expect(codes).toEqual(Array.from({ length: 25 }, (_, n) => `V${n}`));
    });
    test('an order that left the benches is told of, and one channel hears its own only', async () => {
      const { integration, put, store, clock } = await opened();
      await put('A');
      await put('B', { channel: 'Other' });
      await store.decideOrder('Shop:A', { type: 'cancel' }, { by: null, station: 'x' });
      const own = await integration.orders({ after: 0, limit: 9, since: '0', channel: 'Shop' });
      expect(own?.orders.map(({ order, status }) => [order, status])).toEqual([['A', 'cancelled']]);
      clock.time += 200 * DAY;
      await store.sweep({ stationDays: 1, personalDays: 100 });
      const left = await integration.orders({ after: 0, limit: 9, since: own?.since ?? '' });
      expect(left?.orders.map(({ order }) => order)).toEqual(['A']);
    });
    test('a cursor of before the store was put back is told so', async () => {
      const { integration, put, database } = await opened();
      await put('A');
      const { since = '' } = (await integration.orders({ after: 0, limit: 9, since: '0' })) ?? {};
      expect(await integration.orders({ after: 0, limit: 9, since })).toMatchObject({ orders: [] });
      await database.write((sql) => sql.run("UPDATE meta SET value = 'another' WHERE key = 'epoch'"));
      expect(await integration.orders({ after: 0, limit: 9, since })).toBeUndefined();
    });
  });

  describe(`items on ${name}`, () => {
    test('are read page by page and alone, as they are put', async () => {
      const { integration } = await opened();
      const first = await integration.items(0, 1);
      expect(first.items).toMatchObject([
        {
          sku: 'MUG',
          barcodes: '4006381333931|4006381333948*6',
          price_minor: 1250,
          currency: 'EUR',
          weight_grams: null,
        },
      ]);
      const rest = await integration.items(first.next ?? 0, 5);
      expect([rest.items.map(({ sku }) => sku), rest.next]).toEqual([['TEE'], null]);
      expect(await integration.item('MUG')).toEqual(first.items[0]);
      expect(await integration.item('mug')).toBeUndefined();
      expect(await integration.put('items', [...first.items, ...rest.items])).toMatchObject({
        ...{ unchanged: 2, changed: 0, added: 0, problems: [] },
      });
    });
    test('one that an order needs stays until the order is done with', async () => {
      const { store, put } = await opened();
      await put('A');
      const uses = { orders: ['Shop:A'], kits: [], units: 0 };
      expect(await store.removeItem('MUG')).toEqual({ type: 'in-use', uses });
      await store.decideOrder('Shop:A', { type: 'cancel' }, { by: null, station: 'x' });
      expect(await store.removeItem('MUG')).toEqual({ type: 'removed' });
      expect(await store.removeItem('MUG')).toEqual({ type: 'unknown-item' });
    });
    test('one that is in a kit, in a kit of an order, or in stock stays', async () => {
      const { store, put, integration, ...open } = await opened();
      await importFile({ store, ...open }, 'kits.csv', 'kit_sku,component_sku,quantity\nSET,TEE,2\n');
      await put('K', { sku: 'SET' });
      await integration.put('stock', [
        { sku: 'TEE', location: 'A-1', quantity: 3 },
        { sku: 'TEE', location: 'A-2', quantity: 0 },
        { sku: 'MUG', location: 'A-1', quantity: 4 },
      ]);
      expect(await store.removeItem('TEE')).toEqual({
        type: 'in-use',
        uses: { orders: ['Shop:K'], kits: ['SET'], units: 3 },
      });
      expect(await store.removeItem('MUG')).toMatchObject({ uses: { orders: [], kits: [], units: 4 } });
    });
    test('a name with signs of a search pattern is meant as it stands, and letters count by their size', async () => {
      const { store, put, integration } = await opened();
      const skus = ['50%_OFF!', '50xyOFF!', '50%_off!'];
      await integration.put(
        'items',
        skus.map((sku) => ({ sku, title: sku })),
      );
      await put('P', { sku: '50xyOFF!' });
      await put('Q', { sku: '50%_OFF!' });
      expect(await store.removeItem('50%_off!')).toEqual({ type: 'removed' });
      expect(await store.removeItem('50%_OFF!')).toMatchObject({ uses: { orders: ['Shop:Q'] } });
    });
    test('benches hear that one is gone, with its empty places; an order that asks for it later waits for a person', async () => {
      const { store, put, integration, database } = await opened();
      const pull = async (cursor = EMPTY_CURSOR) => {
        const asked = { protocol: 1, stationId: 's1', incarnation: 'i1', cursor, resume: null, pages: 9 } as const;
        const reply = await store.pull(asked);
        if (reply.type !== 'changes') throw new Error(reply.type);
        return reply satisfies PullReply;
      };
      await integration.put('stock', [{ sku: 'TEE', location: 'A-1', quantity: 0 }]);
      const before = await pull();
      await store.removeItem('TEE');
      const { pages } = await pull(before.cursor);
      expect(pages).toMatchObject([{ kind: 'item', keys: [], removed: ['TEE'] }]);
      const stock = await database.read((sql) => sql.all("SELECT key FROM records WHERE kind = 'stock'"));
      expect(stock).toEqual([]);
      expect((await pull()).pages.flatMap(({ keys }) => keys)).toEqual(['MUG']);
      await put('L', { sku: 'TEE' });
      expect(await store.order('Shop:L')).toMatchObject({ hold: { reason: 'unknown-item', detail: 'TEE' } });
    });
  });

  describe(`keys of programs on ${name}`, () => {
    test('have the usual rights or those that were given; of one channel those that a channel has', async () => {
      const { database, clock } = await openStore();
      const clients = createClients(database, { now: () => clock.time });
      const rightsOf = async (key = '') => (await clients.whoHas(key))?.rights;
      expect(await rightsOf(await clients.add('usual'))).toEqual(['read', 'orders', 'items', 'stock']);
      expect(await rightsOf(await clients.add('people', null, ['people']))).toEqual(['people']);
      expect(await rightsOf(await clients.add('shop', 'Wish'))).toEqual(['read', 'orders']);
      expect(await rightsOf(await clients.add('reader', 'Wish', ['read', 'people']))).toEqual(['read']);
      expect(await clients.add('usual')).toBeUndefined();
      await database.write((sql) => sql.run("UPDATE clients SET rights = 'read later-right' WHERE name = 'people'"));
      expect((await clients.list()).map(({ name: of, rights }) => [of, rights.join()])).toEqual([
        ['usual', 'read,orders,items,stock'],
        ['people', 'read'],
        ['shop', 'read,orders'],
        ['reader', 'read'],
      ]);
    });
    test('are followed by others: the key before opens until its end, and no longer', async () => {
      const { database, clock } = await openStore();
      const clients = createClients(database, { now: () => clock.time });
      const opens = async (...keys: readonly (string | undefined)[]) =>
        Promise.all(keys.map(async (key = '') => (await clients.whoHas(key)) !== undefined));
      const first = await clients.add('shop', 'Wish', ['orders']);
      const second = await clients.rotate('shop', DAY);
      expect(await opens(first, second)).toEqual([true, true]);
      expect(await clients.whoHas(second ?? '')).toEqual({ name: 'shop', channel: 'Wish', rights: ['orders'] });
      clock.time += DAY / 2;
      // Once more does not make the first one live longer.
      const third = await clients.rotate('shop', DAY);
      expect(await opens(first, second, third)).toEqual([true, true, true]);
      clock.time += DAY / 2;
      expect(await opens(first, second, third)).toEqual([false, true, true]);
      const last = await clients.rotate('shop', 0);
      expect(await opens(second, third, last)).toEqual([false, false, true]);
      await clients.rotate('shop', DAY);
      expect(await clients.revoke('shop')).toBe(true);
      expect(await opens(last)).toEqual([false]);
      expect(await clients.rotate('shop', DAY)).toBeUndefined();
      expect(await clients.add('shop')).toEqual(expect.any(String));
    });
  });
}
