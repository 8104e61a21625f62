// The journal on a real disk: killed, torn, full.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type JournalOptions, openJournal } from '#electron/store-link/journal.ts';
import type { JournalFile } from '#electron/store-link/journal-file.ts';
import {
  append,
  type EntryBody,
  emptyHead,
  headAfter,
  type LogEntry,
  orderSubject,
  verifyChain,
} from '#shared/log/index.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const open = (folder: string, more: Partial<JournalOptions> = {}) =>
  openJournal({ folder, digest, clock: { now: () => 0 }, onDamage: () => undefined, ...more });
const folder = () => mkdtempSync(path.join(os.tmpdir(), 'packbench-journal-'));
const body = (n: number): EntryBody => ({
  opId: `op${n}`,
  at: n,
  by: null,
  event: { type: 'OrderSuspended', v: 1, orderId: `order-${n % 3}` },
});

function chain(length: number, incarnation = 'i1'): LogEntry[] {
  let head = emptyHead(incarnation);
  return Array.from({ length }, (_, n) => {
    const entry = append(digest, head, body(n));
    head = headAfter(entry);
    return entry;
  });
}

test('what was appended is there after a new start, in order, chained', async () => {
  const where = folder();
  const entries = chain(450);
  const journal = await open(where);
  expect(journal.head()).toBeNull();
  for (let at = 0; at < entries.length; at += 50)
    expect(await journal.append(entries.slice(at, at + 50))).toMatchObject({ ok: true });
  await journal.close();
  const again = await open(where);
  const read: LogEntry[] = [];
  for (let chunk = again.readAfter('i1', 0); chunk.length > 0; chunk = again.readAfter('i1', read.length))
    read.push(...chunk);
  expect(read).toEqual(entries);
  expect(again.head()).toEqual(headAfter(entries.at(-1) as LogEntry));
  expect(
    again
      .eventsOf(orderSubject('order-1'))
      .map(({ opId }) => opId)
      .slice(0, 3),
  ).toEqual(['op1', 'op4', 'op7']);
  await again.close();
});
test('the same entries twice count once; a gap, a fork and an edited entry are refused', async () => {
  const journal = await open(folder());
  const [a, b, c] = chain(3) as [LogEntry, LogEntry, LogEntry];
  expect(await journal.append([a, b])).toMatchObject({ ok: true });
  expect(await journal.append([a, b, c])).toMatchObject({ ok: true });
  expect(journal.readAfter('i1', 0)).toEqual([a, b, c]);
  const fork = append(digest, headAfter(a), body(77));
  for (const wrong of [[{ ...c, seq: 9 }], [fork], [{ ...append(digest, headAfter(c), body(5)), body: '{}' }]])
    expect(await journal.append(wrong)).toMatchObject({ ok: false, failure: { type: 'chain' } });
  expect(await journal.append(chain(1, 'i2'))).toMatchObject({ ok: true });
  expect(journal.head()?.incarnation).toBe('i2');
  expect(journal.readAfter('i1', 1)).toEqual([b, c]);
  await journal.close();
});
test('a lost journal is filled again from a log whose beginning was pruned, and from there on takes no gap', async () => {
  const where = folder();
  const journal = await open(where);
  const entries = chain(9);
  expect(await journal.append(entries.slice(4, 7))).toMatchObject({ ok: true });
  expect(await journal.append(entries.slice(8))).toMatchObject({ ok: false, failure: { type: 'chain' } });
  expect(await journal.append(entries.slice(7))).toMatchObject({ ok: true });
  await journal.close();
  const again = await open(where);
  expect(again.readAfter('i1', 0)).toEqual(entries.slice(4));
  await again.close();
});
test('a torn last line is set aside and the journal goes on before it', async () => {
  const where = folder();
  const entries = chain(3);
  const journal = await open(where);
  await journal.append(entries.slice(0, 2));
  await journal.close();
  appendFileSync(path.join(where, 'journal.ndjson'), JSON.stringify(entries[2]).slice(0, 40));
  const again = await open(where);
  expect(again.readAfter('i1', 0)).toEqual(entries.slice(0, 2));
  expect(readdirSync(where)).toContain('torn-1.ndjson');
  expect(await again.append(entries.slice(2))).toMatchObject({ ok: true });
  await again.close();
  expect((await open(where)).readAfter('i1', 0)).toEqual(entries);
});
test('an edited line and all after it are set aside, never taken for true', async () => {
  const where = folder();
  const journal = await open(where);
  await journal.append(chain(3));
  await journal.close();
  const file = path.join(where, 'journal.ndjson');
  writeFileSync(file, readFileSync(file, 'utf8').replace('order-1', 'order-9'));
  expect((await open(where)).readAfter('i1', 0)).toHaveLength(1);
});
test('a full disk is a named fault, half a batch does not count, and room is enough to go on', async () => {
  const where = folder();
  const name = path.join(where, 'journal.ndjson');
  let room = 1_500;
  const onFullDisk = async (file: string): Promise<JournalFile> => ({
    append: async (text) => {
      const fits = text.slice(0, room);
      appendFileSync(file, fits);
      room -= fits.length;
      if (fits.length < text.length) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    },
    cut: async (bytes) => writeFileSync(file, readFileSync(file).subarray(0, bytes)),
    close: async () => undefined,
  });
  const entries = chain(20);
  const journal = await open(where, { openFile: onFullDisk });
  const saved: LogEntry[] = [];
  let fault: unknown;
  for (const entry of entries) {
    const result = await journal.append([entry]);
    if (result.ok) saved.push(entry);
    else {
      fault = result.failure;
      break;
    }
  }
  expect(fault).toMatchObject({ type: 'disk-full' });
  expect(
    readFileSync(name, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(saved);
  room = 1_000_000;
  expect(await journal.append(entries.slice(saved.length))).toMatchObject({ ok: true });
  expect((await open(where)).readAfter('i1', 0)).toEqual(entries);
});
test('appends that arrive together share writes and keep their order', async () => {
  let writes = 0;
  const counting = async (): Promise<JournalFile> => ({
    append: async () => {
      writes++;
      await new Promise((resolve) => setImmediate(resolve));
    },
    cut: async () => undefined,
    close: async () => undefined,
  });
  const journal = await open(folder(), { openFile: counting });
  const entries = chain(100);
  await Promise.all(entries.map((entry) => journal.append([entry])));
  expect(journal.readAfter('i1', 0)).toEqual(entries);
  expect(writes).toBeLessThan(10);
});
test('killed at any moment, every acknowledged entry is there and the chain verifies', async () => {
  const child = path.resolve(import.meta.dirname, '../kit/journal-writer.ts');
  for (let round = 0; round < 25; round++) {
    const where = folder();
    const writer = spawn(process.execPath, [child, where], { stdio: ['ignore', 'pipe', 'inherit'] });
    let acknowledged = 0;
    let output = '';
    await new Promise<void>((resolve) => {
      writer.stdout.on('data', (data) => {
        output += data;
        acknowledged = output.split('\n').length - 1;
        if (acknowledged > round * 6) writer.kill('SIGKILL');
      });
      writer.once('exit', () => resolve());
    });
    acknowledged = output.split('\n').length - 1;
    const journal = await open(where);
    const read: LogEntry[] = [];
    for (let chunk = journal.readAfter('i1', 0); chunk.length > 0; chunk = journal.readAfter('i1', read.length))
      read.push(...chunk);
    expect(read.length).toBeGreaterThanOrEqual(acknowledged);
    expect(verifyChain(digest, emptyHead('i1'), read)).toMatchObject({ ok: true });
    await journal.close();
  }
}, 120_000);
test('a bug at one part fails that part alone: nobody waits for ever, and the next is written', async () => {
  let broken = true;
  const journal = await open(folder(), {
    digest: (text) => {
      if (broken) throw new Error('a bug');
      return digest(text);
    },
  });
  const entries = chain(2);
  expect(await journal.append(entries)).toMatchObject({ ok: false, failure: { type: 'io', detail: 'a bug' } });
  broken = false;
  expect(await journal.append(entries)).toMatchObject({ ok: true });
  await journal.close();
});
