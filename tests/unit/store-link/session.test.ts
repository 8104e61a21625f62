// Who is signed in, as it was proved to the trusted side.
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openPeople } from '#electron/store-link/people.ts';
import { openSessions } from '#electron/store-link/session.ts';
import { aPerson, createAwayStore } from '#tests/kit/away-store.ts';

async function bench(file = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-session-')), 'session.json')) {
  const calls = createAwayStore([aPerson('ana'), aPerson('robin', 'administrator')]);
  const clock = { now: () => 1_700_000_000_000 };
  const people = await openPeople({ store: calls, file: `${file}.people`, clock, monotonic: () => 0 });
  const verifyPin = (operatorId: string, pin: string) => calls.call('verifyPin', operatorId, pin);
  const open = () => openSessions({ file, people, verifyPin, clock });
  return { file, open, store: calls.store, sessions: await open() };
}

test('a badge or a PIN opens a session, and a restart comes back to it', async () => {
  const { file, open, sessions } = await bench();
  expect(sessions.read()).toBeNull();
  const session = { operatorId: 'ana', since: 1_700_000_000_000, by: 'badge' };
  expect(await sessions.byBadge('BADGE-ana')).toEqual(session);
  expect((await open()).read()).toEqual(session);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await sessions.byPin('robin', '1234')).toMatchObject({ value: { operatorId: 'robin', by: 'pin' } });
  expect((await open()).read()).toMatchObject({ operatorId: 'robin', by: 'pin' });
});
test('what is wrong opens nothing, and whoever was there stays', async () => {
  const { sessions, store } = await bench();
  expect(await sessions.byBadge('BADGE-nobody')).toEqual({ type: 'unknown-badge' });
  expect(await sessions.byPin('ana', '0000')).toEqual({ ok: true, value: { type: 'wrong-pin', triesLeft: 4 } });
  expect(sessions.read()).toBeNull();
  await sessions.byBadge('BADGE-ana');
  store.away = true;
  expect(await sessions.byPin('robin', '1234')).toMatchObject({ ok: false, failure: { type: 'unreachable' } });
  expect(sessions.read()).toMatchObject({ operatorId: 'ana' });
});
test('who signed out is not brought back by a restart, however quickly it came', async () => {
  const { open, sessions } = await bench();
  await Promise.all([sessions.byBadge('BADGE-ana'), sessions.byPin('robin', '1234')]);
  void sessions.byBadge('BADGE-ana');
  await sessions.byBadge('BADGE-robin');
  await sessions.signOut();
  expect(sessions.read()).toBeNull();
  expect((await open()).read()).toBeNull();
});
test('a file that is no session is nobody’s, and one that cannot be written counts until the restart', async () => {
  const { file, open } = await bench();
  writeFileSync(file, '{"operatorId": 7}');
  expect((await open()).read()).toBeNull();
  const folder = path.join(path.dirname(file), 'taken');
  mkdirSync(folder);
  const blocked = await bench(folder);
  expect(await blocked.sessions.byBadge('BADGE-ana')).toMatchObject({ operatorId: 'ana' });
  expect(blocked.sessions.read()).toMatchObject({ operatorId: 'ana' });
  expect((await blocked.open()).read()).toBeNull();
  expect(readFileSync(file, 'utf8')).toBe('{"operatorId": 7}');
});
