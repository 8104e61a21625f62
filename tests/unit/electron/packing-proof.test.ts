import { expect, test } from 'vitest';
import { evidenceOf, isElsewhere, provePacking } from '#electron/printing/packing-proof.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { isVerified, needsOf } from '#shared/packing/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const order = anOrder({ lines: [{ id: '1', sku: 'MUG', quantity: 1, unitPriceMinor: 1, components: null }] });
const { id: orderId } = order;
const needs = [...needsOf(order)];
const opened: StationEvent = { type: 'OrderOpened', v: 1, orderId, rev: 1, needs };
const scanned = (scanId: string): StationEvent => ({
  type: 'UnitScanned',
  v: 1,
  orderId,
  parcel: 1,
  by: 'scan',
  raw: 'MUG',
  scanId,
  sku: 'MUG',
  units: 1,
  fills: [{ need: needs[0]?.key ?? '', units: 1 }],
  lot: null,
  expiry: null,
  serial: null,
});
const closed: StationEvent = { type: 'ParcelClosed', v: 1, orderId, parcel: 1 };
const takenOver: StationEvent = { type: 'OrderTakenOver', v: 1, orderId, from: '' };
const told = (prefix: string, ...events: StationEvent[]) =>
  events.map((event, at) => ({ opId: `${prefix}${at}`, event }));
const stored = (counts: boolean, list: ReturnType<typeof told>) => list.map((one) => ({ ...one, counts }));
const verified = (proof: ReturnType<typeof provePacking>) => proof !== null && isVerified(proof.packing, 1);

test('what the store has and what only the journal has are one packing, each event once', () => {
  const own = told('a', opened, scanned('s'), closed);
  for (let known = 0; known <= own.length; known++)
    expect(verified(provePacking(stored(true, own.slice(0, known)), own)), `${known} of them in the store`).toBe(true);
});
test('nobody began it, or not all is packed: nothing is proven', () => {
  expect(provePacking([], [])).toBeNull();
  expect(verified(provePacking([], told('a', opened, scanned('s'))))).toBe(false);
});
test('what another station packed or took over proves nothing here', () => {
  const own = told('a', opened, scanned('s'), closed);
  const theirs = told('b', takenOver, opened, scanned('t'), closed);
  expect(provePacking([...stored(false, own), ...stored(true, theirs)], own)).toBeNull();
});
test('an order that was taken back is proven by what was packed since, and has labels of its own', () => {
  const first = told('a', opened, scanned('s'), closed);
  const theirs = told('b', takenOver, opened, scanned('t'), closed);
  const again = told('c', takenOver, opened, scanned('u'), closed);
  const lost = [...stored(false, first), ...stored(false, theirs)];
  for (let known = 0; known <= again.length; known++) {
    const proof = provePacking([...lost, ...stored(true, again.slice(0, known))], [...first, ...again]);
    expect(verified(proof), `${known} of them in the store`).toBe(true);
    expect(proof?.story).toBe('c0');
  }
  expect(verified(provePacking(lost, [...first, ...again.slice(0, 2)]))).toBe(false);
  expect(provePacking([], first)?.story).toBe('');
});
test('a take-over that the store has not heard of yet begins from nothing: its units are not counted twice', () => {
  const first = told('a', opened, scanned('s'), closed);
  const again = told('c', takenOver, opened);
  expect(verified(provePacking(stored(true, first), [...first, ...again]))).toBe(false);
});

test('what another packed and the store counts is never taken for what this bench packed and did not send yet', () => {
  const theirs = stored(true, told('b', opened, scanned('t'), closed));
  const own = told('a', opened);
  expect(provePacking(theirs, own)).toBeNull();
  expect(isElsewhere(theirs, own)).toBe(true);
  expect(provePacking(theirs, told('a', opened, scanned('s'), closed))).toBeNull();
});
test('what another only opened is in nobody’s way, and does not count here', () => {
  const theirs = stored(true, told('b', opened));
  const own = told('a', opened, scanned('s'), closed);
  expect(isElsewhere(theirs, own)).toBe(false);
  expect(provePacking(theirs, own)).toMatchObject({ begun: 'a0', story: '', inStore: false });
  expect(verified(provePacking(theirs, own))).toBe(true);
});
test('a packing is told by the operation that it began with, and whether the store has all of it', () => {
  const own = told('a', opened, scanned('s'), closed);
  expect(provePacking(stored(true, own), own)).toMatchObject({ begun: 'a0', inStore: true });
  expect(provePacking(stored(true, own.slice(0, 2)), own)).toMatchObject({ begun: 'a0', inStore: false });
  expect(evidenceOf(stored(false, own), own)).toMatchObject({ packing: null, elsewhere: true });
  expect(evidenceOf([], [])).toMatchObject({ packing: null, elsewhere: false });
});
