// Who may do what, as the store last said it: with a clock to turn and a store to take away.
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createMayConfigure } from '#electron/store-link/may-configure.ts';
import { openPeople, ROLE_KEPT_MS, withRoles } from '#electron/store-link/people.ts';
import { aPerson, createAwayStore } from '#tests/kit/away-store.ts';

async function bench(...people: Parameters<typeof createAwayStore>[0]) {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-people-')), 'people.json');
  const calls = createAwayStore(people);
  const time = { now: 1_700_000_000_000, monotonic: 0 };
  const open = () =>
    openPeople({ store: calls, file, clock: { now: () => time.now }, monotonic: () => time.monotonic });
  return { calls, store: calls.store, time, file, open, people: await open() };
}
const robin = aPerson('robin', 'administrator');
const ana = aPerson('ana');

test('a badge is asked for once, and is known from then on without the store, also after a restart', async () => {
  const { store, people, open, file } = await bench(ana, robin);
  expect(await people.idOfBadge('BADGE-ana')).toBe('ana');
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('BADGE-robin');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  store.away = true;
  expect(await people.idOfBadge('BADGE-robin')).toBe('robin');
  const again = await open();
  expect(await again.idOfBadge('BADGE-robin')).toBe('robin');
  expect(await again.idOfBadge('BADGE-nobody')).toBeNull();
  expect(await again.idOfBadge('')).toBeNull();
});
test('a badge that two people share signs neither of them in', async () => {
  const { people } = await bench(ana, { ...robin, badge: ana.badge });
  expect(await people.idOfBadge(ana.badge)).toBeNull();
});
test('a badge that was taken back is refused as soon as the store said so, a new one is asked for', async () => {
  const { store, people } = await bench(ana);
  await people.idOfBadge('BADGE-ana');
  store.people = [{ ...ana, badge: 'NEW' }];
  expect(await people.idOfBadge('NEW')).toBe('ana');
  expect(await people.idOfBadge('BADGE-ana')).toBeNull();
  store.people = [];
  people.hear(true);
  await expect.poll(() => people.idOfBadge('NEW')).toBeNull();
});
test('pulls ask for the people again when some came in, else every few minutes', async () => {
  const { store, people, time } = await bench(ana);
  const asked = () => store.asked.filter((name) => name === 'operators').length;
  people.hear(false);
  expect(asked()).toBe(1);
  await expect.poll(people.isEmpty).toBe(false);
  people.hear(false);
  expect(asked()).toBe(1);
  people.hear(true);
  expect(asked()).toBe(2);
  await expect.poll(() => people.idOfBadge('BADGE-ana')).toBe('ana');
  time.monotonic += 6 * 60_000;
  people.hear(false);
  await expect.poll(asked).toBeGreaterThan(2);
});
test('without the store a role counts for eight hours after it was said, and then nobody configures', async () => {
  const { calls, store, people, time } = await bench(robin, ana);
  const signedIn = { read: () => ({ operatorId: 'robin', since: 0, by: 'badge' as const }) };
  const may = createMayConfigure(signedIn, people);
  expect(await may.refusal()).toBeNull();
  store.away = true;
  time.now += ROLE_KEPT_MS;
  expect(await may.refusal()).toBeNull();
  expect(await withRoles(calls, people).call('roleOf', 'robin')).toEqual({ ok: true, value: 'administrator' });
  time.now += 1;
  expect(await may.refusal()).toBe('role-unknown');
  expect(await withRoles(calls, people).call('roleOf', 'robin')).toMatchObject({ ok: false });
  // Nor by a clock that was put back.
  time.now -= 2 * ROLE_KEPT_MS + 2;
  expect(await may.refusal()).toBe('role-unknown');
  // But the way back to the store is never barred.
  expect(await may.mayMendStore()).toBe(true);
  store.away = false;
  expect(await may.refusal()).toBeNull();
  store.away = true;
  time.now += ROLE_KEPT_MS - 1;
  expect(await may.refusal()).toBeNull();
});
test('what the store says now goes over what it said, and counts when it is away again', async () => {
  const { store, people } = await bench(robin);
  const may = createMayConfigure({ read: () => ({ operatorId: 'robin', since: 0, by: 'pin' }) }, people);
  expect(await may.refusal()).toBeNull();
  store.people = [{ ...robin, role: 'packer' }];
  expect(await may.refusal()).toBe('not-administrator');
  store.away = true;
  expect(await may.refusal()).toBe('not-administrator');
  expect(await may.mayMendStore()).toBe(false);
});
test('a packer, and nobody at all, may neither configure nor take the store away; where nobody is known, anybody may join one', async () => {
  const { store, people } = await bench(ana, robin);
  const asAna = createMayConfigure({ read: () => ({ operatorId: 'ana', since: 0, by: 'badge' }) }, people);
  const asNobody = createMayConfigure({ read: () => null }, people);
  for (const may of [asAna, asNobody]) {
    expect(await may.refusal()).toBe('not-administrator');
    expect(await may.mayMendStore()).toBe(false);
  }
  // A station that lost its store's key knows nobody after it forgot the people of that store.
  store.away = true;
  await people.forget();
  expect(await asNobody.mayMendStore()).toBe(true);
  expect(await asNobody.refusal()).toBe('not-administrator');
  expect(await asAna.refusal()).toBe('role-unknown');
});
test('an answer of the store before does not count for the next one', async () => {
  const { store, people, file } = await bench(robin);
  const late = people.idOfBadge('BADGE-robin');
  await people.forget();
  expect(await late).toBeNull();
  store.people = [];
  expect(await people.idOfBadge('BADGE-robin')).toBeNull();
  await expect.poll(() => readFileSync(file, 'utf8')).toBe('[]');
});
