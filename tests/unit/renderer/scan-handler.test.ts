// What a bug in one act may do to the bench: nothing but to that act.
import { expect, test } from 'vitest';
import { createActivities } from '#renderer/core/activity/activities.ts';
import type { Activity } from '#renderer/core/activity/activity.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import { createCrashReport, inShort } from '#renderer/core/say/crash-report.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import { createScanHandler } from '#renderer/core/scanning/scan-handler.ts';
import { createTurns } from '#renderer/core/scanning/turns.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { BarcodeDirectory, Command } from '#shared/barcode/index.ts';

/** A bench at which opening the order `bad` throws, as a bug would. `asks`: what stands on its screen and takes commands. */
function bench(asks: (command: Command) => boolean = () => false, activity: Partial<Activity> = {}) {
  const said: Say[] = [];
  const taken: string[] = [];
  const store = createStationView();
  store.setState({
    operator: { id: 'ana', name: 'Ana', badge: 'B1', role: 'packer', language: 'en', pinSet: false },
  });
  const teller = {
    tell: async (say: Say) => void said.push(say),
    reject: async (say: Say) => void said.push(say),
    clear: () => store.setState({ answer: null }),
  } as unknown as Teller;
  const nothing = {} as never;
  const directory: BarcodeDirectory = {
    itemsByGtin: () => [],
    itemsByCode: () => [],
    operatorByBadge: () => undefined,
    ordersByCode: (code: string) => (/^(?:bad|good)$/.test(code) ? [code] : []),
    orderByTote: () => undefined,
    locationByCode: (code: string) => (code === 'A1' ? 'A1' : undefined),
    spellingsOf: () => [],
  };
  const inTurn = createTurns(createCrashReport(teller));
  const packing: Activity = {
    kind: 'packing',
    mayEnter: () => true,
    busyWith: () => null,
    opens: () => true,
    take: async (meaning) => {
      if (meaning.type !== 'order') return false;
      if (meaning.orderId === 'bad') throw new TypeError('x is undefined');
      taken.push(meaning.orderId);
      return true;
    },
    command: (command) => {
      if (command === 'hold-short') throw new TypeError('desk.hold is not a function');
      return false;
    },
    complete: () => undefined,
    resume: async () => undefined,
    capture: () => () => ({}),
    ...activity,
  };
  const handler = createScanHandler({
    store,
    reference: { operators: () => [] },
    directory,
    teller,
    activities: createActivities({
      store,
      memory: { session: { operatorId: 'ana', activity: null } },
      activities: {
        packing,
        counting: { ...packing, kind: 'counting', opens: () => false },
        insights: { ...packing, kind: 'insights', opens: () => false },
        rates: { ...packing, kind: 'rates', opens: () => false },
        run: { ...packing, kind: 'run', opens: () => false },
        batch: { ...packing, kind: 'batch', opens: () => false },
        moving: { ...packing, kind: 'moving', opens: () => false },
        picking: { ...packing, kind: 'picking', opens: () => false },
        handover: { ...packing, kind: 'handover', opens: () => false },
        receiving: { ...packing, kind: 'receiving', opens: () => false },
        stock: { ...packing, kind: 'stock', opens: () => false },
      },
    }),
    commands: {},
    rooms: new Map(),
    overrides: nothing,
    signIn: nothing,
    answers: asks,
    dialogTakes: async () => false,
    keeps: new Set(),
    leave: () => undefined,
    inTurn,
    newId: () => 'id',
    clock: { now: () => 0 },
    retrySave: () => undefined,
  });
  return { handler, said, taken, store };
}

test('an act that throws is told as a crash, and the next scan, command and touch are heard', async () => {
  const { handler, said, taken } = bench();
  const scan = (text: string) => handler.scan({ id: text, text, symbology: null });
  await scan('bad');
  expect(said).toEqual([{ type: 'crashed', detail: 'TypeError: x is undefined' }]);
  await scan('good');
  expect(taken).toEqual(['good']);
  // A command whose part is missing altogether throws as well; nothing stands still behind it.
  await handler.command('hold-short');
  await scan('good');
  expect(taken).toEqual(['good', 'good']);
  expect(said.map(({ type }) => type)).toEqual(['crashed', 'crashed']);
});
test('a crash report never throws itself, and is short enough for a banner', async () => {
  const report = createCrashReport({
    tell: async () => {
      throw new Error('the teller is broken too');
    },
  });
  expect(() => report(new Error('one'))).not.toThrow();
  expect(inShort(new Error(`first line ${'x'.repeat(200)}\nsecond`))).toHaveLength(80);
  expect(inShort('words')).toBe('words');
});

test('a digit by its code goes to what asks for a number, also before anybody is signed in', async () => {
  const typed: Command[] = [];
  const { handler, said, store } = bench((command) => typed.push(command) > 0);
  store.setState({ operator: null });
  for (const text of ['PBCMD4', 'pbcmd0', 'PBCMDUNDO', 'PBCMDOK', 'PBCMDCANCEL'])
    await handler.scan({ id: text, text, symbology: null });
  expect(typed).toEqual(['4', '0', 'undo', 'ok', 'cancel']);
  expect(said).toEqual([]);
});
test('a digit or a choice by its code is answered with words where nothing asks for one', async () => {
  const { handler, said, store } = bench();
  for (const text of ['PBCMD0', 'PBCMDCHOOSE9']) await handler.scan({ id: text, text, symbology: null });
  expect(said).toEqual([{ type: 'no-number-asked' }, { type: 'nothing-to-choose' }]);
  store.setState({ operator: null });
  await handler.scan({ id: 'x', text: 'PBCMD9', symbology: null });
  expect(said.at(-1)).toEqual({ type: 'sign-in-first' });
});

test('a code that means nothing in the activity that is going on, and opens no other one, is refused by its name', async () => {
  const { handler, said } = bench(undefined, { opens: () => false });
  await handler.scan({ id: 'x', text: 'A1', symbology: null });
  expect(said).toEqual([{ type: 'location', location: 'A1' }]);
});
test('a command that nobody knows what to do with here is answered with words', async () => {
  const { handler, said } = bench();
  await handler.command('undo');
  expect(said).toEqual([{ type: 'command-not-here' }]);
});
