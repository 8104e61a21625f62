// What a rule would have done to orders that were packed: only what the log says, and never more.
import { expect, test } from 'vitest';
import { type PackedOrder, previewOf, previewOrder } from '#shared/policies/index.ts';
import { askPolicies, POLICY_NAMES, type PolicyName, type PolicyValue } from '#shared/records/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const unit = { by: 'scan', expiry: null, packedOn: '2026-11-23', minShelfDays: 0 } as const;
const packed = (change: Partial<PackedOrder> = {}): PackedOrder => {
  const { channel, lines, address } = anOrder();
  return { channel, lines, address, isShort: false, weights: ['within'], units: [unit], ...change };
};
const fate = (name: PolicyName, values: Readonly<Record<string, PolicyValue>>, order: PackedOrder) =>
  previewOrder(
    name,
    askPolicies({
      warehouse: (key) => {
        const value = values[key];
        return value === undefined ? undefined : { name: key, value, rev: 1, at: 1, by: null };
      },
      channel: () => undefined,
    }),
    order,
  );

test.each<[string, PolicyName, Readonly<Record<string, PolicyValue>>, Partial<PackedOrder>]>([
  ['stopped', 'weight-check', { 'weight-check': 'stop' }, { weights: ['within', 'too-heavy'] }],
  ['stopped', 'weight-check', { 'weight-check': 'stop' }, { weights: [null, 'too-light'] }],
  ['goes', 'weight-check', { 'weight-check': 'stop' }, { weights: ['within', 'cannot-tell'] }],
  ['unknown', 'weight-check', { 'weight-check': 'stop' }, { weights: ['within', null] }],
  ['goes', 'weight-check', { 'weight-check': 'warn' }, { weights: ['too-heavy'] }],
  ['stopped', 'shelf-days', { 'shelf-days': 'wish:30' }, { units: [unit, { ...unit, expiry: '2026-12-22' }] }],
  ['goes', 'shelf-days', { 'shelf-days': 'wish:30' }, { units: [unit, { ...unit, expiry: '2026-12-23' }] }],
  ['goes', 'shelf-days', { 'shelf-days': 'etsy:30' }, { units: [{ ...unit, expiry: '2026-11-24' }] }],
  ['stopped', 'short-life', {}, { units: [{ ...unit, expiry: '2026-11-30', minShelfDays: 14 }] }],
  ['stopped', 'expired-lot', {}, { units: [{ ...unit, expiry: '2026-11-22' }] }],
  ['goes', 'expired-lot', {}, { units: [unit, { ...unit, expiry: '2026-11-23' }] }],
  ['stopped', 'photo-from', { 'photo-from': 1_000 }, {}],
  ['goes', 'photo-from', { 'photo-from': 1_000_000 }, {}],
  ['stopped', 'photo-countries', { 'photo-countries': 'DE' }, {}],
  ['goes', 'photo-countries', { 'photo-countries': 'US' }, {}],
  ['goes', 'photo-channels', { 'photo-channels': 'etsy' }, {}],
  ['stopped', 'photo-channels', { 'photo-channels': 'wish' }, {}],
  ['stopped', 'short-ship', { 'short-ship': 'nobody' }, { isShort: true }],
  ['goes', 'short-ship', { 'short-ship': 'packer' }, { isShort: true }],
  ['goes', 'short-ship', { 'short-ship': 'nobody' }, {}],
  ['stopped', 'short-whole-channels', { 'short-ship': 'packer', 'short-whole-channels': 'wish' }, { isShort: true }],
  ['stopped', 'count-by-touch', { 'count-by-touch': false }, { units: [unit, { ...unit, by: 'touch' }] }],
  ['goes', 'count-by-touch', { 'count-by-touch': false }, {}],
  ['goes', 'count-by-touch', { 'count-by-touch': true }, { units: [{ ...unit, by: 'touch' }] }],
  ['unknown', 'stale-minutes', { 'stale-minutes': 5 }, {}],
  ['unknown', 'due-days', { 'due-days': 5 }, {}],
])('an order is %s by %s as %o: %o', (expected, name, values, change) => {
  expect(fate(name, values, packed(change))).toBe(expected);
});
test('of each rule it is said whether it can be told, and a rule that stops nothing says so', () => {
  expect(previewOf('weight-check')).toBe('told');
  expect(previewOf('stale-minutes')).toBe('cannot-tell');
  expect(previewOf('due-days')).toBe('stops-nothing');
  const told = POLICY_NAMES.filter((name) => previewOf(name) === 'told');
  // None of them is worked out of nothing.
  for (const name of told) expect(fate(name, {}, packed({ units: [], weights: [] })), name).toBe('goes');
});
