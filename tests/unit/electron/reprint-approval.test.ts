// Which label needs a supervisor, asked of the real spool.
import { expect, test } from 'vitest';
import { createReprintApproval, NEEDS_SUPERVISOR } from '#electron/printing/reprint-approval.ts';
import type { Spool } from '#electron/printing/spool.ts';
import type { Grant, Grants } from '#electron/store-link/grants.ts';
import { orderSubject } from '#shared/log/index.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import { NO_GRANTS, newJob, openedSpool } from '#tests/kit/open-spool.ts';

const label = (version: number) => ({ ...newJob(`v${version}`), family: 'f', orderId: 'Wish:1', version });

/** One grant for that parcel; `left` tells whether it is still there. */
function oneGrant() {
  const grant: Grant = {
    ...{
      id: 'g1',
      subject: { kind: 'reprint' as const, about: orderSubject('Wish:1'), parcel: 1 },
      supervisorId: 'sam',
      reason: 'lost',
    },
    until: 1,
  };
  let left = true;
  const fits: Grants['holds'] = (id, { about, parcel }) => left && id === 'g1' && about.id === 'Wish:1' && parcel === 1;
  const grants: Grants = {
    ...NO_GRANTS,
    holds: fits,
    take: (id, subject) => {
      if (!fits(id, subject)) return undefined;
      left = false;
      return grant;
    },
    putBack: () => {
      left = true;
    },
  };
  return { grants, isLeft: () => left };
}
/** Brings a label to a state, as printing does. */
function bring(spool: Spool, version: number, state: 'queued' | 'sending' | 'sent' | 'printed' | 'failed' | 'unclear') {
  const { id } = spool.queue(label(version));
  if (state === 'queued') return;
  spool.begin(id, { printerId: 'p1', counter: null });
  if (state !== 'sending') spool.finish(id, { state, detail: '' });
}

test.each([
  ['printed', false],
  ['sent', false],
  ['unclear', false],
  ['sending', false],
  ['failed', true],
  ['queued', true],
] as const)('after a label that is %s a further one is free: %s', async (state, isFree) => {
  const spool = openedSpool(':memory:');
  bring(spool, 1, state);
  const approval = createReprintApproval(spool, NO_GRANTS);
  expect(approval.earlier(label(2))).toBe(isFree ? 0 : 1);
  expect(approval.allows(label(2), undefined)).toBe(isFree);
  expect(await approval.withApproval(label(2), undefined, async () => ok('done'))).toEqual(
    isFree ? ok('done') : fail(NEEDS_SUPERVISOR),
  );
  // The label itself, asked for again, is none that follows another.
  expect(approval.allows(label(1), undefined)).toBe(true);
  spool.close();
});
test('a label that was unclear and did not come out, as somebody saw, needs nobody', () => {
  const spool = openedSpool(':memory:');
  bring(spool, 1, 'unclear');
  spool.settle('job-v1', { cameOut: false, by: 'operator' });
  expect(createReprintApproval(spool, NO_GRANTS).allows(label(2), undefined)).toBe(true);
  spool.close();
});
test('a grant gives the reason and the name, and is used up by one label', async () => {
  const spool = openedSpool(':memory:');
  bring(spool, 1, 'printed');
  const { grants, isLeft } = oneGrant();
  const approval = createReprintApproval(spool, grants);
  expect(approval.allows(label(2), 'other')).toBe(false);
  expect(approval.allows({ ...label(2), parcel: 2 }, 'g1')).toBe(false);
  expect(approval.allows(label(2), 'g1')).toBe(true);
  const printed = await approval.withApproval(label(2), 'g1', async (why) => {
    spool.queue({ ...label(2), ...why });
    return ok(why);
  });
  expect(printed).toEqual(ok({ approvedBy: 'sam', reason: 'lost' }));
  expect(isLeft()).toBe(false);
  bring(spool, 2, 'printed');
  expect(await approval.withApproval(label(3), 'g1', async () => ok('done'))).toEqual(fail(NEEDS_SUPERVISOR));
  spool.close();
});
test('a label that was allowed and did not come out is allowed still; a grant of which nothing came is not lost', async () => {
  const spool = openedSpool(':memory:');
  bring(spool, 1, 'printed');
  const { grants, isLeft } = oneGrant();
  const approval = createReprintApproval(spool, grants);
  const offline = fail({ trouble: 'offline', detail: '' } as const);
  expect(await approval.withApproval(label(2), 'g1', async () => offline)).toEqual(offline);
  expect(isLeft()).toBe(true);
  await approval.withApproval(label(2), 'g1', async (why) => {
    spool.finish(spool.queue({ ...label(2), ...why }).id, { state: 'failed', detail: 'paper-out: ' });
    return offline;
  });
  expect(isLeft()).toBe(false);
  expect(approval.allows(label(2), undefined)).toBe(true);
  expect(await approval.withApproval(label(2), undefined, async (why) => ok(why))).toEqual(ok(null));
  spool.close();
});
