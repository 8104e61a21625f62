import { expect, test } from 'vitest';
import { storeServices } from '#shared/sync/index.ts';

const asked = { stationId: 's1', stationName: 'One', orderId: '', takeOver: false };
const isClaim = (request: object) => storeServices.claim.in.safeParse([request]).success;

test('a claim says what it is of: an order, or something else', () => {
  expect(isClaim({ ...asked, orderId: 'Wish:1' })).toBe(true);
  expect(isClaim({ ...asked, subject: { kind: 'shelf', id: 'A-1' } })).toBe(true);
  expect(isClaim(asked)).toBe(false);
});
