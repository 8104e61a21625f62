import { expect, test } from 'vitest';
import { may, type Right } from '#shared/rights/index.ts';

/** Who may do what, said once more: a right that is given to others by mistake is seen here. */
const SUPERVISORS: readonly Right[] = [
  ...(['allow-act', 'change-order', 'take-over-order', 'take-in-files', 'quiet-station'] as const),
];
const ADMINISTRATORS: readonly Right[] = ['set-up-station', 'change-people', 'set-policies'];

test.each(SUPERVISORS)('%s is for supervisors and administrators', (right) => {
  const roles = ['packer', 'supervisor', 'administrator'] as const;
  expect(roles.filter((role) => may(role, right))).toEqual(['supervisor', 'administrator']);
});
test.each(ADMINISTRATORS)('%s is for administrators', (right) => {
  const roles = ['packer', 'supervisor', 'administrator'] as const;
  expect(roles.filter((role) => may(role, right))).toEqual(['administrator']);
});
test('who has no role may do nothing of it', () => {
  for (const right of [...SUPERVISORS, ...ADMINISTRATORS])
    expect([may(null, right), may(undefined, right)]).toEqual([false, false]);
});
