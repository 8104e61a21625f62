// The main process's side of the process of the drivers, with processes made of software and a clock that stands still.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startDeviceHost } from '#electron/devices/host/device-host.ts';
import { createFakeProcesses } from '#tests/kit/fake-process.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function host() {
  const fake = createFakeProcesses();
  const troubles: string[] = [];
  const drivers = startDeviceHost({
    start: fake.start,
    file: 'device-process.js',
    scanners: [
      { id: 's1', type: 'hid-pos', layout: 'auto' },
      { id: 'k1', type: 'wedge' },
    ],
    scales: [
      { id: 'w1', type: 'hid' },
      { id: 'w2', type: 'hid' },
    ],
    keptScans: '/data/scans.ndjson',
    onTrouble: (sentence) => troubles.push(sentence),
  });
  const scans: string[] = [];
  drivers.onScan(({ id }) => scans.push(id));
  const healthy = (role: 'scanner' | 'scale', id: string) =>
    fake.last().say({ type: 'health', role, id, name: `the ${id}`, trouble: null });
  const [scanner] = drivers.scanners;
  const [scale, second] = drivers.scales;
  if (!scanner || !scale || !second) throw new Error('devices are missing');
  return { ...fake, drivers, troubles, scans, healthy, scanner, scale, second };
}
const scan = { id: 'a', deviceId: 's1', text: 'X', symbology: null, at: 1 };

test('it is started with the settings; a keyboard scanner is not among its devices', () => {
  const { started, drivers, scanner, healthy } = host();
  expect(started[0]?.orders[0]).toMatchObject({ type: 'start', keptScans: '/data/scans.ndjson', deviceNodes: '/dev' });
  expect(drivers.scanners.map(({ id }) => id)).toEqual(['s1']);
  expect(scanner.trouble()?.type).toBe('absent');
  const heard: unknown[] = [];
  scanner.onHealth((trouble) => heard.push(trouble));
  healthy('scanner', 's1');
  healthy('scanner', 's1');
  expect(scanner.trouble()).toBeNull();
  expect(scanner.name).toBe('the s1');
  expect(heard).toEqual([null]);
});
test('after a crash every device says so, and the next process starts after growing pauses', () => {
  const { started, last, scanner, scale, healthy, troubles, scans } = host();
  healthy('scanner', 's1');
  healthy('scale', 'w1');
  last().end();
  expect(scanner.trouble()).toMatchObject({ type: 'fault', detail: expect.stringContaining('started again') });
  expect(scale.trouble()?.type).toBe('fault');
  expect(troubles).toHaveLength(1);
  for (const [tries, pauseMs] of [100, 300, 1_000, 3_000, 10_000, 10_000].entries()) {
    vi.advanceTimersByTime(pauseMs - 1);
    expect(started).toHaveLength(tries + 1);
    vi.advanceTimersByTime(1);
    expect(started).toHaveLength(tries + 2);
    last().say({ type: 'pong' });
    if (tries < 5) last().end();
  }
  expect(last().orders[0]?.type).toBe('start');
  last().say({ type: 'scan', scan });
  expect(scans).toEqual(['a']);
});
test('one that ran for long starts over with the short pause', () => {
  const { started, last } = host();
  for (const pauseMs of [100, 300]) {
    last().end();
    vi.advanceTimersByTime(pauseMs);
  }
  for (let second = 0; second < 40; second++) {
    last().say({ type: 'pong' });
    vi.advanceTimersByTime(1_000);
  }
  last().end();
  vi.advanceTimersByTime(100);
  expect(started).toHaveLength(4);
});
test('one that hangs is ended; one that answers is not', () => {
  const { started, last } = host();
  for (let second = 0; second < 20; second++) {
    vi.advanceTimersByTime(1_000);
    last().say({ type: 'pong' });
  }
  expect(started).toHaveLength(1);
  vi.advanceTimersByTime(6_000);
  expect(started[0]?.state.killed).toBe(true);
  vi.advanceTimersByTime(200);
  expect(started).toHaveLength(2);
});
test('nonsense is left out and told, and what comes after it is heard', () => {
  const { last, troubles, scans } = host();
  for (const nonsense of [null, 7, 'x', { type: 'scan' }, { type: 'scan', scan: { ...scan, text: 7 } }, { type: 'no' }])
    last().say(nonsense);
  expect(troubles).toHaveLength(6);
  last().say({ type: 'scan', scan });
  expect(scans).toEqual(['a']);
});
test('a scale is asked in the other process, each question by its own number', async () => {
  const { last, scale, second, healthy } = host();
  expect(await scale.weigh(100)).toMatchObject({ ok: false, failure: { type: 'unusable' } });
  healthy('scale', 'w1');
  healthy('scale', 'w2');
  const weighing = scale.weigh(1_000);
  const taring = second.tare(1_000);
  const questions = last().orders.flatMap((order) => (order.type === 'ask' ? [order] : []));
  expect(questions).toMatchObject([
    { scaleId: 'w1', verb: 'weigh', timeoutMs: 1_000 },
    { scaleId: 'w2', verb: 'tare', timeoutMs: 1_000 },
  ]);
  const [first, other] = questions;
  last().say({
    type: 'answer',
    question: other?.question,
    outcome: { type: 'failed', trouble: 'unsettled', detail: 'It moves.' },
  });
  last().say({ type: 'answer', question: first?.question, outcome: { type: 'done', grams: 412 } });
  expect(await weighing).toEqual({ ok: true, value: 412 });
  expect(await taring).toEqual({ ok: false, failure: { type: 'unsettled', detail: 'It moves.' } });
});
test('a question that nobody answers, and one in the middle of a crash, come to an end', async () => {
  const { last, scale, second, healthy } = host();
  healthy('scale', 'w1');
  healthy('scale', 'w2');
  const late = scale.weigh(1_000);
  last().say({ type: 'pong' });
  vi.advanceTimersByTime(2_000);
  expect(await late).toMatchObject({ ok: false, failure: { type: 'stale' } });
  const cut = second.zero(1_000);
  last().end();
  expect(await cut).toMatchObject({ ok: false, failure: { type: 'unusable' } });
});
test('closing asks it to stop, ends it when it does not, and starts none again', async () => {
  const { started, last, drivers } = host();
  const closing = drivers.close();
  await vi.advanceTimersByTimeAsync(0);
  expect(last().orders.at(-1)).toEqual({ type: 'stop' });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(last().state.killed).toBe(true);
  await closing;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toHaveLength(1);
});
