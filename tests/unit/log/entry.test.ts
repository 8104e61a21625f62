import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  append,
  type EntryBody,
  emptyHead,
  headAfter,
  type LogEntry,
  readBody,
  readEnvelope,
  verifyChain,
  ZERO_HASH,
} from '#shared/log/index.ts';

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
test('a body reads back, and says beside its event what that is about', () => {
  const [entry] = chain(1);
  expect(entry && readBody(entry)).toEqual({ ...body('op0'), about: [{ kind: 'order', id: 'A' }] });
  const signedIn: EntryBody['event'] = { type: 'OperatorSignedIn', v: 1, operatorId: 'ana', by: 'badge' };
  expect(append(digest, emptyHead('i1'), { ...body('op1'), event: signedIn }).body).not.toContain('about');
});
test('what version 0.1 wrote reads as before', () => {
  const before = '{"opId":"x","at":1,"by":null,"event":{"type":"OrderSuspended","v":1,"orderId":"A"}}';
  expect(readBody({ body: before })).toEqual({ ...body('x'), by: null });
});
test.each([
  ['of a type', { type: 'FromTheFuture', v: 1, orderId: 'A' }],
  ['of a version', { type: 'OrderSuspended', v: 9, orderId: 'A', why: 'later' }],
  ['of a type that every object has', { type: 'constructor', v: 1 }],
])('of an event %s that this version does not know, id and subject can be read', (_, event) => {
  const about = [{ kind: 'count', id: 'C-1' }];
  const unknown = { body: JSON.stringify({ opId: 'x', at: 1, by: null, about, event }) };
  expect(readBody(unknown)).toBeUndefined();
  expect(readEnvelope(unknown)).toMatchObject({ opId: 'x', about, event });
});
test('what is no entry has no envelope', () => {
  for (const text of ['not json', '{}', '[]', '{"opId":"","at":1,"by":null,"event":{"type":"X","v":1}}'])
    expect(readEnvelope({ body: text })).toBeUndefined();
});
