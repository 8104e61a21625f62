// What only a supervisor may allow, as the page asks it.
import { expect, test } from 'vitest';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import { type Allowed, createOverrides } from '#renderer/core/session/overrides.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { OutOf } from '#shared/bridge/index.ts';
import type { Operator, Role } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';

const person = (name: string, role: Role): Operator => ({
  ...{ id: name.toLowerCase(), name, badge: '', role, language: null, pinSet: true },
});
const [ANA, SAM] = [person('Ana', 'packer'), person('Sam', 'supervisor')];
const ABOUT = { kind: 'reprint', about: { kind: 'order', id: 'a' }, parcel: 1, orderCode: '1', reason: null } as const;
type Answer = OutOf<'override/grant'>;

/** A bench at which somebody is signed in; the trusted side answers in turn. */
function bench(answers: Answer[], operator: Operator | null = ANA) {
  const store = createStationView();
  store.setState({ operator });
  const asked: unknown[] = [];
  const happened: (Say['type'] | StationEvent | Allowed)[] = [];
  let saved = async (): Promise<void> => undefined;
  const overrides = createOverrides({
    store,
    bridge: {
      call: async (_: string, payload: unknown) => {
        asked.push(payload);
        const value = answers.shift();
        return value ? { ok: true, value } : { ok: false, failure: { type: 'host-gone', message: '' } };
      },
    } as unknown as Bridge,
    teller: {
      tell: async (say: Say, events: readonly StationEvent[]) => {
        await saved();
        happened.push(say.type, ...events);
      },
    } as unknown as Teller,
    people: () => [SAM, ANA, person('Ada', 'administrator')],
  });
  const ask = (about: Parameters<typeof overrides.ask>[0] = ABOUT) =>
    overrides.ask(about, async (allowed) => void happened.push(allowed));
  const saveBy = (work: () => Promise<void>) => {
    saved = work;
  };
  return { overrides, ask, asked, happened, saveBy, question: () => store.getState().override, store };
}

