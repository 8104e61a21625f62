import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDeviceLog } from '#electron/devices/device-log.ts';

const newFile = () => path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-log-')), 'devices.log');
const lost = (about: string) => ({ what: 'lost' as const, role: 'scanner' as const, id: 's1', about });

test('the newest events are kept over a restart, each with its time', () => {
  const file = newFile();
  const log = openDeviceLog(file, () => 1_000, 3);
  for (const about of ['a', 'b', 'c', 'd']) log.note(lost(about));
  expect(log.events().map(({ about }) => about)).toEqual(['b', 'c', 'd']);
  const again = openDeviceLog(file, () => 2_000, 3);
  again.note(lost('e'));
  expect(again.events()).toEqual([
    { at: 1_000, ...lost('c') },
    { at: 1_000, ...lost('d') },
    { at: 2_000, ...lost('e') },
  ]);
});
test('the file does not grow for ever, and is text for people', () => {
  const file = newFile();
  const log = openDeviceLog(file, () => 0, 10);
  for (let n = 0; n < 500; n++) log.note(lost(`number ${n}`));
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(20);
  expect(lines.at(-1)).toBe('1970-01-01T00:00:00.000Z\tlost\tscanner\ts1\tnumber 499');
});
test('what a driver says cannot break a line, or fill the file', () => {
  const file = newFile();
  openDeviceLog(file, () => 0).note(lost(`one\ntwo\tthree${'x'.repeat(5_000)}`));
  expect(readFileSync(file, 'utf8').length).toBeLessThan(400);
  expect(openDeviceLog(file, () => 0).events()[0]?.about).toMatch(/^one two three/);
});
test('lines that make no sense are left out', () => {
  const file = newFile();
  writeFileSync(file, 'nonsense\n1970-01-01T00:00:00.000Z\tlost\tscanner\ts1\tcut off');
  expect(openDeviceLog(file, () => 0).events()).toHaveLength(1);
});
test('a folder that takes nothing keeps nobody from work', () => {
  const log = openDeviceLog('/nowhere/at/all.log', () => 0);
  log.note(lost('a'));
  expect(log.events()).toHaveLength(1);
});
