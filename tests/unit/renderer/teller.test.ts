// Sentences come in the order in which they were told, whatever takes how long to save.
import { expect, test } from 'vitest';
import { createTeller } from '#renderer/core/say/teller.ts';
import { createStationView, TONES } from '#renderer/station/features.ts';
import type { StationEvent } from '#shared/log/index.ts';

const EVENT: StationEvent = {
  ...{ type: 'ScanRefused', v: 1, scanId: 's', orderId: null, raw: 'x', reason: 'unknown-code', sku: null },
};

function tellerOnSlowDisk() {
  const saves: (() => void)[] = [];
  const store = createStationView();
  const teller = createTeller({
    ...{ store, tones: TONES, clock: { now: () => 1 }, newId: () => '1', play: () => {} },
    memory: { session: { operatorId: null, activity: null } },
    writer: {
      record: (bodies) =>
        bodies.length === 0 ? Promise.resolve() : new Promise((resolve) => void saves.push(() => resolve())),
      pending: () => saves.length,
    },
    capture: () => () => ({}),
    setTimer: () => () => {},
  });
  return { store, teller, save: () => saves.shift()?.(), said: () => store.getState().answer?.say.type };
}

test('what has nothing to save is said after what is still being saved', async () => {
  const { store, teller, save, said } = tellerOnSlowDisk();
  void teller.tell({ type: 'badge-unknown' }, [EVENT]);
  const second = teller.tell({ type: 'no-open-order' });
  await Promise.resolve();
  expect(said()).toBeUndefined();
  save();
  await second;
  await Promise.resolve();
  expect(said()).toBe('no-open-order');
  expect(store.getState().recent.map(({ say }) => say.type)).toEqual(['no-open-order', 'badge-unknown']);
});

test('what takes the sentence off the screen takes off one that is still being saved', async () => {
  const { store, teller, save, said } = tellerOnSlowDisk();
  void teller.tell({ type: 'badge-unknown' }, [EVENT]);
  teller.clear();
  save();
  await teller.idle();
  expect(said()).toBeUndefined();
  expect([store.getState().recent.length, store.getState().answered]).toEqual([1, 1]);
});

test('while nothing can be saved, what needs no saving is said at once', async () => {
  const { store, teller, said } = tellerOnSlowDisk();
  void teller.tell({ type: 'badge-unknown' }, [EVENT]);
  store.setState({ saveFault: { type: 'journal', fault: 'disk-full', detail: '' } });
  await teller.tell({ type: 'no-open-order' });
  await Promise.resolve();
  expect(said()).toBe('no-open-order');
});
