import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  append,
  type EntryBody,
  emptyHead,
  headAfter,
  type LogEntry,
  readBody,
  verifyChain,
  ZERO_HASH,
} from '#shared/sync/index.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const body = (opId: string): EntryBody => ({
  opId,
  at: 1,
  by: 'ana',
  event: { type: 'OrderSuspended', v: 1, orderId: 'A' },
});

function chain(length: number, incarnation = 'i1'): LogEntry[] {
  let head = emptyHead(incarnation);
  return Array.from({ length }, (_, at) => {
    const entry = append(digest, head, body(`op${at}`));
    head = headAfter(entry);
    return entry;
  });
}

test('entries are numbered from 1 and each carries the hash of the one before', () => {
  const entries = chain(3);
  expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3]);
  expect(entries[0]?.hash).toBe(digest(`${ZERO_HASH}\ni1\n1\n${digest(entries[0]?.body ?? '')}`));
  expect(entries[1]?.hash).toBe(digest(`${entries[0]?.hash}\ni1\n2\n${digest(entries[1]?.body ?? '')}`));
});
test('a whole chain verifies from its beginning and from its middle', () => {
  const entries = chain(4);
  const last = entries[3] as LogEntry;
  expect(verifyChain(digest, emptyHead('i1'), entries)).toEqual({ ok: true, value: headAfter(last) });
  expect(verifyChain(digest, headAfter(entries[1] as LogEntry), entries.slice(2))).toMatchObject({ ok: true });
  expect(verifyChain(digest, emptyHead('i1'), [])).toEqual({ ok: true, value: emptyHead('i1') });
});
test('any edit, removal, exchange or foreign entry is found', () => {
  const entries = chain(4);
  const [a, b, c, d] = entries as [LogEntry, LogEntry, LogEntry, LogEntry];
  const from = (list: LogEntry[]) => verifyChain(digest, emptyHead('i1'), list);
  expect(from([a, { ...b, body: b.body.replace('ana', 'eve') }, c])).toEqual({
    ok: false,
    failure: { type: 'broken', seq: 2 },
  });
  expect(from([a, c, d])).toEqual({ ok: false, failure: { type: 'gap', expected: 2, got: 3 } });
  expect(from([b, a])).toMatchObject({ failure: { type: 'gap' } });
  expect(from([a, { ...b, incarnation: 'i2' }])).toEqual({
    ok: false,
    failure: { type: 'other-incarnation', got: 'i2' },
  });
});
test('a body reads back, and one that this version does not know is undefined', () => {
  const [entry] = chain(1);
  expect(entry && readBody(entry)).toEqual(body('op0'));
  expect(readBody({ body: '{"opId":"x","at":1,"by":null,"event":{"type":"FromTheFuture","v":9}}' })).toBeUndefined();
  expect(readBody({ body: 'not json' })).toBeUndefined();
});
