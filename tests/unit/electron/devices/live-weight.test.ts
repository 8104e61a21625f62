import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeviceTrouble } from '#electron/devices/device-trouble.ts';
import { createListeners } from '#electron/devices/listeners.ts';
import { createLiveWeight } from '#electron/devices/scale/live-weight.ts';
import type { Scale, ScaleReading } from '#electron/devices/scale/scale.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function display() {
  const readings = createListeners<ScaleReading>();
  const health = createListeners<DeviceTrouble | null>();
  const scale: Pick<Scale, 'onReading' | 'onHealth'> = { onReading: readings.add, onHealth: health.add };
  const told: unknown[] = [];
  const live = createLiveWeight(scale, (reading) => told.push(reading));
  const show = (grams: number, stable = true) => readings.tell({ grams, stable, atMs: 0 });
  return { live, told, show, lose: () => health.tell({ type: 'absent', detail: 'Gone.' }) };
}

test('a flood of readings is told now and then, the last one for certain, and what stays the same only once', () => {
  const { told, show, live } = display();
  for (let grams = 1; grams <= 50; grams++) {
    show(grams, grams === 50);
    vi.advanceTimersByTime(20);
  }
  vi.advanceTimersByTime(200);
  expect(told.length).toBeLessThan(15);
  expect(told.at(-1)).toEqual({ grams: 50, stable: true });
  const before = told.length;
  for (let n = 0; n < 20; n++) {
    show(50);
    vi.advanceTimersByTime(100);
  }
  expect(told).toHaveLength(before);
  live.close();
});
test('a scale that is gone, and one that fell silent, show nothing', () => {
  const { told, show, lose, live } = display();
  show(7);
  vi.advanceTimersByTime(200);
  lose();
  vi.advanceTimersByTime(200);
  expect(told).toEqual([{ grams: 7, stable: true }, null]);
  show(8);
  vi.advanceTimersByTime(1_900);
  expect(live.reading()).toEqual({ grams: 8, stable: true });
  vi.advanceTimersByTime(400);
  expect(told.at(-1)).toBeNull();
  expect(live.reading()).toBeNull();
  live.close();
});
