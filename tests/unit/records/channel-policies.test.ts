// What holds for an order: its channel's value, else the warehouse's, else the default.
import { expect, test } from 'vitest';
import {
  askPolicies,
  isByChannel,
  POLICY_NAMES,
  type PoliciesSet,
  type PolicyName,
  type PolicyValue,
  policyFor,
  policyKey,
  readPolicyKey,
} from '#shared/records/index.ts';

const SET = { rev: 1, at: 1, by: null };
const set = (values: Readonly<Record<string, PolicyValue>>): PoliciesSet => ({
  warehouse: (name) => (name in values ? { ...SET, name, value: values[name] as PolicyValue } : undefined),
  channel: (key) => {
    const [name = '', channel = ''] = key.split('@');
    return key in values ? { ...SET, name, channel, value: values[key] as PolicyValue } : undefined;
  },
});

test.each([
  ['off', {}],
  ['warn', { 'weight-check': 'warn' }],
  ['stop', { 'weight-check': 'warn', 'weight-check@wish': 'stop' }],
  ['stop', { 'weight-check@wish': 'stop' }],
  ['warn', { 'weight-check': 'warn', 'weight-check@own shop': 'stop' }],
  // A later version knows more values: what is behind it holds here.
  ['warn', { 'weight-check': 'warn', 'weight-check@wish': 'as the carrier says' }],
] as const)('an order of Wish is weighed as %s where this is set: %o', (value, values) => {
  expect(policyFor({ name: 'weight-check', channel: ' Wish ' }, set(values))).toBe(value);
});
test('of no order the warehouse’s value is meant, and of a rule that holds for all alike no channel has another', () => {
  const ask = askPolicies(set({ 'stale-minutes': 5, 'stale-minutes@wish': 60, 'due-days': 3, 'due-days@wish': 9 }));
  expect(ask('stale-minutes', 'wish')).toBe(60);
  expect(ask('stale-minutes', null)).toBe(5);
  expect(ask('due-days')).toBe(3);
  expect(policyFor({ name: 'due-days', channel: 'wish' }, set({ 'due-days': 3, 'due-days@wish': 9 }))).toBe(3);
});
test('a part of the policies is one text, and is read from it', () => {
  for (const name of POLICY_NAMES)
    for (const channel of [null, 'wish', 'own shop', 'a@b']) {
      const part = { name, channel };
      const isPart = channel === null || isByChannel(name);
      expect(readPolicyKey(policyKey(part)), policyKey(part)).toEqual(isPart ? part : undefined);
    }
  expect(readPolicyKey('weight-check@ Wish')).toEqual({ name: 'weight-check', channel: 'wish' });
  for (const text of ['', '@wish', 'weight-check@', 'weight-check@ ', `weight-check@${'x'.repeat(61)}`, 'no-such'])
    expect(readPolicyKey(text), text).toBeUndefined();
});
test('what is asked of an order may differ by its channel; what lists channels, or is asked of none, may not', () => {
  const alike: readonly PolicyName[] = ['photo-channels', 'shelf-days', 'short-whole-channels', 'picking', 'due-days'];
  expect(alike.filter(isByChannel)).toEqual([]);
  expect(POLICY_NAMES.filter(isByChannel)).toEqual(expect.arrayContaining(['count-by-touch', 'stale-minutes']));
});
