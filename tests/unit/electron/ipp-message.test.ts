import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeIppResponse, encodeIppRequest, IPP } from '#electron/devices/printer/ipp-message.ts';
import { readPrinterState, readRefusal } from '#electron/devices/printer/ipp-status.ts';

/** The example of RFC 8010, A.2 in form: version, status, request, then tagged attributes. */
const attribute = (tag: number, name: string, value: Buffer) =>
  Buffer.concat([Buffer.from([tag, 0, name.length]), Buffer.from(name), Buffer.from([0, value.length]), value]);
const answer = (...parts: readonly Buffer[]) =>
  Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 0, 0, 7, 1]), ...parts, Buffer.from([3])]);
const printer = (state: number, reasons: readonly string[], accepting = 1) =>
  decodeIppResponse(
    answer(
      Buffer.from([4]),
      attribute(0x23, 'printer-state', Buffer.from([0, 0, 0, state])),
      ...reasons.map((reason, at) => attribute(0x44, at === 0 ? 'printer-state-reasons' : '', Buffer.from(reason))),
      attribute(0x22, 'printer-is-accepting-jobs', Buffer.from([accepting])),
    ),
  );

test('a request is written as RFC 8010 says', () => {
  const bytes = encodeIppRequest({
    operation: IPP.getJobAttributes,
    requestId: 5,
    attributes: [
      { name: 'job-id', type: 'integer', values: [258] },
      { name: 'requested-attributes', type: 'keyword', values: ['a', 'bc'] },
    ],
  });
  const text = (value: string) => Buffer.from(value).toString('hex');
  expect(bytes.toString('hex')).toBe(
    `02000009${'00000005'}01` +
      `470012${text('attributes-charset')}0005${text('utf-8')}` +
      `48001b${text('attributes-natural-language')}0002${text('en')}` +
      `210006${text('job-id')}000400000102` +
      `440014${text('requested-attributes')}0001${text('a')}4400000002${text('bc')}03`,
  );
});
test('an answer is read with all values of an attribute, and collections are stepped over', () => {
  const decoded = decodeIppResponse(
    answer(
      attribute(0x47, 'attributes-charset', Buffer.from('utf-8')),
      Buffer.from([4]),
      attribute(0x34, 'media-col', Buffer.alloc(0)),
      attribute(0x4a, '', Buffer.from('x-dimension')),
      attribute(0x21, '', Buffer.from([0, 0, 0, 1])),
      attribute(0x37, '', Buffer.alloc(0)),
      attribute(0x44, 'printer-state-reasons', Buffer.from('none')),
      attribute(0x44, '', Buffer.from('other')),
    ),
  );
  expect(decoded).toMatchObject({ status: 0, requestId: 7 });
  expect([...(decoded?.groups[1]?.attributes ?? [])]).toEqual([
    ['media-col', []],
    ['printer-state-reasons', ['none', 'other']],
  ]);
});
test('every part of an answer, and any noise, is no answer and no exception', () => {
  const whole = answer(attribute(0x47, 'attributes-charset', Buffer.from('utf-8')));
  for (let length = 0; length < whole.length; length++)
    expect(decodeIppResponse(whole.subarray(0, length))).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), (noise) => {
      decodeIppResponse(Buffer.from(noise));
    }),
    { numRuns: 2_000, seed: 1 },
  );
});
test.each([
  [3, ['none'], null],
  [3, ['media-low-warning'], null],
  [4, ['media-low-report', 'toner-low'], null],
  [5, ['media-empty-error'], 'paper-out'],
  [5, ['media-needed'], 'paper-out'],
  [3, ['marker-supply-empty-error'], 'ribbon-out'],
  [5, ['media-jam-error', 'media-empty-error'], 'paper-out'],
  [5, ['cover-open-error'], 'head-open'],
  [5, ['paused'], 'paused'],
  [5, ['none'], 'paused'],
  [3, ['offline-report'], 'offline'],
  [4, ['connecting-to-device'], 'offline'],
  [3, ['fuser-over-temp-error'], 'fault'],
])('printer state %i with %j is %s', (state, reasons, type) => {
  const decoded = printer(state, reasons);
  expect(decoded && (readPrinterState(decoded)?.type ?? null)).toBe(type);
});
test('a printer that takes no jobs is paused', () => {
  const decoded = printer(3, ['none'], 0);
  expect(decoded && readPrinterState(decoded)).toEqual({ type: 'paused', detail: 'takes no jobs' });
});
test.each([
  [0x0406, 'mismatch'],
  [0x040a, 'mismatch'],
  [0x0507, 'timeout'],
  [0x0506, 'paused'],
  [0x0403, 'fault'],
])('status %i means %s', (status, type) => {
  expect(readRefusal(status).type).toBe(type);
});
