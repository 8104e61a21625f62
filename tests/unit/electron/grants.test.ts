// A supervisor's yes: who may give it, and what it is good for.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createServices } from '#electron/store/services.ts';
import { claimOrder } from '#electron/store-link/claim-order.ts';
import { createGrants, GRANT_MS } from '#electron/store-link/grants.ts';
import { openOfflineCache } from '#electron/store-link/offline-cache.ts';
import { createOfflineStore } from '#electron/store-link/offline-store.ts';
import { openPeople, ROLE_KEPT_MS, withRoles } from '#electron/store-link/people.ts';
import type { StoreCalls } from '#electron/store-link/store-calls.ts';
import {
  grantedEvent,
  keyOf,
  type OverrideGranted,
  type OverrideSubject,
  orderSubject,
  StationEvent,
  subjectsOf,
} from '#shared/log/index.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import type { ClaimReply, StoreAnswer } from '#shared/sync/index.ts';
import { openStore } from '#tests/kit/open-store.ts';

const REPRINT: OverrideSubject = { kind: 'reprint', about: orderSubject('Wish:1'), parcel: 1 };
const BY_SAM = { supervisorId: 'sam taylor', pin: '1234', reason: 'damaged' };

/** A bench at the demo warehouse, whose page writes every grant down as it should. */
async function bench(store: Pick<StoreCalls, 'call'>) {
  const world = { now: 0, ids: 0 };
  const log: { event: StationEvent }[] = [];
  const grants = createGrants({
    store,
    loggedOf: (subject) =>
      log.filter(({ event }) => subjectsOf(event).some((about) => keyOf(about) === keyOf(subject))),
    newId: () => `g${++world.ids}`,
    monotonic: () => world.now,
  });
  const write = (change: Partial<Pick<OverrideGranted, 'grantId' | 'supervisorId'>> = {}, subject = REPRINT) => {
    const by = { supervisorId: 'sam taylor', reason: 'damaged', grantId: `g${world.ids}`, ...change } as const;
    log.push({ event: StationEvent.parse(grantedEvent(subject, by)) });
  };
  const give = async (subject = REPRINT, by = BY_SAM) => {
    const answer = await grants.give({ subject, ...by });
    if (answer.type !== 'granted') throw new Error(answer.type);
    write({}, subject);
    return answer.grantId;
  };
  return { grants, world, write, give };
}
/** The demo's people and their PINs, in a store of its own. */
async function demoStore(): Promise<Pick<StoreCalls, 'call'>> {
  const services = createServices((await openStore()).store, () => undefined);
  await services.loadDemo(0);
  return {
    call: async (name, ...given) => {
      const ask = services[name] as (...args: readonly unknown[]) => Promise<StoreAnswer<typeof name>>;
      return ok(await ask(...given));
    },
  };
}

