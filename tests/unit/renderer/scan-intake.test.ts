import { expect, test } from 'vitest';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { createScanIntake } from '#renderer/core/scanning/scan-intake.ts';

const scan = (id: string) => ({ id, text: id.toUpperCase(), symbology: null, deviceId: 's1', at: 1 });

function page(options: { readonly untaken?: readonly string[]; readonly inLog?: readonly string[] } = {}) {
  const handled: string[] = [];
  const taken: string[][] = [];
  const saves: (() => void)[] = [];
  const state = { down: false, throwsAt: '' };
  const crashes: unknown[] = [];
  let hear = (_scan: ReturnType<typeof scan>): void => undefined;
  const bridge = {
    call: async (name: string, payload: { ids: string[] }) => {
      if (state.down) return { ok: false, failure: { type: 'host-gone', message: '' } };
      if (name === 'scanner/take') taken.push(payload.ids);
      return { ok: true, value: name === 'scanner/untaken' ? { scans: (options.untaken ?? []).map(scan) } : {} };
    },
    on: (_name: string, listener: typeof hear) => {
      hear = listener;
      return () => undefined;
    },
  } as unknown as Bridge;
  const intake = createScanIntake({
    bridge,
    handle: async ({ id }) => {
      handled.push(id);
      if (id === state.throwsAt) throw new Error('a bug');
    },
    crashed: (error) => crashes.push(error),
    saved: () => new Promise((resolve) => saves.push(resolve)),
    inLog: async () => new Set(options.inLog),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const save = async () => {
    await settle();
    for (const saved of saves.splice(0)) saved();
    await settle();
  };
  return { intake, handled, taken, state, crashes, save, settle, hear: (id: string) => hear(scan(id)) };
}

test('a scan is acknowledged when what it led to is saved, and not before', async () => {
  const { hear, handled, taken, save, settle } = page();
  hear('a');
  await settle();
  expect(handled).toEqual(['a']);
  expect(taken).toEqual([]);
  hear('b');
  hear('c');
  await save();
  await save();
  expect(taken).toEqual([['a'], ['b', 'c']]);
});
test('told again it counts once, and is acknowledged again', async () => {
  const { hear, handled, taken, state, save } = page();
  hear('a');
  hear('a');
  state.down = true;
  await save();
  state.down = false;
  hear('a');
  await save();
  expect(handled).toEqual(['a']);
  expect(taken).toEqual([['a']]);
});
test('what was scanned while the page was loading is taken then, but not what the log has already', async () => {
  const { intake, handled, taken, save } = page({ untaken: ['a', 'b', 'c'], inLog: ['b'] });
  await intake.catchUp();
  await save();
  await save();
  expect(handled).toEqual(['a', 'c']);
  expect(taken.flat().sort()).toEqual(['a', 'b', 'c']);
});
test('what comes in the meantime is not taken twice', async () => {
  const { intake, hear, handled, save } = page({ untaken: ['a', 'b'] });
  hear('a');
  hear('b');
  await intake.catchUp();
  await save();
  expect(handled).toEqual(['a', 'b']);
});
test('a scan that could not be handled is told as a crash, is not acknowledged, and is new when it comes again', async () => {
  const { hear, handled, taken, crashes, state, save } = page();
  state.throwsAt = 'a';
  hear('a');
  hear('b');
  await save();
  expect(crashes).toHaveLength(1);
  expect(taken).toEqual([['b']]);
  state.throwsAt = '';
  hear('a');
  await save();
  expect(handled).toEqual(['a', 'b', 'a']);
  expect(taken).toEqual([['b'], ['a']]);
});
