import { expect, test } from 'vitest';
import type { Say } from '#renderer/core/say/answer.ts';
import { createLateChanges } from '#renderer/features/packing/state/late-changes.ts';
import type { StoreException } from '#shared/records/index.ts';

const exception = (id: string, change: Partial<StoreException> = {}): StoreException => ({
  ...{ id, type: 'order-changed', about: 'address', orderId: 'a', stationId: 's1', detail: '', at: 1 },
  ...change,
});

test('a new address for what this bench had finished is said once, and what was known at the start is old news', () => {
  const exceptions = [exception('old')];
  const said: Say[] = [];
  const reference = { exceptions: () => exceptions, orders: () => new Map() } as never;
  const look = createLateChanges(reference, { tell: async (say) => void said.push(say) }, 's1');
  look();
  exceptions.push(exception('new'), exception('theirs', { stationId: 's2' }), exception('x', { about: 'finished' }));
  look();
  look();
  expect(said).toEqual([{ type: 'changed-too-late', orderCode: 'a', what: 'address' }]);
});
