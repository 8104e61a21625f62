import { describe, expect, test } from 'vitest';
import { createClients } from '#electron/store/server/clients.ts';
import { createIntegration } from '#electron/store/server/integration.ts';
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

  describe(`what an order lost, on ${name}`, () => {
    test('a PUT that takes lines off an order is taken and says so by the order; a packed one is refused by its row', async () => {
      const { integration, put, database } = await opened();
      const line = (code: string, sku: string, quantity = 1) => ({ order: code, channel: 'Shop', sku, quantity });
      await integration.put('orders', [line('W', 'MUG'), line('W', 'TEE'), line('W', 'MUG', 4), line('X', 'MUG')]);
      const half = await integration.put('orders', [line('X', 'MUG'), line('W', 'MUG')]);
      expect(half).toMatchObject({ changed: 1, unchanged: 1, problems: [] });
      expect(half.warnings).toEqual([
        { line: 2, field: 'sku', reason: 'lines-taken-off', value: 'W: MUG, TEE', order: 'W', channel: 'Shop' },
      ]);
      // Less of the same line, or two lines written as one, is no line that was lost.
      await integration.put('orders', [line('Y', 'MUG', 2), line('Y', 'MUG', 3)]);
      expect((await integration.put('orders', [line('Y', 'MUG', 5)])).warnings).toEqual([]);
      expect((await integration.put('orders', [line('Y', 'MUG', 1)])).warnings).toEqual([]);
      await database.write((sql) =>
        sql.run("UPDATE records SET json = replace(json, '\"on-hold\"', '\"packed\"') WHERE key = 'Shop:W'"),
      );
      expect(await integration.put('orders', [line('Y', 'MUG'), line('W', 'TEE'), line('W', 'MUG')])).toMatchObject({
        ...{ skipped: 1, warnings: [] },
        problems: [{ line: 2, field: 'lines', reason: 'order-packed', order: 'W', channel: 'Shop' }],
      });
      expect((await put('Z')).warnings).toEqual([]);
    });
    test('an order with one row that is refused is refused whole, and the others of its request are taken', async () => {
      const { integration, store } = await opened();
      const row = { channel: 'Shop', sku: 'MUG', quantity: 1 };
      const put = await integration.put('orders', [
        { ...row, order: 'R' },
        { ...row, order: 'S' },
        { ...row, order: 'R', sku: 'TEE', unit_price_minor: 5 },
      ]);
      expect(put).toMatchObject({ added: 1, skipped: 2 });
      expect(put.problems.map(({ line, order, reason }) => [line, order, reason]).toSorted()).toEqual([
        [1, 'R', 'with-its-order'],
        [3, 'R', 'no-currency'],
      ]);
      expect([await store.order('Shop:R'), (await store.order('Shop:S'))?.code]).toEqual([null, 'S']);
    });
    test('text that was read in a wrong encoding is refused by its row and loses nothing else', async () => {
      const { integration } = await opened();
      const row = { channel: 'Shop', sku: 'MUG', quantity: 1 };
      const put = await integration.put('orders', [
        { ...row, order: 'T', name: 'M\ufffdller' },
        { ...row, order: 'U', name: 'Müller' },
      ]);
      expect(put).toMatchObject({ added: 1, problems: [{ line: 1, field: 'name', reason: 'not-utf8', order: 'T' }] });
    });
    test('every bad row of a request is named, however many there are, and what may be meant otherwise', async () => {
      const { integration } = await opened();
      const rows = Array.from({ length: 300 }, (_, n) => ({ sku: `N${n}`, barcodes: 'CODE*0' }));
      expect((await integration.put('items', rows)).problems).toHaveLength(300);
      const shared = await integration.put('items', [{ sku: 'CUP', barcodes: '4006381333931' }]);
      expect(shared).toMatchObject({ added: 1, warnings: [{ line: 1, field: 'barcodes', reason: 'shared-barcode' }] });
    });
    test('an order whose code has a look-alike hyphen keeps what its rows do not speak of', async () => {
      const { put, integration, store } = await opened();
      await put('A-1');
      await integration.put('orders', [{ order: 'A\u20111', channel: 'Shop', sku: 'MUG', quantity: 2 }]);
      expect(await store.order('Shop:A-1')).toMatchObject({ address: { street1: 'Main 1' }, lines: [{ quantity: 2 }] });
    });
  });

  describe(`people by a program on ${name}`, () => {
    const people = async () => {
      const open = await openStore();
      await importFile(
        open,
        'operators.csv',
        'name,badge,role\nRoot,ADMIN-1,administrator\nSam,B2,supervisor\nAna,B3,packer\n',
      );
      const before = await open.store.people(0, 100);
      return { ...open, before };
    };
    test('are read page by page, each once', async () => {
      const { store } = await people();
      const read: string[] = [];
      for (let after: number | null = 0; after !== null; ) {
        const page: Awaited<ReturnType<typeof store.people>> = await store.people(after, 2);
        expect(page.operators.length).toBeLessThanOrEqual(2);
        read.push(...page.operators.map(({ name: who }) => who));
        after = page.next;
      }
      expect(read).toEqual(['Root', 'Sam', 'Ana']);
    });
    test('packers and supervisors are put, the same again changes nothing, and what a row does not speak of stays', async () => {
      const { store } = await people();
      const rows = [
        { name: 'Ben', badge: 'B4', role: 'packer', language: 'de' },
        { name: 'ana', role: 'supervisor' },
      ];
      expect(await store.putPeople(rows)).toEqual({
        ...{ added: 1, changed: 1, unchanged: 0, skipped: 0, problems: [], warnings: [] },
      });
      expect(await store.putPeople(rows)).toMatchObject({ unchanged: 2, changed: 0, added: 0 });
      const { operators } = await store.people(0, 100);
      expect(operators.find(({ name: who }) => who === 'Ben')).toEqual({
        ...{ name: 'Ben', badge: 'B4', role: 'packer', language: 'de' },
      });
      expect(operators.find(({ name: who }) => who === 'ana')).toMatchObject({ badge: 'B3', role: 'supervisor' });
      expect((await store.operators()).every(({ pinSet }) => !pinSet)).toBe(true);
    });
    test('nobody becomes or stays less than an administrator by it, and the badge of one is not told', async () => {
      const { store, before } = await people();
      expect(before.operators.find(({ role }) => role === 'administrator')).toMatchObject({
        name: 'Root',
        badge: null,
      });
      const put = await store.putPeople([
        { name: ' ROOT ', role: 'packer' },
        { name: 'Root', badge: 'MINE' },
        { name: 'Eve', role: 'Administrator' },
        { name: 'Sam', role: 'administrator' },
        { name: 'Cy', badge: 'C1' },
      ]);
      expect(put).toMatchObject({ added: 1, changed: 0, skipped: 4 });
      expect(put.problems.map(({ line, field, reason, name: who }) => [line, field, reason, who])).toEqual([
        [1, 'name', 'is-administrator', ' ROOT '],
        [2, 'name', 'is-administrator', 'Root'],
        [3, 'role', 'no-administrators', 'Eve'],
        [4, 'role', 'no-administrators', 'Sam'],
      ]);
      const after = await store.operators();
      expect(after.filter(({ role }) => role === 'administrator')).toMatchObject([{ id: 'root', badge: 'ADMIN-1' }]);
      expect(after.find(({ id }) => id === 'sam')).toMatchObject({ role: 'supervisor' });
    });
    test('a badge that somebody has is refused by name, also when an administrator would give it up in the same request', async () => {
      const { store } = await people();
      const put = await store.putPeople([
        { name: 'Root', badge: '' },
        { name: 'Ben', badge: 'ADMIN-1' },
        { name: 'Cy', badge: 'B2' },
        { name: 'Di', badge: 'D1' },
        { name: 'Ed', badge: 'D1' },
      ]);
      expect(put.added).toBe(0);
      expect(put.problems.map(({ line, reason, value, name: who }) => [line, reason, value, who])).toEqual([
        [1, 'is-administrator', 'Root', 'Root'],
        [2, 'badge-taken', 'ADMIN-1: Root', 'Ben'],
        [3, 'badge-taken', 'B2: Sam', 'Cy'],
        [4, 'badge-taken', expect.stringContaining('Ed'), 'Di'],
        [5, 'badge-taken', expect.stringContaining('Di'), 'Ed'],
      ]);
      // Two who change badges with each other are no two with one badge.
      const swap = [
        { name: 'Sam', badge: 'B3' },
        { name: 'Ana', badge: 'B2' },
      ];
      expect(await store.putPeople(swap)).toMatchObject({ changed: 2, problems: [] });
    });
    test('a PIN stays what it was, and whoever is removed signs in nowhere; an administrator stays', async () => {
      const { store } = await people();
      await store.putPin('ana', '1234');
      await store.putPeople([{ name: 'Ana', role: 'supervisor', badge: '' }]);
      expect(await store.verifyPin('ana', '1234')).toEqual({ type: 'ok' });
      expect((await store.operators()).find(({ id }) => id === 'ana')).toMatchObject({ pinSet: true, badge: '' });
      expect(await store.removePerson('ANA')).toBe('removed');
      expect(await store.verifyPin('ana', '1234')).toEqual({ type: 'no-pin' });
      expect([await store.removePerson('Ana'), await store.removePerson('Root')]).toEqual(['unknown', 'administrator']);
      expect(await store.roleOf('root')).toBe('administrator');
    });
  });
}
