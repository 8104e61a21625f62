import { expect, test } from 'vitest';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Scan } from '#renderer/core/scanning/scan.ts';
import { createStoredCodes } from '#renderer/features/stored/state/stored-codes.ts';
import type { ReplicaDatabase } from '#renderer/replica/database.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { BarcodeDirectory } from '#shared/barcode/index.ts';

function station(saved: unknown = undefined) {
  const kept = new Map<string, unknown>(saved === undefined ? [] : [['stored', saved]]);
  const meta = {
    put: async ({ key, value }: { key: string; value: unknown }) => void kept.set(key, value),
    get: async (key: string) => (kept.has(key) ? { key, value: kept.get(key) } : undefined),
  };
  const directory: BarcodeDirectory = {
    itemsByGtin: () => [],
    itemsByCode: (text) => (text === 'MUG' ? [{ sku: 'MUG-BLU', units: 1 }] : []),
    operatorByBadge: () => undefined,
    ordersByCode: () => [],
    orderByTote: () => undefined,
    locationByCode: () => undefined,
    spellingsOf: () => [],
  };
  const store = createStationView();
  const scanned: Scan[] = [];
  const told: unknown[] = [];
  const codes = createStoredCodes({
    store,
    database: { meta } as unknown as Pick<ReplicaDatabase, 'meta'>,
    directory,
    teller: { tell: async (say) => void told.push(say) },
    scan: async (scan) => void scanned.push(scan),
    count: async () => undefined,
    now: () => Date.UTC(2026, 10, 23),
  });
  const list = () => store.getState().storedCodes.map(({ text }) => text);
  return { store, codes, scanned, told, kept, list };
}
const delivery: Scan = { id: 'd1', text: 'MUG\nTEA', symbology: null };
const LINES = ['MUG', 'TEA', 'MUG'].map((text) => ({ text, symbology: null }));

test('a delivery is listed and told, nothing of it is scanned, and it is saved', async () => {
  const { store, codes, scanned, told, list } = station();
  await codes.receive(delivery, LINES);
  expect([list(), scanned, told, store.getState().dialog]).toEqual([
    ['MUG', 'TEA', 'MUG'],
    [],
    [{ type: 'codes-stored', count: 3 }],
    'stored',
  ]);
  await codes.receive(delivery, LINES);
  expect(list()).toHaveLength(3);
  await codes.receive({ ...delivery, id: 'd2' }, LINES.slice(0, 2));
  expect(list()).toHaveLength(5);
});
test('a dialog that is open stays open', async () => {
  const { store, codes } = station();
  store.setState({ dialog: 'hold' });
  await codes.receive(delivery, LINES);
  expect(store.getState().dialog).toBe('hold');
});
test('a code is taken once, however often it is pressed, and the last one closes the list', async () => {
  const { store, codes, scanned, list } = station();
  await codes.receive(delivery, LINES);
  await Promise.all([codes.take('d1#3'), codes.take('d1#3')]);
  expect(scanned.map(({ id, text }) => [id, text])).toEqual([['d1#3', 'MUG']]);
  await codes.discard('d1#1');
  expect([list(), store.getState().dialog]).toEqual([['TEA'], 'stored']);
  await codes.discardAll();
  expect([list(), store.getState().dialog, scanned]).toEqual([[], null, [expect.anything()]]);
});
test('a list that is closed or emptied takes its word off the banner, and no other word', async () => {
  const { store, codes, list } = station();
  const saying = (say: Say) => store.setState({ answer: { id: 'a', at: 0, tone: 'attention', say, sku: null } });
  await codes.receive(delivery, LINES);
  saying({ type: 'codes-stored', count: 3 });
  codes.close();
  expect([store.getState().answer, store.getState().dialog, list()]).toEqual([null, null, ['MUG', 'TEA', 'MUG']]);
  saying({ type: 'codes-stored', count: 3 });
  await codes.discard('d1#1');
  expect(store.getState().answer).not.toBeNull();
  await codes.discardAll();
  expect(store.getState().answer).toBeNull();
  saying({ type: 'scan-first' });
  codes.close();
  expect(store.getState().answer?.say.type).toBe('scan-first');
});
test('the list outlives a restart, and a damaged one is an empty one', async () => {
  const before = station();
  await before.codes.receive(delivery, LINES);
  const { codes, list } = station(before.kept.get('stored'));
  await codes.restore();
  expect(list()).toEqual(['MUG', 'TEA', 'MUG']);
  const damaged = station([{ id: 1 }]);
  await damaged.codes.restore();
  expect(damaged.list()).toEqual([]);
});
test('each code has its meaning as of now', () => {
  const { codes } = station();
  expect(codes.meaningOf({ id: 'x', text: 'MUG', symbology: null })).toMatchObject({ type: 'meaning' });
  expect(codes.meaningOf({ id: 'x', text: '?', symbology: null })).toMatchObject({ type: 'unknown' });
  expect(codes.meaningOf({ id: 'x', text: '(01)04006381333932', symbology: null })).toMatchObject({
    type: 'unreadable',
  });
});
