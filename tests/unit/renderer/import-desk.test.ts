import { expect, test } from 'vitest';
import { createImportDesk, missingColumns } from '#renderer/features/import/state/import-desk.ts';
import type { ImportPreview, Imports } from '#renderer/features/import/state/imports.ts';
import { createStationView } from '#renderer/station/features.ts';

const PREVIEW: ImportPreview = {
  importId: 'one',
  encoding: 'utf-8',
  kind: 'orders',
  rows: 1,
  good: 1,
  columns: [],
  sample: [],
  problems: [],
  problemCount: 0,
  warnings: [],
  warningCount: 0,
  source: 'shopify',
  delimiter: ',',
  used: [{ heading: 'Name', column: 'order', first: '#1' }],
  unknown: ['Vendor'],
  later: [],
};
const COUNTS = { added: 1, changed: 0, unchanged: 0, skipped: 0 };
const file = new File(['x'], 'orders.csv');

function open(imports: Partial<Imports> = {}) {
  const store = createStationView();
  const asked: string[] = [];
  const desk = createImportDesk({
    store,
    imports: {
      preview: async () => ({ type: 'ok', value: PREVIEW }),
      map: async (_headings, columns) => {
        asked.push(JSON.stringify(columns));
        return { type: 'ok', value: null };
      },
      apply: async (importId) => {
        asked.push(`take ${importId}`);
        return { type: 'ok', value: COUNTS };
      },
      ...imports,
    },
  });
  return { desk, asked, stage: () => store.getState().importing };
}

test('a file is looked at and goes back without anything being taken', async () => {
  const { desk, asked, stage } = open();
  await desk.look(file);
  expect(stage().type).toBe('preview');
  desk.back();
  expect(stage().type).toBe('choose');
  await desk.take();
  expect(asked).toEqual([]);
});

test('what was looked at is taken by its act alone, and its counts are told', async () => {
  const { desk, asked, stage } = open();
  await desk.look(file);
  await desk.take();
  expect(asked).toEqual(['take one']);
  expect(stage()).toMatchObject({ type: 'done', name: 'orders.csv', counts: COUNTS });
});

test('columns that are named by hand are used only once an order has all that it needs', async () => {
  const { desk, asked, stage } = open();
  await desk.look(file);
  desk.changeColumns();
  expect(stage()).toMatchObject({ headings: ['Name', 'Vendor'], columns: { Name: 'order' } });
  await desk.keepColumns();
  expect(asked).toEqual([]);
  desk.back();
  expect(stage().type).toBe('preview');
  desk.changeColumns();
  desk.name('Vendor', 'sku');
  desk.name('Amount', 'quantity');
  desk.name('Other', '');
  await desk.keepColumns();
  expect(asked).toEqual(['{"Name":"order","Vendor":"sku","Amount":"quantity"}']);
  expect(stage().type).toBe('preview');
});

test('a file that is not known asks what its columns mean, with what they probably do', async () => {
  const { desk, stage } = open({
    preview: async () => ({ type: 'unknown', headings: ['Order No', 'SKU', 'Qty'], first: ['1', 'A', '2'] }),
  });
  await desk.look(file);
  const asks = stage();
  expect(asks.type === 'mapping' && missingColumns(asks.columns)).toEqual([]);
  desk.back();
  expect(stage().type).toBe('choose');
});

test('whoever may not take files in is told so', async () => {
  const { desk, stage } = open({ apply: async () => ({ type: 'refused', refusal: 'not-supervisor' }) });
  await desk.look(file);
  await desk.take();
  expect(stage()).toMatchObject({ type: 'failed', refusal: 'not-supervisor', name: 'orders.csv' });
});
