import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCounter, readHostReport, readHostStatus, readIdentity } from '#electron/devices/printer/zpl-answers.ts';

const status = (errors: string, warnings = '0 00000000 00000000') =>
  `\x02\r\n\r\n  PRINTER STATUS\r\n   ERRORS:         ${errors}\r\n   WARNINGS:       ${warnings}\r\n\x03`;
const report = (first: string, second = '000,0,0,0,0,2,4,0,00000000,1,000') =>
  `\x02${first}\x03\r\n\x02${second}\x03\r\n\x021234,0\x03\r\n`;
const READY = '030,0,0,1218,000,0,0,0,000,0,0,0';

describe('~HQES', () => {
  test('no error is no trouble', () => {
    expect(readHostStatus(status('0 00000000 00000000'))).toEqual({ trouble: null, warnings: [] });
  });
  test.each([
    ['00000001', 'paper-out', 'media out'],
    ['00000002', 'ribbon-out', 'ribbon out'],
    ['00000004', 'head-open', 'print head open'],
    ['00000008', 'fault', 'cutter fault'],
    ['00000010', 'too-hot', 'print head too hot'],
    ['00000020', 'too-hot', 'motor too hot'],
    ['00001000', 'jam', 'paper jam'],
    ['00002000', 'jam', 'presenter not running'],
    ['00004000', 'jam', 'paper feed error'],
    ['00008000', 'jam', 'paper path not clear'],
    ['00010000', 'paused', 'paused'],
    ['00020000', 'jam', 'label cannot be retracted'],
    ['00040000', 'mismatch', 'black mark calibration failed'],
    ['00080000', 'mismatch', 'black mark not found'],
    ['00010005', 'head-open', 'print head open'],
    ['40000000', 'fault', 'error flags 00000000 40000000'],
  ])('%s is %s: %s', (flags, type, detail) => {
    expect(readHostStatus(status(`1 00000000 ${flags}`))?.trouble).toEqual({ type, detail });
  });
  test('warnings have words and are no trouble', () => {
    expect(readHostStatus(status('0 00000000 00000000', '1 00000000 0000000A'))).toEqual({
      trouble: null,
      warnings: ['print head needs cleaning', 'paper almost out'],
    });
  });
  test('every part of an answer is no answer yet, and never another one', () => {
    const whole = status('1 00000000 00000001', '1 00000000 00000008');
    const told = readHostStatus(whole);
    for (let length = 0; length <= whole.length; length++) {
      const part = readHostStatus(whole.slice(0, length));
      expect(part === undefined || JSON.stringify(part) === JSON.stringify(told), `after ${length}`).toBe(true);
    }
  });
});

describe('~HS', () => {
  test('a ready printer has nothing waiting', () => {
    expect(readHostReport(report(READY))).toEqual({
      trouble: null,
      formats: 0,
      remaining: 0,
      lengthDots: 1218,
      labelWaits: false,
    });
  });
  test.each([
    ['030,1,0,1218,000,0,0,0,000,0,0,0', 'paper-out'],
    ['030,0,1,1218,000,0,0,0,000,0,0,0', 'paused'],
    ['030,0,0,1218,000,1,0,0,000,0,0,0', 'fault'],
    ['030,0,0,1218,000,0,0,0,000,0,1,0', 'fault'],
    ['030,0,0,1218,000,0,0,0,000,0,0,1', 'too-hot'],
  ])('%s is %s', (first, type) => {
    expect(readHostReport(report(first))?.trouble?.type).toBe(type);
  });
  test.each([
    ['000,0,1,0,0,2,4,0,00000000,1,000', 'head-open'],
    ['000,0,0,1,0,2,4,0,00000000,1,000', 'ribbon-out'],
  ])('second line %s is %s', (second, type) => {
    expect(readHostReport(report(READY, second))?.trouble?.type).toBe(type);
  });
  test('what waits is counted: formats, one being received, and labels of a batch', () => {
    const waiting = report('030,0,0,1218,002,0,0,1,000,0,0,0', '000,0,0,0,0,2,4,1,00000005,1,000');
    expect(readHostReport(waiting)).toMatchObject({ formats: 3, remaining: 5, labelWaits: true });
  });
  test('two lines are not the whole answer', () => {
    const whole = report(READY);
    for (let length = 0; length < whole.length - 2; length++)
      expect(readHostReport(whole.slice(0, length)), `after ${length}`).toBeUndefined();
  });
});

test('~HI tells model, firmware and resolution', () => {
  expect(readIdentity('\x02ZD421-203dpi,V93.21.07Z,8,8176KB\x03\r\n')).toEqual({
    model: 'ZD421-203dpi',
    firmware: 'V93.21.07Z',
    dpmm: 8,
  });
  expect(readIdentity('\x02ZD421-203dpi,V93.21.07Z,8,81')).toBeUndefined();
});
test('the counter is a number, or null from a printer that does not know it', () => {
  expect(readCounter('"1042"')).toBe(1_042);
  expect(readCounter('"?"')).toBeNull();
  expect(readCounter('"10')).toBeUndefined();
});
test('whatever comes back, no reader throws, and none takes noise for a ready printer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (noise) => {
      expect(readHostStatus(noise)).toBeUndefined();
      expect(readHostReport(noise)).toBeUndefined();
      expect(readIdentity(noise) ?? null).toBeNull();
      readCounter(noise);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});
