// A document of all rules: it holds as a whole, or not at all.
import { describe, expect, test } from 'vitest';
import {
  type AllPoliciesSet,
  type ChannelPolicy,
  PolicyDocument,
  type PolicyRecord,
  type PolicyValue,
  readPolicyDocument,
} from '#shared/records/index.ts';

const SET = { rev: 1, at: 1, by: null };
function set(values: Readonly<Record<string, PolicyValue>> = {}): AllPoliciesSet {
  const records = new Map<string, PolicyRecord>();
  const channels = new Map<string, ChannelPolicy>();
  for (const [key, value] of Object.entries(values)) {
    const [name = '', channel] = key.split('@');
    if (channel === undefined) records.set(key, { ...SET, name, value });
    else channels.set(key, { ...SET, name, channel, value });
  }
  return { records, channels };
}
const read = (policies: unknown, values?: Readonly<Record<string, PolicyValue>>) =>
  readPolicyDocument(PolicyDocument.parse({ policies }), set(values));
const settingsOf = (policies: unknown, values?: Readonly<Record<string, PolicyValue>>) => {
  const came = read(policies, values);
  if (!came.ok) throw new Error(JSON.stringify(came.failure));
  return came.value.map(({ part: { name, channel }, value }) => [name, channel, value]);
};
const rowsOf = (policies: unknown, values?: Readonly<Record<string, PolicyValue>>) => {
  const came = read(policies, values);
  return came.ok ? [] : came.failure.map(({ row }) => row);
};

describe('what a document changes', () => {
  test('is what is other than it is: the same again is nothing, and a default that is named stays one', () => {
    expect(settingsOf([{ name: 'due-days', value: 2 }])).toEqual([]);
    expect(settingsOf([{ name: 'due-days', value: 5 }], { 'due-days': 5 })).toEqual([]);
    expect(settingsOf([{ name: 'due-days', value: 5 }])).toEqual([['due-days', null, 5]]);
    expect(settingsOf([{ name: 'due-days', value: null }], { 'due-days': 5 })).toEqual([['due-days', null, null]]);
    expect(settingsOf([{ name: 'due-days', value: null }])).toEqual([]);
  });
  test('leaves alone what it does not name; exceptions that it names are all there are', () => {
    const before = { 'weight-check': 'warn', 'weight-check@wish': 'stop', 'weight-check@etsy': 'off' };
    expect(settingsOf([{ name: 'weight-check', value: 'off' }], before)).toEqual([['weight-check', null, 'off']]);
    expect(settingsOf([{ name: 'weight-check', channels: [{ channel: 'Wish', value: 'stop' }] }], before)).toEqual([
      ['weight-check', 'etsy', null],
    ]);
    expect(settingsOf([{ name: 'due-days', channels: [] }])).toEqual([]);
  });
  test('is nothing where it is given back as it was read', () => {
    const row = { name: 'weight-check', value: 'off', otherwise: 'off', meaning: 'x', rev: 0, at: null, by: null };
    const channels = [{ channel: 'wish', value: 'stop', rev: 1, at: 1, by: null }];
    expect(settingsOf([{ ...row, channels }], { 'weight-check@wish': 'stop' })).toEqual([]);
    expect(PolicyDocument.safeParse({ policies: [], version: 3, next: null }).success).toBe(true);
    expect(PolicyDocument.safeParse({ policies: [{ name: 'due-days', days: 3 }] }).success).toBe(false);
  });
});
test.each([
  ['no policy', [{ name: 'due-weeks', value: 1 }], ['due-weeks']],
  ['a value that it cannot have', [{ name: 'due-days', value: 0 }], ['due-days']],
  [
    'the same twice',
    [
      { name: 'due-days', value: 3 },
      { name: 'due-days', value: 4 },
    ],
    ['due-days'],
  ],
  ['a channel where it has none', [{ name: 'due-days', channels: [{ channel: 'wish', value: 3 }] }], ['due-days']],
  [
    'a channel without a name',
    [{ name: 'weight-check', channels: [{ channel: ' ', value: 'off' }] }],
    ['weight-check'],
  ],
  [
    'a channel twice',
    [{ name: 'weight-check', channels: ['Wish', 'wish'].map((channel) => ({ channel, value: 'off' })) }],
    ['weight-check@wish'],
  ],
  ['a channel twice in a text', [{ name: 'shelf-days', value: 'wish:3 wish:30' }], ['shelf-days']],
  [
    'more at an item than at its place',
    [{ name: 'count-tolerance-line', value: 10_001 }],
    ['count-tolerance-line', 'count-tolerance-place'],
  ],
  [
    'whole orders that may go short',
    [
      { name: 'short-whole-channels', value: 'wish etsy' },
      { name: 'short-ship', channels: [{ channel: 'wish', value: 'packer' }] },
    ],
    ['short-ship@wish', 'short-whole-channels'],
  ],
  [
    'a value from which nobody is asked',
    [
      { name: 'short-ship', value: 'nobody' },
      { name: 'short-supervisor-from', value: 500 },
    ],
    ['short-supervisor-from', 'short-ship'],
  ],
  [
    'the same for one channel',
    [
      { name: 'short-ship', channels: [{ channel: 'wish', value: 'nobody' }] },
      { name: 'short-supervisor-from', channels: [{ channel: 'wish', value: 500 }] },
    ],
    ['short-supervisor-from@wish', 'short-ship@wish'],
  ],
])('a document with %s is refused, and each row is named', (_, policies, rows) => {
  expect(rowsOf([...policies, { name: 'picked-orders', value: 5 }])).toEqual(rows);
});
test('what contradicts itself already is no fault of a document that says nothing of it', () => {
  const before = { 'short-ship': 'nobody', 'short-supervisor-from': 500 };
  expect(rowsOf([{ name: 'picked-orders', value: 5 }], before)).toEqual([]);
  expect(rowsOf([{ name: 'short-supervisor-from', value: 600 }], before)).toContain('short-ship');
  expect(rowsOf([{ name: 'short-supervisor-from', value: 0 }], before)).toEqual([]);
});
