// Labels that the store buys, as a station asks for them.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createSoldLabels } from '#electron/printing/sold-labels.ts';
import type { VerifiedParcel } from '#electron/printing/verified-parcel.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import type { LabelSold } from '#shared/sync/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';

const verified = { order: anOrder(), packing: {}, story: 's', begun: 'b' } as unknown as VerifiedParcel;
const postage = { carrier: 'USPS', service: 'GroundAdvantage', trackingNumber: '9400110036806895322800' };

function open(
  answers: readonly (LabelSold | 'away')[],
  file = path.join(mkdtempSync(path.join(os.tmpdir(), 'sold-')), 'c.json'),
) {
  const asked: unknown[][] = [];
  let services: readonly string[] | 'away' = ['Standard'];
  let now = 0;
  const left = [...answers];
  const away = fail({ type: 'unreachable', detail: '' } as const);
  const call = async (name: string, ...given: unknown[]) => {
    asked.push([name, ...given]);
    if (name === 'carrierServices') return services === 'away' ? away : ok(services);
    const answer = left.shift() ?? 'away';
    return answer === 'away' ? away : ok(answer);
  };
  const labels = createSoldLabels({
    store: { call } as never,
    file,
    monotonic: () => now,
    pause: async () => undefined,
  });
  return {
    labels,
    file,
    asked,
    say: (next: readonly string[] | 'away') => {
      services = next;
    },
    later: (ms: number) => {
      now += ms;
    },
  };
}

test('which services are bought is kept for a time without the store', async () => {
  const first = open([]);
  expect(await first.labels.isSold('Standard')).toBe(true);
  expect(await first.labels.isSold('Economy')).toBe(false);
  expect(JSON.parse(readFileSync(first.file, 'utf8'))).toEqual(['Standard']);
  const second = open([], first.file);
  second.say('away');
  expect(await second.labels.isSold('Standard')).toBe(true);
  writeFileSync(first.file, 'spoiled');
  const third = open([], first.file);
  third.say('away');
  expect(await third.labels.isSold('Standard')).toBe(false);
  // Asked again after a minute, and nobody waits for that.
  third.say(['Standard']);
  third.later(60_001);
  await third.labels.isSold('Standard');
  await expect.poll(() => third.labels.isSold('Standard')).toBe(true);
});

test('a label is asked for until the store has heard that its parcel is closed', async () => {
  const notHeard: LabelSold = { type: 'waits', why: 'not-heard', words: '' };
  const label = { type: 'zpl', data: Buffer.from('^XA^XZ').toString('base64') } as const;
  const { labels, asked } = open([notHeard, notHeard, { type: 'sold', postage, label }]);
  const sold = await labels.buy(1, verified);
  expect(sold).toEqual({ ok: true, value: { postage, document: { type: 'zpl', data: Buffer.from('^XA^XZ') } } });
  expect(asked.at(-1)).toEqual(['buyLabel', { orderId: verified.order.id, parcel: 1, story: '["s","b"]' }]);
  expect(await open(Array(30).fill(notHeard)).labels.buy(1, verified)).toMatchObject({
    failure: { trouble: 'carrier-waits' },
  });
});

test.each<[LabelSold | 'away', unknown]>([
  [{ type: 'own' }, { ok: true, value: null }],
  [
    { type: 'refused', words: 'no such street' },
    { ok: false, failure: { trouble: 'carrier-refused', detail: 'no such street' } },
  ],
  [
    { type: 'waits', why: 'carrier', words: 'no answer' },
    { ok: false, failure: { trouble: 'carrier-waits', detail: 'no answer' } },
  ],
  ['away', { ok: false, failure: { trouble: 'carrier-waits', detail: 'the store cannot be reached' } }],
])('what the store answers (%j) has its words', async (answer, expected) => {
  expect(await open([answer]).labels.buy(1, verified)).toEqual(expected);
});
