import { appendFileSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openScanKeeper, SCAN_LIVES_MS } from '#electron/devices/scan-keeper.ts';

const file = () => path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-scans-')), 'scans.ndjson');
const scan = (id: string, at = 1_000) => ({ id, deviceId: 's1', text: `CODE ${id}`, symbology: ']C1', at });
function open(name: string, now = 1_000) {
  const opened = openScanKeeper(name, now);
  if (!opened.ok) throw new Error(opened.failure);
  return { ...opened.value.keeper, untaken: opened.value.untaken };
}

test('what was not taken is there again, in order, whatever ended the process', () => {
  const name = file();
  const first = open(name);
  for (const id of ['a', 'b', 'c', 'd']) first.keep(scan(id));
  first.forget(['b', 'never heard of']);
  // Not closed: it was killed. And killed once more before it took anything.
  expect(open(name).untaken).toEqual([scan('a'), scan('c'), scan('d')]);
  const third = open(name);
  third.forget(['a', 'c']);
  expect(open(name).untaken).toEqual([scan('d')]);
});
test('a line that was cut off is left out, and those around it are not', () => {
  const name = file();
  open(name).keep(scan('a'));
  appendFileSync(name, '{"kept":{"id":"b","tex\n{"kept":7}\n');
  open(name).keep(scan('c'));
  expect(open(name).untaken.map(({ id }) => id)).toEqual(['a', 'c']);
});
test('a scan that is too old to mean the parcel on the bench is not told again', () => {
  const name = file();
  const keeper = open(name);
  keeper.keep(scan('old', 1_000));
  keeper.keep(scan('young', 2_000));
  expect(open(name, 2_000 + SCAN_LIVES_MS).untaken).toEqual([scan('young', 2_000)]);
});
test("the file does not grow for ever, is only the user's, and a closed one takes nothing", () => {
  const name = file();
  const keeper = open(name);
  for (let n = 0; n < 2_000; n++) {
    keeper.keep(scan(`${n}`));
    keeper.forget([`${n}`]);
  }
  expect(statSync(name).size).toBeLessThan(70_000);
  expect(statSync(name).mode & 0o777).toBe(0o600);
  keeper.close();
  keeper.keep(scan('late'));
  keeper.close();
  expect(readFileSync(name, 'utf8')).not.toContain('late');
});
test('a folder that is not there is said, not thrown', () => {
  expect(openScanKeeper('/nowhere/at/all/scans.ndjson', 0)).toMatchObject({ ok: false });
});
test('the digits of a PIN that was typed by codes stand in no file', () => {
  const name = file();
  const keeper = open(name);
  for (const text of ['PBCMD1', 'pbcmd2\r', 'PBCMDOK', '1']) keeper.keep({ ...scan(text), text });
  expect(open(name).untaken.map(({ text }) => text)).toEqual(['PBCMDOK', '1']);
});
