// A complete parcel closes by itself, unless its bench or the merchant wants the packer's OK.
import { expect, test } from 'vitest';
import type { StationStore } from '#renderer/core/station-store.ts';
import { confirmsClose } from '#renderer/features/packing/state/confirm-close.ts';
import { askPolicies } from '#shared/records/index.ts';

const bench = (confirmClose: boolean) =>
  ({ getState: () => ({ preferences: { confirmClose } }) }) as unknown as StationStore;
const policy = askPolicies({
  warehouse: () => undefined,
  channel: (key) =>
    key === 'confirm-close@wish'
      ? { name: 'confirm-close', channel: 'wish', value: true, rev: 1, at: 1, by: null }
      : undefined,
});

test.each([
  [false, 'shop', false],
  [false, 'Wish', true],
  [true, 'shop', true],
])('at a bench that asks %s, an order of %s waits: %s', (asks, channel, waits) => {
  expect(confirmsClose(bench(asks), { policy }, { channel })).toBe(waits);
});
