import { expect, test } from 'vitest';
import { FOLDING, keyOf, type StationEvent } from '#shared/log/index.ts';

const about = { v: 1, orderId: 'A' } as const;

test.each<[StationEvent, object | null]>([
  [
    { type: 'OrderOpened', ...about, rev: 1, needs: [] },
    { forgets: false, bench: 'begins' },
  ],
  [
    { type: 'OrderResumed', ...about },
    { forgets: false, bench: 'begins' },
  ],
  [
    { type: 'ParcelClosed', ...about, parcel: 1 },
    { forgets: false, bench: null },
  ],
  [
    { type: 'OrderSuspended', ...about },
    { forgets: false, bench: 'ends' },
  ],
  [
    { type: 'OrderHeld', ...about, reason: 'damaged', detail: '' },
    { forgets: false, bench: 'ends' },
  ],
  [
    { type: 'OrderFinished', ...about },
    { forgets: false, bench: 'ends' },
  ],
  [
    { type: 'OrderTakenOver', ...about, from: '' },
    { forgets: true, bench: null },
  ],
  [{ type: 'ScanRefused', ...about, scanId: 's1', raw: '', reason: 'unknown', sku: null }, null],
  [{ type: 'OperatorSignedIn', v: 1, operatorId: 'ana', by: 'badge' }, null],
])('an event names the state that it changes, and what becomes of the bench: $type', (event, change) => {
  expect(FOLDING.foldOf(event)).toEqual(change && { kind: 'packing', id: 'A', ...change });
});

test('no two kinds and ids share a text', () => {
  expect(keyOf({ kind: 'a b', id: 'c' })).not.toBe(keyOf({ kind: 'a', id: 'b c' }));
});
