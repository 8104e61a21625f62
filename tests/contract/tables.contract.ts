// Tables as CSV: whole over all pages, read back by our own import, and safe to open in a spreadsheet.
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { grantedEvent } from '#shared/log/index.ts';
import { TABLES, type TableAsk } from '#shared/stock/index.ts';
import { at, bench, count } from '#tests/kit/count-story.ts';
import { importFile, type OpenStore } from '#tests/kit/open-store.ts';

const SHADOW_ORDER = `order,channel,placed_at,ship_by,sku,quantity,name,street1,city,postcode,country
1,wish,2026-01-01,2026-01-02,TEA,1,Ana,Main 1,Lisboa,1000-001,PT
`;

export function tablesContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function whole(
    { store }: OpenStore,
    table: TableAsk['table'],
  ): Promise<{ readonly text: string; readonly pages: number }> {
    let text = '';
    let pages = 0;
    for (let after: number | null = 0; after !== null; pages++) {
      const page: { readonly text: string; readonly next: number | null } = await store.tableOf({
        table,
        days: 90,
        after,
      });
      text += page.text;
      after = page.next;
    }
    return { text, pages };
  }
  const rowsOf = (text: string) => Papa.parse<Record<string, string>>(text.trim(), { header: true }).data;

  describe(`tables as CSV on ${name}`, () => {
    test('have each row once over all pages, and nothing in them is a formula', async () => {
      const open = await openStore();
      open.clock.time = at('08:00');
      const skus = Array.from({ length: 600 }, (_, n) => (n === 0 ? '=1+1' : `-SKU ${n}`));
      await open.store.putRecords(
        skus.map((sku) => ({
          ...{ kind: 'item' as const, key: sku },
          value: { sku, title: sku, barcodes: [], tracking: 'none', costMinor: 250, currency: 'EUR' },
        })),
      );
      await importFile(open, 'stock.csv', `sku,location,quantity\n${skus.map((sku) => `'${sku},A-01,4\n`).join('')}`);
      const stock = await whole(open, 'stock');
      expect([stock.pages, rowsOf(stock.text).length]).toEqual([2, 600]);
      expect(stock.text).not.toMatch(/(?:^|,)"?[=+@-][^,\d]/m);
      // The file itself, taken in, is what stands there already.
      const said = await importFile(open, 'stock.csv', stock.text);
      expect(said).toMatchObject({ unchanged: 600, added: 0, changed: 0, skipped: 0 });
      const moves = await whole(open, 'moves');
      expect(new Set(rowsOf(moves.text).map(({ move }) => move)).size).toBe(600);
      expect(rowsOf(moves.text)[0]).toMatchObject({
        sku: "'=1+1",
        units: '4',
        from: 'count',
        to: 'A-01',
        from_lot: '',
      });
      expect(rowsOf((await whole(open, 'movement')).text)).toHaveLength(600);
    });
    test('of counts have what was found, what the book said and what it is worth', async () => {
      const open = await openStore();
      open.clock.time = at('08:00');
      await open.store.putRecords([
        {
          ...{ kind: 'item', key: 'MUG' },
          value: { sku: 'MUG', title: 'Mug', barcodes: [], tracking: 'none', costMinor: 250, currency: 'EUR' },
        },
        {
          ...{ kind: 'operator', key: 'ana' },
          value: { id: 'ana', name: 'ana', badge: 'ana', role: 'supervisor', language: null, pinSet: true },
        },
      ]);
      await importFile(open, 'stock.csv', 'sku,location,quantity\nMUG,A-01,50\nMUG,A-02,5\n');
      await open.store.decidePolicy('count-recount', false, { by: null, station: 'tests' });
      open.clock.time = at('15:00');
      for (const [location, units] of [
        ['A-01', 40],
        ['A-02', 5],
      ] as const) {
        const counter = bench(open, location);
        const { opened, found, finished } = count(`c-${location}`, location);
        for (const event of [opened, found(units), finished()]) counter.note('10:00', event, { by: 'ana' });
        await counter.tell();
      }
      expect(rowsOf((await whole(open, 'differences')).text)).toMatchObject([
        {
          ...{ counted_at: new Date(at('10:00')).toISOString(), location: 'A-01', sku: 'MUG', counted: '40' },
          ...{ book_low: '50', variance: '-10', value: '-25', currency: 'EUR', state: 'open', counted_by: 'ana' },
        },
      ]);
      expect(rowsOf((await whole(open, 'counts')).text)).toMatchObject([
        { location: 'A-02', variance: '0', by_rule: 'match' },
      ]);
      expect(rowsOf((await whole(open, 'zones')).text)).toMatchObject([{ aisle: 'A', lines: '1', accuracy: '1' }]);
    });
    test('of overrides say who asked for what, who allowed it, where and why, also of other things than orders', async () => {
      const open = await openStore();
      open.clock.time = at('15:00');
      await open.store.putRecords(
        (['ana', 'pat'] as const).map((id) => ({
          ...{ kind: 'operator', key: id },
          value: {
            id,
            name: id,
            badge: id,
            role: id === 'ana' ? 'supervisor' : 'packer',
            language: null,
            pinSet: true,
          },
        })),
      );
      const one = bench(open, 'b1');
      const granted = { grantId: 'g1', supervisorId: 'ana', reason: 'code-new' } as const;
      one.note(
        '10:00',
        grantedEvent({ kind: 'teach-code', about: { kind: 'code', id: '4006' }, parcel: null }, granted),
        {
          by: 'pat',
        },
      );
      one.note('10:05', { type: 'ScanRefused', v: 1, scanId: 's', orderId: null, raw: 'x', reason: 'y', sku: null });
      one.note(
        '10:10',
        grantedEvent(
          { kind: 'reprint', about: { kind: 'order', id: 'wish:1' }, parcel: 2 },
          { ...granted, grantId: 'g2', reason: 'damaged' },
        ),
        { by: 'pat' },
      );
      await one.tell();
      expect(rowsOf((await whole(open, 'overrides')).text)).toMatchObject([
        {
          ...{ at: new Date(at('10:00')).toISOString(), kind: 'teach-code', about: 'code', id: '4006', parcel: '' },
          ...{ reason: 'code-new', asked_by: 'pat', allowed_by: 'ana', station: 'b1', outcome: 'applied' },
        },
        { kind: 'reprint', about: 'order', id: 'wish:1', parcel: '2', reason: 'damaged', asked_by: 'pat' },
      ]);
    });
    test('what rules in shadow would have stopped is told with its order and the version of the rules', async () => {
      const open = await openStore();
      open.clock.time = at('15:00');
      await importFile(open, 'orders.csv', SHADOW_ORDER);
      const one = bench(open, 'b1');
      const needs = [{ key: '1', lineId: '1', sku: 'TEA', units: 1, kitSku: null }];
      const orderId = 'wish:1';
      const shadowed = { type: 'RuleShadowed', v: 1, orderId, parcel: 1, policies: 4 } as const;
      one.note('10:00', { type: 'OrderOpened', v: 1, orderId, rev: 1, needs, policies: 4 }, { by: 'pat' });
      one.note('10:05', { ...shadowed, rule: 'short-life', sku: 'TEA' }, { by: 'pat' });
      one.note('10:06', { ...shadowed, rule: 'stale-data', sku: null }, { by: 'pat' });
      await one.tell();
      expect(rowsOf((await whole(open, 'shadow')).text)).toMatchObject([
        {
          ...{ at: new Date(at('10:05')).toISOString(), rule: 'short-life', order: 'wish:1', parcel: '1', sku: 'TEA' },
          ...{ policies: '4', by: 'pat', station: 'b1', outcome: 'applied' },
        },
        { rule: 'stale-data', sku: '', outcome: 'applied' },
      ]);
    });
    test('each begins with its headings, also when it is empty; they are for whoever may see stock', async () => {
      const open = await openStore();
      for (const table of TABLES) expect((await whole(open, table)).text).toMatch(/^[a-z_]+(?:,[a-z_]+)+\r\n$/);
      expect(await open.store.stockTable({ table: 'stock', days: 90, after: 0 }, 'nobody')).toBeNull();
    });
  });
}
