import { expect, test } from 'vitest';
import type { Answer, Say } from '#renderer/core/say/answer.ts';
import { createPrinterBack } from '#renderer/features/labels/state/printer-back.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { DeviceHealth } from '#shared/bridge/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const printer = (state: DeviceHealth['state']): DeviceHealth => ({
  ...{ role: 'printer', id: 'p1', name: 'Zebra', trouble: null, reason: '' },
  state,
});
function bench(say: Say) {
  const store = createStationView();
  const said: Say[] = [];
  store.setState({
    devices: [printer('fault')],
    answer: { id: 'a', at: 0, tone: 'fault', say, sku: null } satisfies Answer,
    open: { order: anOrder() } as OpenOrder,
  });
  return { store, said, heard: createPrinterBack({ store, teller: { tell: async (one) => void said.push(one) } }) };
}

test('paper is back: the banner says it, with what is left to do, once', () => {
  const { heard, said, store } = bench({ type: 'label-failed', trouble: 'paper-out', detail: '' });
  heard([printer('fault')]);
  expect(said).toEqual([]);
  heard([printer('ready')]);
  heard([printer('ready')]);
  expect(said).toEqual([{ type: 'printer-ready', orderCode: '10492' }]);
  expect(store.getState().devices).toEqual([printer('ready')]);
});
test.each([
  { type: 'label-failed', trouble: 'not-verified', detail: '' },
  { type: 'order-opened', orderCode: '1', units: 1 },
] as const)('a printer that is well says nothing of $type', (say) => {
  const { heard, said } = bench(say);
  heard([printer('ready')]);
  expect(said).toEqual([]);
});
