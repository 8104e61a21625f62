import { existsSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { forgetPapers } from '#electron/printing/forget-papers.ts';

test('papers that are old enough go, the others and what is no paper stay, and a folder may be missing', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-papers-'));
  const file = (name: string, at: number): string => {
    const made = path.join(folder, name);
    writeFileSync(made, 'x');
    utimesSync(made, at, at);
    return made;
  };
  const old = file('packing-slip-1.pdf', 1_000);
  const young = file('packing-slip-2.pdf', 3_000);
  const other = file('notes.txt', 1_000);
  const pruned: number[] = [];
  const spool = {
    prune: (before: number) => {
      pruned.push(before);
      return 2;
    },
  };
  expect(await forgetPapers(spool, [folder, path.join(folder, 'nowhere')], 2_000_000)).toBe(3);
  expect([old, young, other].map(existsSync)).toEqual([false, true, true]);
  expect(pruned).toEqual([2_000_000]);
});
