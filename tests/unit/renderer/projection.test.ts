import { expect, test } from 'vitest';
import { rebuild } from '#renderer/replica/projection.ts';
import type { EntryBody, StationEvent } from '#shared/log/index.ts';
import { needsOf } from '#shared/packing/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const order = anOrder({ id: 'a' });
const bodyOf = (event: StationEvent, at: number): EntryBody => ({ opId: `op${at}`, at, by: 'ana', event });

test('a supervisor’s yes moves neither the bench nor any order on it', () => {
  const opened: StationEvent = { type: 'OrderOpened', v: 1, orderId: 'a', rev: 1, needs: [...needsOf(order)] };
  const granted = (orderId: string): StationEvent => ({
    ...{ type: 'OverrideGranted', v: 1, grantId: 'g1', kind: 'reprint', orderId, parcel: 1 },
    ...{ supervisorId: 'sam', reason: 'label-void' },
  });
  const signedIn: StationEvent = { type: 'OperatorSignedIn', v: 1, operatorId: 'ana', by: 'badge' };
  const plain = rebuild([signedIn, opened].map(bodyOf));
  const granting = rebuild([granted('a'), signedIn, opened, granted('a'), granted('b')].map(bodyOf));
  expect(granting.session).toEqual(plain.session);
  expect(granting.states.rows()).toEqual(plain.states.rows());
  expect(plain.states.rows()).toMatchObject([{ kind: 'packing', id: 'a' }]);
  expect(plain.session).toEqual({ operatorId: 'ana', activity: { kind: 'packing', id: 'a' } });
});