test('a supervisor’s PIN allows one act, once', async () => {
  const { grants, give } = await bench(await demoStore());
  const grantId = await give();
  expect(grants.holds(grantId, REPRINT)).toBe(true);
  const grant = grants.take(grantId, REPRINT);
  expect(grant).toMatchObject({ supervisorId: 'sam taylor', reason: 'damaged', subject: REPRINT });
  expect(grants.take(grantId, REPRINT)).toBeUndefined();
  if (grant) grants.putBack(grant);
  expect(grants.take(grantId, REPRINT)).toEqual(grant);
});
test('an administrator may allow it as well; a packer may not, and their PIN is not even tried', async () => {
  const store = await demoStore();
  const { grants } = await bench(store);
  const tried: string[] = [];
  const { grants: watched } = await bench({
    call: (name, ...given) => {
      tried.push(name);
      return store.call(name, ...given);
    },
  });
  const by = (supervisorId: string) => ({ subject: REPRINT, ...BY_SAM, supervisorId });
  expect(await grants.give(by('robin admin'))).toMatchObject({ type: 'granted' });
  expect(await watched.give(by('ana pereira'))).toEqual({ type: 'not-allowed' });
  expect(await watched.give(by('nobody'))).toEqual({ type: 'not-allowed' });
  expect(tried).toEqual(['roleOf', 'roleOf']);
});
test('a grant is for its very act, order and parcel', async () => {
  const { grants, give } = await bench(await demoStore());
  const grantId = await give();
  for (const other of [
    { kind: 'take-over' },
    { about: orderSubject('Wish:2') },
    { about: { kind: 'code', id: 'Wish:1' } },
    { parcel: 2 },
    { parcel: null },
  ] as const)
    expect(grants.take(grantId, { ...REPRINT, ...other })).toBeUndefined();
  expect(grants.take('made up', REPRINT)).toBeUndefined();
  expect(grants.take(undefined, REPRINT)).toBeUndefined();
  expect(grants.holds(grantId, REPRINT)).toBe(true);
});
test('a grant is over after two minutes', async () => {
  const { grants, give, world } = await bench(await demoStore());
  const grantId = await give();
  world.now = GRANT_MS - 1;
  expect(grants.holds(grantId, REPRINT)).toBe(true);
  world.now = GRANT_MS;
  expect(grants.take(grantId, REPRINT)).toBeUndefined();
});
test('a grant that is not in the log under the name of who gave it does not count', async () => {
  const { grants, write } = await bench(await demoStore());
  const given = await grants.give({ subject: REPRINT, ...BY_SAM });
  if (given.type !== 'granted') throw new Error(given.type);
  expect(grants.take(given.grantId, REPRINT)).toBeUndefined();
  write({ supervisorId: 'robin admin' });
  write({ grantId: 'another' });
  expect(grants.take(given.grantId, REPRINT)).toBeUndefined();
  write();
  expect(grants.take(given.grantId, REPRINT)).toBeDefined();
});
test('tries are counted and locked like those of a sign-in, together with them', async () => {
  const store = await demoStore();
  const { grants } = await bench(store);
  const wrong = () => grants.give({ subject: REPRINT, ...BY_SAM, pin: '0000' });
  expect(await wrong()).toEqual({ type: 'wrong-pin', triesLeft: 4 });
  expect(await store.call('verifyPin', 'sam taylor', '0000')).toMatchObject({ value: { triesLeft: 3 } });
  await wrong();
  await wrong();
  expect(await wrong()).toMatchObject({ type: 'locked', until: expect.any(Number) });
  expect(await grants.give({ subject: REPRINT, ...BY_SAM })).toMatchObject({ type: 'locked' });
});
test('while the store is away, a supervisor whose PIN was used here can allow for eight hours, with as many tries', async () => {
  const home = await demoStore();
  let away = false;
  const remote: StoreCalls = {
    call: async (name, ...given) =>
      away ? fail({ type: 'unreachable', detail: 'no route' }) : home.call(name, ...given),
    onChanged: () => () => undefined,
    close: async () => undefined,
  };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-grants-'));
  const cache = openOfflineCache(path.join(folder, 'offline.db'));
  const time = { now: 0, monotonic: 0 };
  const clock = { now: () => time.now, monotonic: () => time.monotonic };
  const kept = createOfflineStore(remote, cache, '9521234', clock);
  const people = await openPeople({ store: kept, file: path.join(folder, 'people.json'), clock, ...clock });
  const store = withRoles(kept, people);
  const { grants, give } = await bench(store);
  await give();
  away = true;
  time.monotonic = 60_000;
  expect(await grants.give({ subject: REPRINT, ...BY_SAM, pin: '0000' })).toEqual({ type: 'wrong-pin', triesLeft: 4 });
  const grantId = await give();
  expect(grants.take(grantId, REPRINT)).toBeDefined();
  expect(await grants.give({ subject: REPRINT, ...BY_SAM, supervisorId: 'robin admin' })).toMatchObject({
    type: 'no-store',
    trouble: { type: 'unreachable' },
  });
  time.now = ROLE_KEPT_MS + 1;
  expect(await grants.give({ subject: REPRINT, ...BY_SAM })).toMatchObject({ type: 'no-store' });
  await store.close();
});