test('why, who and their PIN: the yes is in the log before the act', async () => {
  const { overrides, ask, asked, happened, question } = bench([{ type: 'granted', grantId: 'g1' }]);
  ask();
  expect(question()).toMatchObject({ reason: null, supervisor: null });
  overrides.choose(2);
  expect(question()).toMatchObject({ reason: 'lost' });
  overrides.chooseSupervisor(SAM);
  await overrides.enterPin('1234');
  const subject = { kind: 'reprint', orderId: 'a', parcel: 1 };
  const { kind, about, parcel } = ABOUT;
  expect(asked).toEqual([{ kind, about, parcel, supervisorId: 'sam', pin: '1234', reason: 'lost' }]);
  expect(happened).toEqual([
    'override-granted',
    { type: 'OverrideGranted', v: 1, grantId: 'g1', ...subject, supervisorId: 'sam', reason: 'lost' },
    { grantId: 'g1', reason: 'lost' },
  ]);
  expect(question()).toBeNull();
});
test('every answer has a place, so that a scanner alone comes to the PIN: another reason without words, a supervisor without a badge', () => {
  const { overrides, ask, question } = bench([]);
  ask();
  expect(overrides.choose(6)).toBe(false);
  expect(overrides.choose(5)).toBe(true);
  expect(question()).toMatchObject({ reason: null, describing: true });
  expect(overrides.choose(1)).toBe(false);
  overrides.back();
  expect(question()).toMatchObject({ reason: null, describing: false });
  overrides.describe();
  overrides.setReason('other');
  expect(question()).toMatchObject({ reason: 'other', describing: false, supervisor: null });
  // By their names, and without packers.
  expect(overrides.supervisors().map(({ name }) => name)).toEqual(['Ada', 'Sam']);
  expect(overrides.choose(3)).toBe(false);
  expect(overrides.choose(2)).toBe(true);
  expect(question()).toMatchObject({ supervisor: SAM });
  expect(overrides.choose(1)).toBe(false);
});
test('an act whose reason is always known goes back to nothing', () => {
  const { overrides, ask, question } = bench([]);
  ask({ ...ABOUT, kind: 'touch-count', parcel: null, reason: 'code-unreadable', sku: 'PHONE' });
  overrides.chooseSupervisor(SAM);
  overrides.back();
  expect(question()).toMatchObject({ supervisor: null, sku: 'PHONE' });
  overrides.back();
  expect(question()).toBeNull();
});
test('why an order is taken over needs no words', () => {
  const { overrides, ask, question } = bench([]);
  ask({ ...ABOUT, kind: 'take-over' });
  expect(overrides.choose(4)).toBe(true);
  expect(question()).toMatchObject({ reason: 'other', describing: false });
});
test('nothing is done where the yes cannot be saved', async () => {
  const { overrides, ask, happened, saveBy } = bench([{ type: 'granted', grantId: 'g1' }]);
  saveBy(() => new Promise(() => undefined));
  ask({ ...ABOUT, reason: 'lost' });
  overrides.chooseSupervisor(SAM);
  void overrides.enterPin('1234');
  await new Promise((resolve) => setImmediate(resolve));
  expect(happened).toEqual([]);
});
test('words of one’s own go with the label, and their kind into the log', async () => {
  const { overrides, ask, happened } = bench([{ type: 'granted', grantId: 'g1' }]);
  ask();
  overrides.setReason('eaten by a dog');
  overrides.chooseSupervisor(SAM);
  await overrides.enterPin('1234');
  expect(happened.slice(1)).toMatchObject([{ reason: 'other' }, { reason: 'eaten by a dog' }]);
});
test('a packer’s badge is told to be none, at any step; a supervisor’s may come before the reason', () => {
  const { overrides, ask, question } = bench([]);
  ask();
  overrides.chooseSupervisor(ANA);
  expect(question()).toMatchObject({ supervisor: null, problem: { type: 'not-a-supervisor', name: 'Ana' } });
  overrides.chooseSupervisor(SAM);
  expect(question()).toMatchObject({ supervisor: SAM, reason: null, problem: null });
});
test('a supervisor who is signed in need not choose themselves, and can leave it to another', () => {
  const { overrides, ask, question } = bench([], SAM);
  ask();
  expect(question()).toMatchObject({ supervisor: SAM });
  overrides.setReason('lost');
  overrides.back();
  expect(question()).toMatchObject({ supervisor: null, reason: 'lost' });
  overrides.back();
  expect(question()).toMatchObject({ supervisor: null, reason: null });
  overrides.back();
  expect(question()).toBeNull();
});
test.each<[Answer | undefined, object]>([
  [
    { type: 'wrong-pin', triesLeft: 2 },
    { problem: { type: 'wrong-pin', triesLeft: 2 }, supervisor: SAM },
  ],
  [
    { type: 'locked', until: 7 },
    { problem: { type: 'locked', until: 7 }, supervisor: SAM },
  ],
  [{ type: 'no-pin' }, { problem: { type: 'no-pin', name: 'Sam' } }],
  [{ type: 'not-allowed' }, { problem: { type: 'not-a-supervisor' }, supervisor: null }],
  [{ type: 'unknown-operator' }, { problem: { type: 'not-a-supervisor' }, supervisor: null }],
  [{ type: 'fault', fault: 'disk-full', detail: '' }, { problem: { type: 'no-store', trouble: 'disk-full' } }],
  [undefined, { problem: { type: 'no-store', trouble: 'unreachable' } }],
])('a no stays on the screen and does nothing: %j', async (answer, expected) => {
  const { overrides, ask, happened, question } = bench(answer ? [answer] : []);
  ask({ ...ABOUT, reason: 'lost' });
  overrides.chooseSupervisor(SAM);
  await overrides.enterPin('0000');
  expect(question()).toMatchObject(expected);
  expect(happened).toEqual([]);
});
test('who leaves the question leaves it all: a yes that comes after does nothing', async () => {
  const { overrides, ask, happened, question } = bench([{ type: 'granted', grantId: 'g1' }]);
  ask({ ...ABOUT, reason: 'lost' });
  overrides.chooseSupervisor(SAM);
  const entered = overrides.enterPin('1234');
  overrides.cancel();
  await entered;
  expect(happened).toEqual([]);
  await overrides.enterPin('1234');
  overrides.choose(1);
  overrides.chooseSupervisor(SAM);
  expect(question()).toBeNull();
});
test('nobody is asked at a bench where nobody is signed in', () => {
  const { ask, question } = bench([], null);
  ask();
  expect(question()).toBeNull();
});
