// Every channel of the bridge, asked of the real station over the real gate.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Station } from '#electron/station/station.ts';
import { type ChannelName, channels, type InOf, type OutOf } from '#shared/bridge/index.ts';
import {
  append,
  emptyHead,
  grantedEvent,
  headAfter,
  type LogEntry,
  type OverrideSubject,
  orderSubject,
  type StationEvent,
} from '#shared/log/index.ts';
import { needsOf } from '#shared/packing/index.ts';
import { EMPTY_CURSOR } from '#shared/sync/index.ts';
import { aJpeg } from '#tests/kit/a-jpeg.ts';
import { openDemoStation } from '#tests/kit/open-demo-station.ts';
import { digest } from '#tests/kit/open-store.ts';
import { startStoreProcess } from '#tests/kit/store-process.ts';

const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'packbench-channels-'));
let station: Station;
const pushed: string[] = [];

beforeAll(async () => {
  const opened = await openDemoStation(dataFolder);
  if (!opened.ok) throw new Error(opened.failure.sentence);
  station = opened.value;
  station.listen((push) => pushed.push(push));
});
afterAll(() => station.close());

async function call<Name extends ChannelName>(name: Name, payload: InOf<Name>): Promise<OutOf<Name>> {
  const reply = await station.serve('window', name, payload);
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.type}: ${reply.failure.message}`);
  return reply.value as OutOf<Name>;
}

test('the station tells what it is, and is claimed by one window', async () => {
  expect(await call('station/info', {})).toMatchObject({
    host: 'browser',
    devices: 'virtual',
    demo: true,
    keyboardScanners: [],
    settings: { name: 'Bench 1' },
  });
  expect(await call('station/claim', {})).toEqual({ type: 'claimed' });
  expect(await call('station/save-settings', { language: 'de' })).toMatchObject({
    type: 'saved',
    settings: { language: 'de' },
  });
  expect(JSON.parse(readFileSync(path.join(dataFolder, 'station.json'), 'utf8'))).toMatchObject({
    station: { language: 'de' },
  });
});
test('nonsense is turned away at the gate of every channel', async () => {
  for (const name of Object.keys(channels)) {
    const reply = await station.serve('window', name, 'nonsense');
    expect(reply, name).toMatchObject({ ok: false, failure: { type: 'bad-payload' } });
  }
  for (const name of ['nope', 'toString', '__proto__', 7, null])
    expect(await station.serve('window', name, {})).toMatchObject({ failure: { type: 'unknown-channel' } });
});
test('people and PINs', async () => {
  expect(await call('session/read', {})).toEqual({ session: null });
  const byPin = (pin: string) => call('session/sign-in', { by: 'pin', operatorId: 'ana pereira', pin });
  expect(await byPin('0000')).toMatchObject({ type: 'wrong-pin' });
  expect(await call('session/sign-in', { by: 'badge', badge: 'BADGE' })).toEqual({ type: 'unknown-badge' });
  expect(await call('session/read', {})).toEqual({ session: null });
  const answer = await byPin('1234');
  expect(answer).toMatchObject({ type: 'signed-in', session: { operatorId: 'ana pereira', by: 'pin' } });
  expect(await call('session/read', {})).toEqual({ session: answer.type === 'signed-in' && answer.session });
  expect(JSON.parse(readFileSync(path.join(dataFolder, 'session.json'), 'utf8'))).toMatchObject({ by: 'pin' });
  await call('session/sign-out', {});
  expect(await call('session/read', {})).toEqual({ session: null });
  expect(existsSync(path.join(dataFolder, 'session.json'))).toBe(false);
  expect(await call('operators/set-pin', { operatorId: 'ana pereira', pin: '9999', currentPin: '0000' })).toMatchObject(
    {
      type: 'wrong-pin',
    },
  );
  expect(await call('operators/create-first', { name: 'Eve', pin: '1234' })).toEqual({ type: 'refused' });
  // Nobody signed in, then a packer: people are an administrator's.
  const eve = { type: 'add', name: 'Eve', badge: '', role: 'administrator', language: null } as const;
  expect(await call('operators/change', eve)).toEqual({ type: 'refused', why: 'not-administrator' });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE1001' });
  expect(await call('operators/change', eve)).toEqual({ type: 'refused', why: 'not-administrator' });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE9001' });
  const given = await call('operators/change', eve);
  if (given.type !== 'pin-given') throw new Error(given.type);
  const { pin: oneTime } = given;
  const enter = (pin: string) => call('session/sign-in', { by: 'pin', operatorId: 'eve', pin });
  expect(await enter(oneTime)).toEqual({ type: 'choose-pin' });
  expect(await call('session/read', {})).toMatchObject({ session: { operatorId: 'robin admin' } });
  expect(await call('operators/set-pin', { operatorId: 'eve', pin: '2468', currentPin: oneTime })).toEqual({
    type: 'ok',
  });
  expect(await enter('2468')).toMatchObject({ type: 'signed-in', session: { operatorId: 'eve' } });
  expect(await call('operators/change', { type: 'remove', operatorId: 'eve' })).toMatchObject({ type: 'changed' });
  await call('session/sign-out', {});
});
test('policies are set by whoever has their right, and by nobody else', async () => {
  const set = (value: boolean | number | null, name = 'due-days') =>
    call('policies/set', { name, value, stationId: 's1' });
  expect(await set(5)).toEqual({ type: 'refused', why: 'not-administrator' });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE2001' });
  expect(await set(5)).toEqual({ type: 'refused', why: 'not-administrator' });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE9001' });
  expect(await set(5, 'no-such-policy')).toEqual({ type: 'unknown-policy' });
  expect(await set(0)).toMatchObject({ type: 'bad-value' });
  expect(await set(5)).toEqual({ type: 'set', rev: 1 });
  expect(await set(null)).toEqual({ type: 'set', rev: 2 });
  expect(await call('policies/preview', { name: 'due-days', value: 5 })).toMatchObject({
    preview: { type: 'stops-nothing' },
  });
  expect(await call('policies/history', { before: 2 })).toMatchObject({
    type: 'history',
    history: { changes: [{ version: 1, name: 'due-days', from: null, to: 5 }], next: null },
  });
  await call('session/sign-out', {});
  expect(await call('policies/history', { before: null })).toEqual({ type: 'history', history: null });
  expect(await call('policies/preview', { name: 'due-days', value: 5 })).toEqual({ type: 'preview', preview: null });
});
test('the station joins a store by its code, keeps its key to itself, and comes back to its own store', async () => {
  expect(await call('store/setting', {})).toEqual({ mode: 'embedded', url: null, keychain: false });
  const backend = await startStoreProcess();
  const ask = { url: backend.url(), stationId: 's1', name: 'Bench 1' };
  const code = /Pairing code: (\S+)/.exec((await backend.command('pair')).output)?.[1] ?? '';
  // Nobody but an administrator takes a bench with people to another store, or back.
  for (const badge of [null, 'BADGE1001']) {
    if (badge) await call('session/sign-in', { by: 'badge', badge });
    expect(await call('store/pair', { ...ask, code })).toMatchObject({ trouble: 'not-administrator' });
    expect(await call('store/use-embedded', {})).toEqual({ type: 'not-administrator' });
  }
  await call('session/sign-in', { by: 'badge', badge: 'BADGE9001' });
  expect(await call('store/pair', { ...ask, code: 'AAAA-AAAA' })).toMatchObject({ trouble: 'code-refused' });
  expect(await call('store/pair', { ...ask, url: 'ftp://x', code: 'AAAA-AAAA' })).toMatchObject({ trouble: 'bad-url' });
  expect(await call('store/pair', { ...ask, url: 'http://192.0.2.1:1', code: 'AAAA-AAAA' })).toMatchObject({
    trouble: 'not-secure',
  });
  expect(await call('store/pair', { ...ask, code })).toEqual({ type: 'paired' });
  expect(await call('store/setting', {})).toMatchObject({ mode: 'remote', url: backend.url() });
  const pull = {
    protocol: 1 as const,
    stationId: 's1',
    incarnation: 'i',
    cursor: EMPTY_CURSOR,
    resume: null,
    pages: 1,
  };
  expect(await call('store/pull', pull)).toMatchObject({ type: 'reply', reply: { total: 0 } });
  const configuration = readFileSync(path.join(dataFolder, 'station.json'), 'utf8');
  expect(JSON.parse(configuration)).toMatchObject({ store: { mode: 'remote', url: backend.url() } });
  const keyFile = path.join(dataFolder, 'store.key');
  const { key } = JSON.parse(readFileSync(keyFile, 'utf8')) as { key: string };
  expect(configuration).not.toContain(key);
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);

  const kept = readdirSync(dataFolder).filter((name) => /^offline-[0-9a-f]{12}\.db$/.test(name));
  expect(kept).toHaveLength(1);
  expect(statSync(path.join(dataFolder, kept[0] ?? '')).mode & 0o777).toBe(0o600);

  // Of the store that was joined nobody is known yet: whoever is here may leave it again.
  expect(await call('store/use-embedded', {})).toEqual({ type: 'left' });
  expect(await call('store/setting', {})).toMatchObject({ mode: 'embedded', url: null });
  expect(existsSync(keyFile)).toBe(false);
  const own = await call('store/pull', pull);
  expect(own.type === 'reply' && own.reply.type === 'changes' && own.reply.total).toBeGreaterThan(200);
  await backend.kill();
});
test('what is decided about an order is refused to a packer, and done for a supervisor who is signed in', async () => {
  const ask = { orderId: 'Wish:10404', here: false, stationId: 's1' };
  await call('session/sign-in', { by: 'badge', badge: 'BADGE1001' });
  const hold = { type: 'hold', reason: 'other', detail: '' } as const;
  for (const change of [hold, { type: 'release' }, { type: 'cancel' }] as const)
    expect(await call('order/change', { ...ask, change })).toEqual({ type: 'needs-supervisor' });
  expect(await call('order/change', { ...ask, change: hold, here: true })).toEqual({ type: 'needs-supervisor' });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE2001' });
  expect(await call('order/change', { ...ask, change: hold })).toMatchObject({ type: 'changed', status: 'on-hold' });
  expect(await call('order/change', { ...ask, change: { type: 'release' } })).toMatchObject({
    type: 'changed',
    status: 'confirmed',
  });
  expect(await call('order/change', { ...ask, change: { type: 'release' }, here: true })).toEqual({ type: 'allowed' });
  expect(await call('order/change', { ...ask, orderId: 'Wish:none', change: { type: 'release' } })).toEqual({
    type: 'unknown-order',
  });
});
test('sheets to count on are made for whoever decides about counts', async () => {
  const words = {
    fields: ['Who', 'From', 'Until'] as [string, string, string],
    item: 'I',
    units: 'U',
    nothing: '0',
    note: '',
  };
  const pages = [{ title: 'C-0001-1', code: 'C-0001-1', bars: [], places: [] }];
  const sheet = { name: 'C-0001', language: 'en', title: 'C-0001', words, pages, drawn: [] };
  await call('session/sign-in', { by: 'badge', badge: 'BADGE1001' });
  expect(await call('sheet/count', sheet)).toEqual({ type: 'not-supervisor' });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE2001' });
  const made = await call('sheet/count', sheet);
  expect(made.type === 'made' && readFileSync(made.file).subarray(0, 5).toString()).toBe('%PDF-');
});
test('what stands on a manifest is printed for whoever hands it over', async () => {
  const words = { fields: ['a', 'b', 'c'] as [string, string, string], item: '', units: '', nothing: '', note: '' };
  const lines = [{ text: '340123450000000017 · 10402 · 1', bars: [1, 1, 2] }];
  const pages = [{ title: 'M-1', code: 'M-1', bars: [], places: [{ location: 'DHL', bars: [], lines }] }];
  const made = await call('sheet/manifest', { name: 'M-1', language: 'en', title: 'M-1', words, pages, drawn: [] });
  expect(readFileSync(made.file).subarray(0, 5).toString()).toBe('%PDF-');
});
test('a report is given back as a PDF, and kept by whoever asked for it', async () => {
  const sections = [{ heading: 'What happened', rows: [{ left: '10:00', text: 'Parcel closed', small: '' }] }];
  const made = await call('sheet/report', { title: 'P', about: '', bars: [], note: '', sections, drawn: [] });
  expect(Buffer.from(made.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
});
test('counts are planned, seen and decided by who is signed in and may, and the PIN is theirs', async () => {
  const lines = { show: 'open', skip: 0, limit: 10 } as const;
  const zone = { type: 'zone', zone: 'B' } as const;
  const plan = { opId: 'p1', of: zone, assignedTo: null, dueAt: null, most: 10, dryRun: false };
  const decide = (pin: string) => ({ opId: 'd1', pin, decisions: [{ type: 'dismiss' as const, line: 'none' }] });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE1001' });
  expect(await call('counts/lines', lines)).toEqual({ type: 'not-allowed' });
  expect(await call('counts/plan', plan)).toEqual({ type: 'not-allowed' });
  expect(await call('counts/assign', { plan: 'C-0001', assignedTo: null })).toEqual({ type: 'not-allowed' });
  expect(await call('counts/figures', { days: 30 })).toEqual({ type: 'not-allowed' });
  expect(await call('counts/decide', decide('1234'))).toEqual({ type: 'not-allowed' });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE2001' });
  expect(await call('counts/plan', plan)).toEqual({ type: 'planned', code: 'C-0001', places: 1 });
  expect(await call('counts/assign', { plan: 'C-0001', assignedTo: null })).toEqual({ type: 'assigned', places: 1 });
  // Blind, as long as no policy says otherwise.
  expect(await call('counts/expected', { location: 'A-01-1' })).toEqual({ type: 'not-allowed' });
  expect(await call('counts/lines', lines)).toMatchObject({ type: 'page', page: { open: 0, lines: [], codes: [] } });
  expect(await call('counts/figures', { days: 30 })).toMatchObject({ type: 'figures', figures: { lines: 0 } });
  expect(await call('counts/decide', decide('0000'))).toMatchObject({ type: 'wrong-pin' });
  expect(await call('counts/decide', decide('1234'))).toEqual({ type: 'decided', outcomes: ['not-open'] });
});
test('an order is claimed, and claimed again by the same station', async () => {
  const ask = { stationId: 's1', stationName: 'Bench 1', orderId: 'Wish:10404', takeOver: false };
  expect(await call('store/claim', ask)).toMatchObject({
    type: 'reply',
    reply: { type: 'granted', claim: { fence: 1 } },
  });
  expect(await call('store/claim', ask)).toMatchObject({ reply: { type: 'granted', claim: { fence: 1 } } });
  expect(await call('store/claim', { ...ask, stationId: 's2' })).toMatchObject({ reply: { type: 'held' } });
});
test('who packs a claimed order is who is signed in, whatever the page says', async () => {
  const { session } = await call('session/read', {});
  const ask = { stationId: 's1', stationName: 'Bench 1', orderId: 'Wish:10415', takeOver: false };
  const forged = { ...ask, by: 'somebody else', allowedBy: 'sam taylor' };
  expect(await call('store/claim', forged)).toMatchObject({
    reply: { type: 'granted', claim: { by: session?.operatorId } },
  });
});
test('the store is asked for an order by its code', async () => {
  expect(await call('store/find-orders', { code: '10404' })).toMatchObject({
    type: 'found',
    orders: [{ order: '10404', channel: 'Wish' }],
  });
  expect(await call('store/events-of', { orderId: 'unheard of' })).toEqual({ type: 'told', events: [] });
  expect(await call('store/find-orders', { code: 'unheard of' })).toEqual({ type: 'found', orders: [] });
});
test('what stands where is told to who may see it only', async () => {
  const before = await call('session/read', {});
  const asked = { type: 'item', sku: 'MUG-BLU' } as const;
  await call('session/sign-in', { by: 'pin', operatorId: 'ana pereira', pin: '1234' });
  expect(await call('stock/look', asked)).toEqual({ type: 'not-allowed' });
  // Where goods go is told to everybody.
  expect(await call('stock/put-away', { goods: [{ sku: 'MUG-BLU', lot: null }], from: ['IN-1'] })).toEqual({
    ...{ type: 'places', places: [{ location: 'A-01-1', reason: 'same-item' }] },
  });
  const figures = { of: 'movement', days: 90, movements: [], skip: 0, limit: 5 } as const;
  const table = { table: 'stock', days: 90, after: 0 } as const;
  expect(await call('stock/figures', figures)).toEqual({ type: 'not-allowed' });
  const row = { line: 2, location: 'A-01-1', sku: 'NOT-OURS', lot: '', quantity: '2' };
  const sheet = { opId: 'sheet', rows: [row], from: 0, until: null, countedBy: 'sam taylor', dryRun: true };
  expect(await call('counts/sheet', sheet)).toEqual({ type: 'not-allowed' });
  expect(await call('stock/table', table)).toEqual({ type: 'not-allowed' });
  await call('session/sign-in', { by: 'pin', operatorId: 'sam taylor', pin: '1234' });
  expect(await call('stock/look', asked)).toMatchObject({
    type: 'found',
    look: { levels: [{ sku: 'MUG-BLU', location: 'A-01-1' }], moves: [{ to: { location: 'A-01-1' } }] },
  });
  expect(await call('counts/sheet', sheet)).toMatchObject({
    ...{ type: 'read', problems: [{ line: 2, field: 'sku', reason: 'unknown-item' }] },
  });
  expect(await call('stock/figures', figures)).toMatchObject({ type: 'figures', figures: { of: 'movement' } });
  expect(await call('stock/table', table)).toMatchObject({
    ...{ type: 'page', page: { text: expect.stringContaining('MUG-BLU,A-01-1,') } },
  });
  await call('session/sign-in', { by: 'pin', operatorId: before.session?.operatorId ?? '', pin: '1234' });
});
test('a pick list is made where the merchant picks', async () => {
  expect(await call('picks/release', { opId: 'p1' })).toEqual({ type: 'not-picked' });
});
test('a file is uploaded in pieces, looked at and taken', async () => {
  const { importId } = await call('import/begin', { name: 'locations.csv' });
  await call('import/chunk', { importId, text: 'location,zo' });
  await call('import/chunk', { importId, text: 'ne,kind\nZ-1,Z,pick\nZ-2,Z,attic\n' });
  expect(await call('import/preview', { importId })).toMatchObject({
    type: 'preview',
    kind: 'locations',
    good: 1,
    problemCount: 1,
  });
  expect(await call('import/apply', { importId })).toMatchObject({ type: 'applied', counts: { added: 1, skipped: 1 } });
  expect(pushed).toContain('import/progress');
  expect(pushed).toContain('store/changed');
  const empty = await call('import/begin', { name: 'x.csv' });
  expect(await call('import/preview', empty)).toMatchObject({ type: 'unreadable', reason: 'empty' });
});
test('a file of prices is tried for whoever may see prices, and for nobody else', async () => {
  const { importId } = await call('import/begin', { name: 'rates.csv' });
  const text = 'service,countries,price,currency\nnew-post,DE,1.00,EUR\n';
  await call('import/chunk', { importId, text });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE1001' });
  expect(await call('rates/try', { importId, from: null })).toEqual({ type: 'not-allowed' });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE2001' });
  expect(await call('rates/try', { importId, from: null })).toMatchObject({ type: 'trial', rows: [], bad: 0 });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE9001' });
});
test('what the headings of an unknown file mean is said once, and the same file is known then', async () => {
  const { importId } = await call('import/begin', { name: 'x.csv' });
  await call('import/chunk', { importId, text: 'No,Article,Pieces,City of it,Remark\nX-1,MUG,1,Porto,\n' });
  const unknown = await call('import/preview', { importId });
  expect(unknown).toMatchObject({
    type: 'unreadable',
    reason: 'unknown-columns',
    first: ['X-1', 'MUG', '1', 'Porto', ''],
  });
  const headings = ['No', 'Article', 'Pieces', 'City of it', 'Remark'];
  const columns = { No: 'order', Article: 'sku', Pieces: 'quantity', 'City of it': 'city' };
  expect(await call('import/map', { headings, columns })).toEqual({ type: 'kept' });
  expect(await call('import/preview', { importId })).toMatchObject({
    type: 'preview',
    source: 'by-hand',
    kind: 'orders',
  });
  await call('import/map', { headings, columns: {} });
  expect(await call('import/preview', { importId })).toMatchObject({ type: 'unreadable' });
});
test('a file of people is for an administrator, whatever its name, looked at before or not', async () => {
  const upload = async (look: boolean) => {
    const { importId } = await call('import/begin', { name: 'locations.csv' });
    await call('import/chunk', { importId, text: 'name,badge,role,language\nMallory,M1,administrator,en\n' });
    if (look) expect(await call('import/preview', { importId })).toMatchObject({ kind: 'operators' });
    return call('import/apply', { importId });
  };
  await call('session/sign-in', { by: 'badge', badge: 'BADGE1001' });
  for (const look of [true, false]) expect(await upload(look)).toEqual({ type: 'not-administrator' });
  // A file that was looked at and then went on is another one.
  const { importId } = await call('import/begin', { name: 'x.csv' });
  await call('import/chunk', { importId, text: 'location,zone,kind\n' });
  await call('import/preview', { importId });
  await call('import/chunk', { importId, text: 'Z-3,Z,pick\n' });
  // Any other file is for a supervisor at least.
  expect(await call('import/apply', { importId })).toEqual({ type: 'not-supervisor' });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE2001' });
  expect(await upload(true)).toEqual({ type: 'not-administrator' });
  const { importId: other } = await call('import/begin', { name: 'x.csv' });
  await call('import/chunk', { importId: other, text: 'location,zone,kind\nZ-3,Z,pick\n' });
  expect(await call('import/apply', { importId: other })).toMatchObject({ type: 'applied', counts: { added: 1 } });
  // Nor does the demo bring an administrator whom everybody knows.
  expect(await call('store/load-demo', {})).toEqual({ type: 'not-administrator' });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE9001' });
  expect(await upload(true)).toMatchObject({ type: 'applied', counts: { added: 1 } });
});
test('the virtual bench scans, breaks and weighs', async () => {
  expect(await call('bench/state', {})).toMatchObject({ type: 'virtual', printer: { fault: 'none' } });
  await call('bench/scan', { texts: ['A', 'B'] });
  expect(pushed.filter((push) => push === 'scanner/scanned')).toHaveLength(2);
  await call('bench/printer', { fault: 'jam' });
  const health = await call('device/health', {});
  expect(health.devices.find(({ role }) => role === 'printer')).toMatchObject({ state: 'fault' });
  await call('bench/printer', { fault: 'none' });
  await call('bench/scale', { grams: 412 });
  expect(await call('bench/state', {})).toMatchObject({ scale: { grams: 412 } });
});
test('a scan is kept for a page that was loading, until it is taken', async () => {
  const texts = async () => (await call('scanner/untaken', {})).scans.map(({ text }) => text);
  const before = (await call('scanner/untaken', {})).scans.map(({ id }) => id);
  await call('scanner/take', { ids: before });
  await call('bench/scan', { texts: ['C', 'D'] });
  expect(await texts()).toEqual(['C', 'D']);
  const [first] = (await call('scanner/untaken', {})).scans;
  await call('scanner/take', { ids: [first?.id ?? '', 'unknown'] });
  expect(await texts()).toEqual(['D']);
});
test('the virtual scanner is unplugged and plugged in, and every window hears of it', async () => {
  const stateOfScanner = async () => (await call('device/health', {})).devices.find(({ role }) => role === 'scanner');
  const told = pushed.filter((push) => push === 'device/changed').length;
  await call('bench/scanner', { fault: 'unplugged' });
  expect(await stateOfScanner()).toMatchObject({ state: 'absent', reason: 'The virtual scanner is unplugged.' });
  expect(await call('bench/state', {})).toMatchObject({ scanner: { fault: 'unplugged' } });
  await expect.poll(() => pushed.filter((push) => push === 'device/changed').length).toBe(told + 1);
  const scans = pushed.filter((push) => push === 'scanner/scanned').length;
  await call('bench/scan', { texts: ['A'] });
  expect(pushed.filter((push) => push === 'scanner/scanned')).toHaveLength(scans);
  await call('bench/scanner', { fault: 'none' });
  expect(await stateOfScanner()).toMatchObject({ state: 'ready' });
});
test('a virtual scanner that is set up twice delivers each reading once, and the same code again when it is read again', async () => {
  const scans = () => pushed.filter((push) => push === 'scanner/scanned').length;
  const before = scans();
  await call('bench/scanner', { fault: 'double' });
  await call('bench/scan', { texts: ['TWICE'] });
  expect(scans()).toBe(before + 1);
  await call('bench/scan', { texts: ['TWICE', 'TWICE'] });
  expect(scans()).toBe(before + 3);
  await call('bench/scanner', { fault: 'none' });
});
test('the page sees what the scale shows, and zeroes and tares it', async () => {
  const reading = async () => (await call('scale/reading', {})).reading;
  await call('bench/scale', { grams: 30 });
  await expect.poll(reading).toEqual({ grams: 30, stable: true });
  await expect.poll(() => pushed).toContain('scale/changed');
  expect(await call('scale/zero', {})).toEqual({ type: 'done' });
  await expect.poll(reading).toEqual({ grams: 0, stable: true });
  await call('bench/scale', { grams: 430 });
  await expect.poll(reading).toEqual({ grams: 400, stable: true });
  expect(await call('scale/weigh', {})).toEqual({ type: 'weighed', grams: 400 });
  expect(await call('scale/zero', {})).toMatchObject({ type: 'failed', trouble: 'refused' });
  expect(await call('scale/tare', {})).toEqual({ type: 'done' });
  await expect.poll(reading).toEqual({ grams: 0, stable: true });
  await call('bench/scale-fault', { fault: 'moving' });
  await expect.poll(reading).toMatchObject({ stable: false });
  expect(await call('scale/tare', {})).toMatchObject({ type: 'failed', trouble: 'unsettled' });
  await call('bench/scale-fault', { fault: 'unplugged' });
  await expect.poll(reading).toBeNull();
  expect(await call('scale/zero', {})).toMatchObject({ type: 'failed', trouble: 'unusable' });
  expect(await call('scale/weigh', {})).toMatchObject({ type: 'failed', trouble: 'unusable' });
  await call('bench/scale-fault', { fault: 'none' });
});

test('an order goes from journal to label: refused before it is verified, printed once after', async () => {
  const pulled = await call('store/pull', {
    protocol: 1,
    stationId: 's1',
    incarnation: 'i1',
    cursor: EMPTY_CURSOR,
    resume: null,
    pages: 100,
  });
  if (pulled.type !== 'reply' || pulled.reply.type !== 'changes') throw new Error('no records');
  const orders = pulled.reply.pages
    .filter(({ kind }) => kind === 'order')
    .flatMap(({ records }) => JSON.parse(records));
  const order = orders.find(({ code }) => code === '10403');
  const label = { orderId: order.id, parcel: 1, version: 1 };
  expect(await call('label/prepare', label)).toMatchObject({ type: 'failed', trouble: 'not-verified' });
  expect(await call('label/print', { ...label, orderId: 'Wish:nope', drawn: [] })).toMatchObject({
    type: 'failed',
    trouble: 'unknown-order',
  });

  const needs = [...needsOf(order)];
  const events: StationEvent[] = [
    { type: 'OrderOpened', v: 1, orderId: order.id, rev: 1, needs },
    ...needs.map(
      (need, at): StationEvent => ({
        type: 'UnitScanned',
        v: 1,
        orderId: order.id,
        parcel: 1,
        by: 'scan',
        raw: '',
        scanId: `s${at}`,
        sku: need.sku,
        units: need.units,
        fills: [{ need: need.key, units: need.units }],
        lot: null,
        expiry: null,
        serial: null,
      }),
    ),
    { type: 'ParcelClosed', v: 1, orderId: order.id, parcel: 1 },
  ];
  let head = emptyHead('i1');
  const entries = events.map((event, at): LogEntry => {
    const entry = append(digest, head, { opId: `op${at}`, at: 1, by: 'ana pereira', event });
    head = headAfter(entry);
    return entry;
  });
  const benchA = randomUUID();
  // The name that came first counts, whatever a page that lost its database makes up later.
  expect(await call('journal/identify', { stationId: benchA })).toEqual({ stationId: benchA });
  expect(await call('journal/identify', { stationId: randomUUID() })).toEqual({ stationId: benchA });
  expect(readFileSync(path.join(dataFolder, 'station.id'), 'utf8').trim()).toBe(benchA);
  expect(await call('journal/open', {})).toEqual({ head: null });
  expect(await call('journal/append', { entries: entries.slice(0, -1) })).toEqual({ type: 'appended' });
  expect(await call('label/print', { ...label, drawn: [] })).toMatchObject({ type: 'failed', trouble: 'not-verified' });
  expect(await call('journal/append', { entries: entries.slice(-1) })).toEqual({ type: 'appended' });
  expect((await call('journal/read', { incarnation: 'i1', after: 1 })).entries).toEqual(entries.slice(1));

  // Half of it in the store, all of it in the journal: the label service counts every event once.
  expect(
    await call('store/push', { protocol: 1, stationId: 's1', incarnation: 'i1', entries: entries.slice(0, 2) }),
  ).toMatchObject({ type: 'reply', reply: { type: 'accepted', acked: 2 } });
  const prepared = await call('label/prepare', label);
  if (prepared.type !== 'texts') throw new Error('nothing prepared');
  // Its street has a typographic apostrophe, which the printer's font lacks: without the drawing there is no label.
  expect(prepared.texts.map(({ text }) => text)).toEqual(['12 rue de l’Église']);
  expect(await call('label/print', { ...label, drawn: [] })).toMatchObject({
    type: 'failed',
    trouble: 'text-not-drawn',
  });
  const drawn = prepared.texts.map(({ text, bold, heightDots }) => ({
    text,
    bold,
    widthDots: 80,
    heightDots,
    dots: 'F0'.repeat(10 * heightDots),
  }));
  const both = await Promise.all([call('label/print', { ...label, drawn }), call('label/print', { ...label, drawn })]);
  expect(both[0]).toMatchObject({ type: 'printed', sscc: expect.stringMatching(/^0952123\d{11}$/) });
  expect(both[1]).toEqual(both[0]);
  expect(await call('label/print', { ...label, drawn })).toEqual(both[0]);
  const { sscc } = both[0] as { sscc: string };
  expect(await call('label/scanned', { ...label, sscc })).toEqual(both[0]);
  expect(await call('label/scanned', { ...label, version: 2, sscc })).toEqual({ type: 'not-this-label' });
  const bench = await call('bench/state', {});
  expect(bench.type === 'virtual' && bench.labels).toHaveLength(1);
  expect(bench.type === 'virtual' && bench.labels[0]?.picture).toMatch(/^data:image\/png;base64,iVBOR/);

  expect(await call('slip/prepare', { orderId: order.id })).toMatchObject({ type: 'texts' });
  const slip = await call('slip/make', { orderId: order.id, drawn: [], bars: [] });
  if (slip.type !== 'made') throw new Error('no slip');
  expect(slip.printing).toBe('no-printer');
  expect(readFileSync(slip.file).subarray(0, 5).toString()).toBe('%PDF-');
});
test('the customs paper of a parcel: none before the store knows it as closed, and nonsense is turned away', async () => {
  // The store has half of what was packed: the parcel is open there.
  expect(await call('customs/prepare', { orderId: 'Wish:10403', parcel: 1 })).toEqual({ type: 'not-closed' });
  expect(await call('customs/make', { orderId: 'Wish:10403', parcel: 1, drawn: [] })).toEqual({ type: 'not-closed' });
  expect(await call('customs/prepare', { orderId: 'nobody', parcel: 1 })).toEqual({ type: 'unknown-parcel' });
  const dots = { text: 'a', bold: false, widthDots: 8, heightDots: 1, dots: 'no hex' };
  for (const bad of [
    { orderId: '', parcel: 1, drawn: [] },
    { orderId: 'a', parcel: 0, drawn: [] },
    { orderId: 'a', parcel: 1, drawn: [dots] },
    { orderId: 'a', parcel: 1, drawn: Array.from({ length: 401 }, () => ({ ...dots, dots: 'FF' })) },
  ])
    expect(await station.serve('window', 'customs/make', bad)).toMatchObject({ failure: { type: 'bad-payload' } });
});
test('labels are listed with their history and picture, and a word on one that came out changes nothing', async () => {
  const { jobs, printers } = await call('label/jobs', {});
  expect(printers).toEqual([{ id: 'virtual', name: 'virtual printer', standard: true }]);
  expect(jobs).toMatchObject([
    { kind: 'shipping', orderCode: '10403', state: 'printed', settledBy: 'sending', replaced: false, version: 1 },
  ]);
  const [{ jobId = '', sscc = '' } = {}] = jobs;
  const about = await call('label/job', { jobId });
  expect(about.steps.map(({ state }) => state)).toEqual(['queued', 'sending', 'printed']);
  expect(about.picture).toMatch(/^data:image\/png;base64,iVBOR/);
  expect(await call('label/job', { jobId: 'nobody' })).toEqual({ steps: [], picture: '' });
  const word = { type: 'nothing-came-out', printerIsOff: false } as const;
  expect(await call('label/settle', { jobId, word, person: 'Ana' })).toMatchObject({ job: { state: 'printed', sscc } });
  expect(await call('label/settle', { jobId: 'nobody', word, person: '' })).toMatchObject({ type: 'failed' });
  expect(pushed).toContain('label/changed');
});
/** Sam says yes with the PIN, and the page writes it down. */
async function approve(subject: OverrideSubject, reason = 'damaged'): Promise<string> {
  const supervisorId = 'sam taylor';
  const given = await call('override/grant', { ...subject, supervisorId, pin: '1234', reason });
  if (given.type !== 'granted') throw new Error(given.type);
  const event = grantedEvent(subject, { supervisorId, grantId: given.grantId, reason: 'other' });
  const { head } = await call('journal/open', {});
  if (!head) throw new Error('no journal');
  const body = { opId: given.grantId, at: 1, by: 'ana pereira', event };
  expect(await call('journal/append', { entries: [append(digest, head, body)] })).toEqual({ type: 'appended' });
  return given.grantId;
}
const PARCEL = { kind: 'reprint', about: orderSubject('Wish:10403'), parcel: 1 } as const;

test('a supervisor allows by their PIN, on this screen and nobody else', async () => {
  const ask = (change: Partial<InOf<'override/grant'>>) =>
    call('override/grant', { ...PARCEL, supervisorId: 'sam taylor', pin: '1234', reason: 'damaged', ...change });
  expect(await ask({ supervisorId: 'ana pereira' })).toEqual({ type: 'not-allowed' });
  expect(await ask({ supervisorId: 'nobody' })).toEqual({ type: 'not-allowed' });
  expect(await ask({ pin: '0000' })).toEqual({ type: 'wrong-pin', triesLeft: 4 });
  expect(await ask({})).toEqual({ type: 'granted', grantId: expect.any(String) });
  for (const wrong of [
    { kind: 'discount' },
    { pin: '12' },
    { reason: '  ' },
    { parcel: 0 },
    { about: orderSubject('') },
  ])
    expect(
      await station.serve('window', 'override/grant', {
        ...PARCEL,
        supervisorId: 'x',
        pin: '1234',
        reason: 'x',
        ...wrong,
      }),
    ).toMatchObject({ ok: false, failure: { type: 'bad-payload' } });
});
test('an order that another bench is packing is taken over by a supervisor’s yes only', async () => {
  const ask = { stationId: 's2', stationName: 'Bench 2', orderId: 'Wish:10404', takeOver: true };
  expect(await call('store/claim', ask)).toEqual({ type: 'needs-supervisor' });
  const grantId = await approve({ kind: 'take-over', about: orderSubject('Wish:10404'), parcel: null }, 'urgent');
  expect(await call('store/claim', { ...ask, stationId: 's3', orderId: 'Wish:10405', grantId })).toMatchObject({
    reply: { type: 'granted' },
  });
  expect(await call('store/claim', { ...ask, grantId })).toMatchObject({
    reply: { type: 'granted', claim: { fence: 2 } },
  });
  expect(await call('store/claim', { ...ask, stationId: 's1', grantId })).toEqual({ type: 'needs-supervisor' });
});
test('a further label needs a supervisor, says the how manieth it is, and takes the place of the one before', async () => {
  const label = { orderId: 'Wish:10403', parcel: 1, version: 2 };
  expect(await call('label/prepare', label)).toMatchObject({ type: 'failed', trouble: 'needs-supervisor' });
  expect(await call('label/print', { ...label, drawn: [], reason: 'damaged' })).toMatchObject({
    trouble: 'needs-supervisor',
  });
  const grantId = await approve(PARCEL);
  expect(await call('label/prepare', { ...label, grantId: 'made up' })).toMatchObject({ trouble: 'needs-supervisor' });
  const prepared = await call('label/prepare', { ...label, printerId: 'virtual', grantId });
  if (prepared.type !== 'texts') throw new Error('nothing prepared');
  const drawn = prepared.texts.map(({ text, bold, heightDots }) => ({
    ...{ text, bold, heightDots, widthDots: 8 },
    dots: 'F0'.repeat(heightDots),
  }));
  const asked = { ...label, drawn, reason: 'lost', person: 'Ana', printerId: 'virtual', grantId };
  expect(await call('label/print', { ...asked, printerId: 'gone' })).toMatchObject({ trouble: 'not-configured' });
  expect(await call('label/print', asked)).toMatchObject({ type: 'printed' });
  const { jobs } = await call('label/jobs', {});
  expect(jobs.map(({ version, replaced, reason }) => [version, replaced, reason])).toEqual([
    [2, false, 'damaged'],
    [1, true, null],
  ]);
  const { steps } = await call('label/job', { jobId: jobs[0]?.jobId ?? '' });
  expect(steps[0]?.detail).toBe('damaged, Ana, approved by sam taylor');
  // It was for one.
  expect(await call('label/print', { ...asked, version: 3 })).toMatchObject({ trouble: 'needs-supervisor' });
  const log = readFileSync(path.join(dataFolder, 'journal/journal.ndjson'), 'utf8');
  expect(log).toContain('OverrideGranted');
  expect(log).not.toContain('1234');
});
test('a carrier’s file is printed for a verified parcel only, once, and once more when a supervisor allows it', async () => {
  const zpl = Buffer.from('^XA^FO20,20^A0N,40,40^FDCARRIER^FS^XZ').toString('base64');
  const print = (orderId: string) =>
    call('carrier/print', { uploadId: 'u1', orderId, parcel: 1, format: 'zpl', person: 'Ana' });
  expect(await print('Wish:10403')).toMatchObject({ type: 'failed', trouble: 'bad-file' });
  expect(await call('carrier/upload', { uploadId: 'u1', data: zpl.slice(0, 20) })).toEqual({ type: 'taken' });
  expect(await call('carrier/upload', { uploadId: 'u1', data: zpl.slice(20) })).toEqual({ type: 'taken' });
  expect(await print('Wish:10404')).toMatchObject({ type: 'failed', trouble: 'not-verified' });
  const first = await print('Wish:10403');
  if (first.type !== 'printed') throw new Error(first.detail);
  expect(await print('Wish:10403')).toEqual(first);
  const again = (more: { reason?: string; grantId?: string }) => call('carrier/again', { jobId: first.jobId, ...more });
  expect(await again({})).toEqual(first);
  expect(await again({ reason: 'at bench' })).toMatchObject({ type: 'failed', trouble: 'needs-supervisor' });
  const grantId = await approve(PARCEL, 'lost');
  expect(await again({ reason: 'at bench', grantId })).toMatchObject({ type: 'printed' });
  expect(await again({ reason: 'at bench', grantId })).toMatchObject({ trouble: 'needs-supervisor' });
  const { jobs } = await call('label/jobs', {});
  expect(jobs.filter(({ kind }) => kind === 'carrier').map(({ version, reason }) => [version, reason])).toEqual([
    [2, 'lost'],
    [1, null],
  ]);
  const megabyte = Buffer.alloc(1_200_000).toString('base64');
  for (const expected of ['taken', 'taken', 'taken', 'too-large'])
    expect(await call('carrier/upload', { uploadId: 'u2', data: megabyte })).toEqual({ type: expected });
});
test('pictures of items are kept by a supervisor, and read by anybody', async () => {
  const base64 = Buffer.from('no picture').toString('base64');
  await call('session/sign-in', { by: 'badge', badge: 'BADGE1001' });
  expect(await call('pictures/put', { name: 'a.jpg', base64 })).toEqual({ type: 'not-supervisor' });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE9001' });
  expect(await call('pictures/put', { name: 'a.jpg', base64 })).toEqual({ type: 'refused' });
  expect(await call('pictures/list', {})).toEqual({ pictures: [] });
  expect(await call('pictures/read', { hash: '0'.repeat(64) })).toEqual({ base64: null });
  expect(await call('pictures/missing', {})).toMatchObject({ type: 'missing' });
});
test('a parcel’s life and its proof are told to a supervisor alone', async () => {
  const sscc = '095212340000000013';
  for (const [badge, type] of [
    ['BADGE1001', 'not-allowed'],
    ['BADGE9001', 'unknown-parcel'],
  ] as const) {
    await call('session/sign-in', { by: 'badge', badge });
    expect(await call('parcel/life', { sscc })).toEqual({ type });
    expect(await call('parcel/proof', { sscc, personal: true })).toEqual({ type });
  }
  await expect(call('parcel/life', { sscc: 'no number' })).rejects.toThrow();
});
test('photos come to the store once it knows of them, and are seen by a supervisor alone', async () => {
  const about = orderSubject('Wish:10403');
  const base64 = Buffer.from(aJpeg(64, 48)).toString('base64');
  const hash = digest(base64);
  const put = (text: string, name = digest(text)) => call('photos/put', { hash: name, about, base64: text });
  expect(await put(base64)).toEqual({ type: 'told', standing: 'unknown' });
  // Not what its name says, no picture, or cut off: nothing of it goes on.
  expect(await put(base64, '0'.repeat(64))).toEqual({ type: 'told', standing: 'refused' });
  for (const bytes of [Buffer.from('no picture'), Buffer.from(aJpeg(64, 48)).subarray(0, -1)])
    expect(await put(bytes.toString('base64'))).toEqual({ type: 'told', standing: 'refused' });
  expect(await station.serve('window', 'photos/put', { hash, about, base64: 'A'.repeat(600_000) })).toMatchObject({
    failure: { type: 'bad-payload' },
  });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE2001' });
  expect(await call('photos/of', { about })).toEqual({ type: 'photos', photos: [] });
  expect(await call('photos/read', { hash })).toEqual({ base64: null });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE1001' });
  expect(await call('photos/of', { about })).toEqual({ type: 'not-allowed' });
  expect(await call('photos/read', { hash })).toEqual({ base64: null });
  await call('session/sign-in', { by: 'badge', badge: 'BADGE9001' });
});
test('a second demo changes nothing', async () => {
  expect(await call('store/load-demo', {})).toEqual({ type: 'loaded' });
});
test('badges are not guessed: after ten unknown ones every further one waits', async () => {
  const answers: string[] = [];
  for (let n = 0; n < 12; n++) {
    const answer = await call('session/sign-in', { by: 'badge', badge: `GUESS${n}` });
    answers.push(answer.type);
  }
  expect(answers.slice(0, 9)).toEqual(Array(9).fill('unknown-badge'));
  expect(answers.slice(-2)).toEqual(['locked', 'locked']);
});
