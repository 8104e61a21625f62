import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { watchHotplug } from '#electron/devices/hotplug.ts';
import { within } from '#electron/devices/within.ts';

const folderOf = () => mkdtempSync(path.join(os.tmpdir(), 'packbench-dev-'));

test('what is plugged in at once is told of once, and other nodes not at all', async () => {
  const folder = folderOf();
  const hotplug = watchHotplug(folder);
  const arrived = vi.fn();
  hotplug.onArrival(arrived);
  for (const name of ['sda', 'video0', 'hidraw0', 'hidraw1', 'ttyACM0']) writeFileSync(path.join(folder, name), '');
  await expect.poll(() => arrived.mock.calls.length).toBe(1);
  writeFileSync(path.join(folder, 'sdb'), '');
  writeFileSync(path.join(folder, 'ttyUSB0'), '');
  await expect.poll(() => arrived.mock.calls.length).toBe(2);
  hotplug.close();
  writeFileSync(path.join(folder, 'hidraw2'), '');
  rmSync(folder, { recursive: true });
  expect(arrived).toHaveBeenCalledTimes(2);
});
test('where there is no such folder nothing is ever told', () => {
  const hotplug = watchHotplug(path.join(folderOf(), 'none'));
  hotplug.onArrival(() => undefined)();
  hotplug.close();
});
test('what comes too late is handed over to be let go of', async () => {
  const late: string[] = [];
  let come = (_value: string): void => undefined;
  const slow = new Promise<string>((resolve) => {
    come = resolve;
  });
  expect(await within(slow, 5, (value) => late.push(value))).toBe('timeout');
  come('opened');
  await expect.poll(() => late).toEqual(['opened']);
  expect(await within(Promise.resolve('now'), 1_000)).toBe('now');
  await expect(within(Promise.reject(new Error('refused')), 1_000)).rejects.toThrow('refused');
});
