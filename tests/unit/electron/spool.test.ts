import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSpool } from '#electron/printing/spool.ts';

const job = (label: string, at: number) => ({
  id: `job-${label}`,
  label,
  sscc: '0'.repeat(18),
  orderCode: '1',
  zpl: '^XA^XZ',
  at,
});

test('a label that was being sent when the program ended is unclear from then on', () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-spool-')), 'spool.db');
  const first = openSpool(file);
  first.begin(job('a', 1));
  first.begin(job('b', 2));
  first.finish('b', 'printed');
  first.close();
  const again = openSpool(file);
  expect(again.find('a')?.state).toBe('unclear');
  expect(again.find('b')?.state).toBe('printed');
  expect(again.find('c')).toBeUndefined();
  again.close();
});
test('the newest printed labels come first', () => {
  const spool = openSpool(':memory:');
  for (const [at, label] of ['a', 'b', 'c'].entries()) {
    spool.begin(job(label, at));
    spool.finish(label, label === 'b' ? 'failed' : 'printed');
  }
  expect(spool.printed(5).map(({ label }) => label)).toEqual(['c', 'a']);
  expect(spool.printed(1)).toHaveLength(1);
  spool.close();
});
