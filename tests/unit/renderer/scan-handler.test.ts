// What a bug in one act may do to the bench: nothing but to that act.
import { expect, test } from 'vitest';
import type { Say } from '#renderer/core/say/answer.ts';
import { createCrashReport, inShort } from '#renderer/core/say/crash-report.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import { createScanHandler } from '#renderer/core/scanning/scan-handler.ts';
import { createStationStore } from '#renderer/core/station-store.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { BarcodeDirectory, Command } from '#shared/barcode/index.ts';

type Parts = Parameters<typeof createScanHandler>[0];

/** A bench at which opening the order `bad` throws, as a bug would. `asks`: what stands on its screen and takes commands. */
function bench(asks: (command: Command) => boolean = () => false) {
  const said: Say[] = [];
  const taken: string[] = [];
  const store = createStationStore();
  store.setState({
    operator: { id: 'ana', name: 'Ana', badge: 'B1', role: 'packer', language: 'en', pinSet: false },
  });
  const teller = {
    tell: async (say: Say) => void said.push(say),
    reject: async (say: Say) => void said.push(say),
  } as unknown as Teller;
  const nothing = {} as never;
  const directory: BarcodeDirectory = {
    itemsByGtin: () => [],
    itemsByCode: () => [],
    operatorByBadge: () => undefined,
    ordersByCode: (code: string) => (/^(?:bad|good)$/.test(code) ? [code] : []),
    orderByTote: () => undefined,
    locationByCode: () => undefined,
    spellingsOf: () => [],
  };
  const handler = createScanHandler({
    store,
    reference: { operators: () => [] } as unknown as Reference,
    directory,
    teller,
    bench: {
      take: async (orderId: string) => {
        if (orderId === 'bad') throw new TypeError('x is undefined');
        taken.push(orderId);
        return true;
      },
    } as unknown as Parts['bench'],
    desk: nothing,
    labelling: nothing,
    labels: nothing,
    overrides: nothing,
    held: { leave: () => undefined, show: async () => false } as unknown as Parts['held'],
    signIn: nothing,
    claiming: nothing,
    answers: asks,
    newId: () => 'id',
    clock: { now: () => 0 },
    retrySave: () => undefined,
    crashed: createCrashReport(teller),
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
  await handler.openOrder('good');
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
