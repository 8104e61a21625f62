// Which versions of the exchange a store accepts: its own and the one before, whatever else a request holds.
import { expect, test } from 'vitest';
import { PROTOCOL, protocolTrouble } from '#shared/sync/index.ts';

const STORE = 7;
const typeFor = (protocol: unknown, name = 'push') => protocolTrouble(name, [{ protocol }], STORE)?.type;

test('a store accepts its own version and the one before, and names who is too old otherwise', () => {
  expect([5, 6, 7, 8].map((protocol) => typeFor(protocol))).toEqual([
    'update-station',
    undefined,
    undefined,
    'update-store',
  ]);
  expect([5, 8].map((protocol) => typeFor(protocol, 'pull'))).toEqual(['update-station', 'update-store']);
});
test('there is no version before the first', () => {
  expect(protocolTrouble('push', [{ protocol: 0 }], 1)?.type).toBe('update-station');
  expect(protocolTrouble('push', [{ protocol: 1 }], 1)).toBeUndefined();
});
test('the support log reads both versions', () => {
  expect(protocolTrouble('pull', [{ protocol: 9 }], STORE)?.detail).toBe(
    'Update the store: the station speaks protocol 9, the store takes 6 and 7.',
  );
});
test('a request of another shape is judged by its version first; one without is for the schema to refuse', () => {
  expect(protocolTrouble('push', [{ protocol: PROTOCOL + 1, entriesAnew: {} }, 'more'])?.type).toBe('update-store');
  for (const given of [
    undefined,
    null,
    {},
    [],
    ['x'],
    [{}],
    [{ protocol: 1.5 }],
    [{ protocol: '9' }],
    [{ protocol: -1 }],
  ])
    expect([given, protocolTrouble('push', given)]).toEqual([given, undefined]);
});
test('calls that say no version are never refused for one', () => {
  expect(typeFor(99, 'claim')).toBeUndefined();
  expect(typeFor(99, 'eventsOf')).toBeUndefined();
});
