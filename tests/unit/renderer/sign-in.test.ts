// The page writes down who is here only after the trusted side said so, and never disagrees with it.
import { expect, test } from 'vitest';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import { createSignIn } from '#renderer/core/session/sign-in.ts';
import type { StationView } from '#renderer/core/station-store.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import { aPerson } from '#tests/kit/away-store.ts';

/** A page whose log names `logged`, before a trusted side that holds `held` and answers a sign-in with `answer`. */
function bench({
  logged = null as string | null,
  held = null as string | null,
  answer = 'signed-in',
  gone = false,
  /** The disk is slow: what is told is not saved yet, and not shown. */
  slow = false,
} = {}) {
  const memory = { session: { operatorId: logged, activity: null } } as unknown as LogMemory;
  const store = createStationView();
  const said: Say['type'][] = [];
  const wrote: string[] = [];
  const asked: string[] = [];
  const tell = async (say: Say, events: readonly StationEvent[] = [], more: { change?: Partial<StationView> } = {}) => {
    said.push(say.type);
    for (const event of events) {
      wrote.push('reason' in event ? `${event.type} ${event.reason}` : event.type);
      const operatorId = event.type === 'OperatorSignedIn' ? event.operatorId : null;
      memory.session = { ...memory.session, operatorId };
    }
    if (slow) return new Promise<void>(() => undefined);
    store.setState(more.change ?? {});
  };
  const call = async (name: string) => {
    asked.push(name);
    if (gone) return fail({ type: 'host-gone', message: 'gone' });
    const session = held === null ? null : { operatorId: held, since: 1, by: 'badge' };
    return ok(name === 'session/read' ? { session } : { type: answer, triesLeft: 4, session });
  };
  const signIn = createSignIn({
    bridge: { call } as unknown as Bridge,
    store,
    reference: { operators: () => [aPerson('ana'), aPerson('ben')] } as unknown as Reference,
    memory,
    teller: { tell } as unknown as Teller,
    subject: () => null,
    languages: { spokenAs: (code) => (code === 'de' ? 'de' : null) },
  });
  return {
    ...{ signIn, said, wrote, asked },
    operator: () => store.getState().operator?.id ?? null,
    language: () => store.getState().preferences.language,
  };
}

test('a badge that the trusted side knows is written down; who was here before is signed out', async () => {
  const { signIn, said, wrote, operator } = bench({ logged: 'ben', held: 'ben' });
  await signIn.byBadge(aPerson('ana'));
  expect(said).toEqual(['signed-in']);
  expect(wrote).toEqual(['OperatorSignedOut switched', 'OperatorSignedIn']);
  expect(operator()).toBe('ana');
});
test('the screens speak the language of whoever signs in, and the station’s own where that one is spoken nowhere here', async () => {
  const { signIn, language } = bench();
  await signIn.byBadge({ ...aPerson('ana'), language: 'de' });
  expect(language()).toBe('de');
  await signIn.byBadge({ ...aPerson('ben'), language: 'vi' });
  expect(language()).toBe('de');
});
test.each([{ answer: 'unknown-badge' }, { answer: 'fault' }, { gone: true }])(
  'a badge that it does not take changes nothing: %j',
  async (how) => {
    const { signIn, said, wrote, operator } = bench(how);
    await signIn.byBadge(aPerson('ana'));
    expect(said).toEqual(['badge-refused']);
    expect(wrote).toEqual([]);
    expect(operator()).toBeNull();
  },
);
test('a PIN that fits is written down, one that does not is answered', async () => {
  const right = bench();
  expect(await right.signIn.byPin(aPerson('ana'), '1234')).toEqual({ type: 'ok' });
  expect(right.wrote).toEqual(['OperatorSignedIn']);
  const wrong = bench({ answer: 'wrong-pin' });
  expect(await wrong.signIn.byPin(aPerson('ana'), '0000')).toMatchObject({ type: 'wrong-pin', triesLeft: 4 });
  expect(wrong.wrote).toEqual([]);
  const gone = bench({ gone: true });
  expect(await gone.signIn.byPin(aPerson('ana'), '1234')).toEqual({ type: 'fault', detail: 'gone' });
});
test('however slow the disk, the next scan is of whoever signed in, and of nobody after signing out', async () => {
  const { signIn, operator, wrote } = bench({ slow: true });
  await signIn.byBadge(aPerson('ana'));
  expect(operator()).toBe('ana');
  await signIn.byBadge(aPerson('ben'));
  expect(operator()).toBe('ben');
  signIn.signOut('asked');
  expect(operator()).toBeNull();
  expect(wrote).toHaveLength(4);
});
test('signing out ends the session on the trusted side too', () => {
  const { signIn, wrote, asked } = bench({ logged: 'ana', held: 'ana' });
  signIn.signOut('idle');
  expect(asked).toEqual(['session/sign-out']);
  expect(wrote).toEqual(['OperatorSignedOut idle']);
  const nobody = bench();
  nobody.signIn.signOut('asked');
  expect(nobody.wrote).toEqual([]);
});
test.each([
  { logged: 'ana', held: 'ana', wrote: [], asked: ['session/read'] },
  { logged: null, held: null, wrote: [], asked: ['session/read'] },
  { logged: 'ana', held: null, wrote: ['OperatorSignedOut idle'], asked: ['session/read'] },
  { logged: null, held: 'ana', wrote: [], asked: ['session/read', 'session/sign-out'] },
  {
    logged: 'ana',
    held: 'ben',
    wrote: ['OperatorSignedOut idle'],
    asked: ['session/read', 'session/sign-out'],
  },
])('after a restart the log says $logged and the trusted side $held', async ({ logged, held, wrote, asked }) => {
  const page = bench({ logged, held });
  await page.signIn.agree();
  expect(page.wrote).toEqual(wrote);
  expect(page.asked).toEqual(asked);
});
test('a trusted side that does not answer takes nobody’s place away', async () => {
  const { signIn, wrote } = bench({ logged: 'ana', gone: true });
  await signIn.agree();
  expect(wrote).toEqual([]);
});