const CLAIM = { orderId: 'Wish:1', stationId: 's2', stationName: 'Bench 2', fence: 2, at: 0 };
const GRANTED: ClaimReply = { type: 'granted', claim: CLAIM, superseded: false };
const HELD: ClaimReply = { type: 'held', by: { ...CLAIM, stationId: 's1' }, units: 1, live: true };
/** A store that another bench has an order of; `asked` tells what it was asked. */
function heldStore(held: ClaimReply) {
  const asked: boolean[] = [];
  let isAway = false;
  const call = async (_: string, { takeOver }: { takeOver: boolean }) => {
    asked.push(takeOver);
    if (takeOver && isAway) return fail({ type: 'unreachable', detail: '' });
    return ok(takeOver ? GRANTED : held);
  };
  const goAway = (away: boolean) => {
    isAway = away;
  };
  return { store: { call } as unknown as Pick<StoreCalls, 'call'>, asked, goAway };
}
const TAKE_OVER = { stationId: 's2', stationName: 'Bench 2', orderId: 'Wish:1', takeOver: true };

test('an order that another bench is packing is taken over by a grant for it only', async () => {
  const { store, asked, goAway } = heldStore(HELD);
  const { grants, give } = await bench(await demoStore());
  const of = (grantId?: string) => claimOrder(store, grants, TAKE_OVER, grantId);
  expect(await of()).toEqual(ok('needs-supervisor'));
  expect(await of(await give())).toEqual(ok('needs-supervisor'));
  expect(asked).toEqual([false, false]);
  const grantId = await give({ kind: 'take-over', about: orderSubject('Wish:1'), parcel: null });
  goAway(true);
  expect(await of(grantId)).toMatchObject({ ok: false });
  goAway(false);
  expect(await of(grantId)).toEqual(ok(GRANTED));
  expect(await of(grantId)).toEqual(ok('needs-supervisor'));
});
test('an order that nobody works on any more needs nobody’s yes, nor does an ordinary claim', async () => {
  const { grants } = await bench(await demoStore());
  const expired = heldStore({ ...HELD, live: false });
  expect(await claimOrder(expired.store, grants, TAKE_OVER, undefined)).toEqual(ok(GRANTED));
  const free = heldStore(GRANTED);
  expect(await claimOrder(free.store, grants, TAKE_OVER, undefined)).toEqual(ok(GRANTED));
  expect(free.asked).toEqual([false]);
  const ordinary = heldStore(HELD);
  expect(await claimOrder(ordinary.store, grants, { ...TAKE_OVER, takeOver: false }, undefined)).toEqual(ok(HELD));
  // A store of an earlier version does not say whether the lease runs.
  const { live: _live, ...silent } = HELD as Extract<ClaimReply, { type: 'held' }>;
  expect(await claimOrder(heldStore(silent).store, grants, TAKE_OVER, undefined)).toEqual(ok('needs-supervisor'));
});

test('a grant may be for something else than an order, and an order’s is written as every version reads it', async () => {
  const { grants, give } = await bench(await demoStore());
  const code: OverrideSubject = { kind: 'teach-code', about: { kind: 'code', id: '4006381333931' }, parcel: null };
  const grantId = await give(code);
  expect(grants.take(grantId, { ...code, about: { kind: 'code', id: '4006381333948' } })).toBeUndefined();
  expect(grants.take(grantId, code)).toMatchObject({ subject: code });
  const by = { grantId: 'g', supervisorId: 'sam', reason: 'damaged' } as const;
  expect(grantedEvent(REPRINT, by)).toEqual({
    type: 'OverrideGranted',
    v: 1,
    kind: 'reprint',
    orderId: 'Wish:1',
    parcel: 1,
    ...by,
  });
  expect(grantedEvent(code, by)).toMatchObject({ v: 2, about: { kind: 'code', id: '4006381333931' } });
});
